// Which step of our scale another publisher's label stands for: a translation, and no finding.
import { type RatingCode, stepOf } from "@/lib/domain/rating";
import { t } from "@/lib/words/t";

export function OurCode({ code }: { code: RatingCode }) {
  return (
    <span>{t("On our scale the word means “{label}”", { label: t(stepOf(code).label) })}</span>
  );
}
