// Which step of our scale another publisher's label stands for: a translation, and no finding.
import { type RatingCode, stepOf } from "@/lib/domain/rating";
import { rich } from "@/lib/words/rich";

export function OurCode({ code }: { code: RatingCode }) {
  return (
    <span>{rich("On our scale the word means “{label}”", { label: stepOf(code).label })}</span>
  );
}
