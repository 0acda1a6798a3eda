// Which step of our scale another publisher's label stands for: a translation, and no finding.
import { type RatingCode, stepOf } from "@/lib/domain/rating";

export function OurCode({ code }: { code: RatingCode }) {
  return <span>On our scale the word means “{stepOf(code).label}”</span>;
}
