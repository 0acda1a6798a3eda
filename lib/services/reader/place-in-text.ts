// What a claim's page says of its words in the newest text of the article.
import "server-only";
import type { StoredPlace } from "@/lib/db/reader/articles";
import { plainShapes } from "@/lib/domain/anchor/plain-shapes";
import { claimFragment } from "@/lib/domain/anchor/text-fragment";
import type { ClaimInContext, PlaceInText } from "@/lib/domain/view/reader";
import { wordsAround } from "@/lib/domain/writing/context";

/** `quote` is that of the publication shown: an older one may be about other words. */
export function placeInText(
  { slug, quote }: { slug: string; quote: string },
  stored: StoredPlace | null,
): Pick<ClaimInContext, "context" | "place"> {
  if (!stored) return { context: null, place: null };
  const { article, text, marks, start, end, exact } = stored;
  const stands = text !== null && start !== null && end !== null;
  if (!stands || text.slice(start, end) !== exact) return { context: null, place: gone(stored) };
  const isSame = plainShapes(exact) === plainShapes(quote);
  return {
    context: isSame ? wordsAround(text, start, end) : null,
    place: {
      is: "here",
      words: isSame ? null : exact,
      at: stored.confirmedAt ?? stored.revisedAt,
      address: `/articles/${article}${claimFragment(slug, text, { start, end }, marks)}`,
    },
  };
}

function gone({ health, confirmedAt, revisedAt }: StoredPlace): PlaceInText {
  if (health === "lost" && confirmedAt) return { is: "gone", at: confirmedAt };
  return { is: "changed", at: revisedAt };
}
