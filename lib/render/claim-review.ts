// schema.org ClaimReview of a published claim, by the rules that search engines and Data Commons read.
import type { PublicClaim } from "@/lib/domain/publication";
import { UNKNOWN } from "@/lib/domain/translation/own-language";
import { statementSaid } from "./parts/said";
import type { Site } from "./site";

const BEST = 5;
const WORST = 1;

/**
 * Null where there is nothing to review: after a retraction, for what cannot be checked, and where
 * the article is the newsroom's own and nobody else said it.
 */
export function claimReview(site: Site, claim: PublicClaim): Record<string, unknown> | null {
  const { content, rating, article } = claim.snapshot;
  const statement = statementSaid(claim);
  if (claim.kind === "retraction" || rating.code === "not_checkable") return null;
  if (article.origin === "own" && !content.claimant) return null;
  const url = `${site.origin}/claims/${claim.slug}`;
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "@id": `${url}#review`,
    url,
    ...(statement.lang !== UNKNOWN && { inLanguage: statement.lang }),
    claimReviewed: statement.text,
    datePublished: claim.firstPublishedAt,
    dateModified: claim.publishedAt,
    author: newsroomThing(site),
    reviewRating: reviewRating(rating),
    itemReviewed: itemReviewed(claim),
    ...(claim.correction && { correction: claim.correction }),
  };
}

/** Off the scale there are words and no numbers: never 0, −1 or a middle value. */
function reviewRating(rating: PublicClaim["snapshot"]["rating"]) {
  const words = {
    "@type": "Rating",
    alternateName: rating.label,
    ratingExplanation: rating.definition,
  };
  if (rating.number === null) return words;
  return { ...words, ratingValue: rating.number, bestRating: BEST, worstRating: WORST };
}

/** schema.org takes a person or an organisation here, and no mere thing; which of them is not recorded. */
const CLAIMANT = ["Person", "Organization"];

function itemReviewed({ snapshot: { content, article } }: PublicClaim) {
  return {
    "@type": "Claim",
    ...(content.claimant && { author: { "@type": CLAIMANT, name: content.claimant } }),
    ...(content.claimDate && { datePublished: content.claimDate }),
    ...(article.url && {
      appearance: {
        "@type": "CreativeWork",
        url: article.url,
        headline: article.headline,
        ...(article.publishedOn && { datePublished: article.publishedOn }),
        ...(article.publisher && {
          publisher: { "@type": "Organization", name: article.publisher },
        }),
      },
    }),
  };
}

/** The newsroom as author and publisher. */
export function newsroomThing({ origin, newsroom }: Site) {
  return { "@type": "Organization", name: newsroom.name, url: newsroom.url ?? origin };
}
