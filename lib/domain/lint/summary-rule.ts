// The summary is what a reader with ten seconds reads.

import { t } from "@/lib/words/t";
import { stepOf } from "../rating";
import type { Rule } from "./rule";

/** Characters below which a sentence can hardly say what was found and why. */
const SHORTEST_SUMMARY = 30;

export const thinSummary: Rule = ({ summary, statement, rating }) => {
  if (!summary) return null;
  const said = plain(summary);
  if (statement && said === plain(statement))
    return {
      text: t("The summary repeats the statement."),
      remedy: t("Say what was found, and why that gives this rating."),
    };
  if (rating && said === plain(stepOf(rating).label))
    return {
      text: t("The summary repeats the rating."),
      remedy: t("Say what was found, and why that gives this rating."),
    };
  if ([...summary].length < SHORTEST_SUMMARY)
    return {
      text: t("The summary is too short to tell the reader why."),
      remedy: t("Say what was found, and who says so."),
    };
  return null;
};

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
