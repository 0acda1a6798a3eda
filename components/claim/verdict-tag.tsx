// The word of a verdict with its sign. Words stand on paper beside the colour, never on it.
import type { Rating } from "@/lib/domain/rating";
import { t } from "@/lib/words/t";
import { VerdictGlyph } from "./verdict-glyph";

type Props = {
  rating: Pick<Rating, "label" | "tone">;
  /** Not public: hollow sign, double grey bar, question mark. */
  proposed?: boolean;
  size?: "small" | "large";
};

/** Nobody may take a draft for a finding, so a proposed rating looks and reads unlike a verdict. */
export function VerdictTag({ rating, proposed = false, size = "small" }: Props) {
  return (
    <span
      className="verdict"
      data-tone={rating.tone}
      data-size={size === "large" ? size : undefined}
      data-proposed={proposed || undefined}
    >
      <VerdictGlyph tone={rating.tone} proposed={proposed} />
      <span className="verdict-word">
        {proposed && <span className="visually-hidden">{t("Proposed, not published:")} </span>}
        {proposed ? t("{verdict}?", { verdict: t(rating.label) }) : t(rating.label)}
      </span>
    </span>
  );
}
