// The place of a verdict on the scale from false (first cell) to true (last cell).
import type { Rating } from "@/lib/domain/rating";
import { t } from "@/lib/words/t";

const CELLS = [1, 2, 3, 4, 5] as const;

/** Five cells, one of them filled. Nothing for a rating off the scale: it has no number. */
export function VerdictMeter({ rating }: { rating: Pick<Rating, "number" | "tone"> }) {
  if (rating.number === null) return null;
  return (
    <span
      className="meter"
      role="img"
      aria-label={t("{number} of 5, from false to true", { number: rating.number })}
      data-tone={rating.tone}
    >
      {CELLS.map((cell) => (
        <span key={cell} className={cell === rating.number ? "cell on" : "cell"} />
      ))}
    </span>
  );
}
