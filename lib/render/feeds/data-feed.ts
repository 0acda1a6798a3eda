// A schema.org DataFeed of ClaimReview, in the form in which Data Commons publishes its own
// (https://datacommons.org/factcheck/download).
import type { PublicClaim } from "@/lib/domain/publication";
import { claimReview, newsroomThing } from "../claim-review";
import type { Site } from "../site";

/** Claims with a ClaimReview, and those that were retracted: these carry the day and nothing else. */
export function claimReviewFeed(site: Site, claims: readonly PublicClaim[]): string {
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "DataFeed",
    name: `Checks – ${site.newsroom.name}`,
    ...(claims[0] && { dateModified: claims[0].publishedAt }),
    provider: newsroomThing(site),
    dataFeedElement: claims.flatMap((claim) => itemOf(site, claim) ?? []),
  });
}

function itemOf(site: Site, claim: PublicClaim) {
  const url = `${site.origin}/claims/${claim.slug}`;
  const item = {
    "@type": "DataFeedItem",
    url,
    dateCreated: claim.firstPublishedAt,
    dateModified: claim.publishedAt,
  };
  if (claim.kind === "retraction") return { ...item, dateDeleted: claim.publishedAt };
  const review = claimReview(site, claim);
  if (!review) return null;
  const { "@context": _, ...words } = review;
  return { ...item, item: [words] };
}
