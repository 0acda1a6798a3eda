// The scale with its signs, places and definitions.
import { VerdictMeter } from "@/components/claim/verdict-meter";
import { VerdictTag } from "@/components/claim/verdict-tag";
import type { Rating } from "@/lib/domain/rating";
import { t } from "@/lib/words/t";

export function ScaleList({ scale }: { scale: readonly Rating[] }) {
  return (
    <ul className="scale">
      {scale.map((rating) => (
        <li key={rating.code}>
          <span>
            <VerdictTag rating={rating} />
          </span>
          {rating.number === null ? (
            <span className="off-scale">{t("Off the scale")}</span>
          ) : (
            <span>
              <VerdictMeter rating={rating} />
            </span>
          )}
          <span>{t(rating.definition)}.</span>
        </li>
      ))}
    </ul>
  );
}
