// A claim that is not public, in the shape in which readers would get it: for the desk's preview.

import { stepOf } from "@/lib/domain/rating";
import type { DeskClaim } from "@/lib/domain/view/desk";
import type { ClaimInContext } from "@/lib/domain/view/reader";
import { wordsAround } from "@/lib/domain/writing/context";

/**
 * Null without a rating: there is nothing to foresee. `today` is a day as YYYY-MM-DD. What the next
 * publication says of itself (its correction, its place in the history) is not known yet.
 */
export function previewOf(
  claim: DeskClaim,
  { today, publicNames }: { today: string; publicNames: boolean },
): ClaimInContext | null {
  if (!claim.rating) return null;
  const { article } = claim;
  const around = claim.context && {
    text: claim.context.before + claim.context.quote + claim.context.after,
    start: claim.context.before.length,
    end: claim.context.before.length + claim.context.quote.length,
  };
  const approvals = claim.reviews.filter(
    (review) => review.current && review.decision === "approve",
  );
  return {
    id: claim.id,
    slug: claim.slug,
    version: claim.publishedVersion + 1,
    kind: "verdict",
    correctionClass: null,
    correction: null,
    previousRating: null,
    publishedAt: `${today}T00:00:00Z`,
    snapshot: {
      content: claim.workingContent,
      rating: { ...stepOf(claim.rating), scaleVersion: 1 },
      article: {
        slug: article.slug,
        headline: article.headline,
        byline: article.byline,
        publisher: article.publisher,
        url: article.url,
        publishedOn: article.publishedAt,
        language: article.language,
        direction: article.direction,
        origin: article.origin,
      },
      people: { checkedBy: [], approvedBy: [], publishedBy: "" },
      asOf: today,
      retractionReason: null,
    },
    firstPublishedAt: claim.publications.at(-1)?.publishedAt ?? `${today}T00:00:00Z`,
    newestVersion: claim.publishedVersion + 1,
    checkedBy: publicNames ? claim.contributors.map((person) => person.name) : [],
    approvedBy: publicNames ? namesOf(approvals) : [],
    history: [],
    context: around && wordsAround(around.text, around.start, around.end),
    place: null,
  };
}

// Without names the newsroom would seem to have approved it already.
function namesOf(approvals: DeskClaim["reviews"]): string[] {
  return approvals.length > 0 ? approvals.map(({ reviewer }) => reviewer.name) : ["nobody yet"];
}
