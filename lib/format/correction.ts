// What a correction or a retraction did to the verdict, in a sentence for readers.
import type { Rating } from "@/lib/domain/rating";

type Word = Pick<Rating, "code" | "label">;

/** `previous` is the rating of the publication before. */
export function verdictAfter(
  kind: "verdict" | "retraction",
  previous: Word | null,
  rating: Word,
): string {
  if (kind === "retraction")
    return `The verdict “${rating.label}” is taken back; no verdict stands.`;
  return previous && previous.code !== rating.code
    ? `The verdict was “${previous.label}” and is “${rating.label}”.`
    : `The verdict stays “${rating.label}”.`;
}
