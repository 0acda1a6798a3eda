// What a correction or a retraction did to the verdict, in a sentence for readers.
import type { Rating } from "@/lib/domain/rating";
import { t } from "@/lib/words/t";

type Word = Pick<Rating, "code" | "label">;

/** `previous` is the rating of the publication before. */
export function verdictAfter(
  kind: "verdict" | "retraction",
  previous: Word | null,
  rating: Word,
): string {
  const now = t(rating.label);
  if (kind === "retraction")
    return t("The verdict “{now}” is taken back; no verdict stands.", { now });
  return previous && previous.code !== rating.code
    ? t("The verdict was “{before}” and is “{now}”.", { before: t(previous.label), now })
    : t("The verdict stays “{now}”.", { now });
}
