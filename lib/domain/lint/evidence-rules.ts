// Checks of what the rating rests on.

import { t } from "@/lib/words/t";
import { evidenceAgainst, independentSources } from "../evidence";
import { isDecisive } from "../rating";
import type { Rule } from "./rule";

export const fewSources: Rule = ({ rating, evidence }) =>
  rating && isDecisive(rating) && independentSources(evidence) < 2
    ? {
        text: t("Fewer than two independent sources."),
        remedy: t("Add one that was not taken from the other."),
      }
    : null;

export const evidenceAgainstRating: Rule = ({ rating, evidence }) => {
  const against = rating ? evidenceAgainst(rating, evidence) : [];
  if (against.length === 0) return null;
  return {
    text: t("Decisive evidence speaks against the rating: {titles}.", {
      titles: against.map((item) => item.source.title).join("; "),
    }),
    remedy: t("Rate it anew, or say in the analysis why it does not decide."),
  };
};

/** Secondary pieces whose own source is known and not used: the reader is better served by that one. */
export const copyOfBetter: Rule = ({ evidence }) => {
  const used = new Set(evidence.map((item) => item.source.id));
  const copies = evidence.filter(
    ({ source }) =>
      source.level === "secondary" && source.derivedFrom !== null && !used.has(source.derivedFrom),
  );
  const [first] = copies;
  if (!first) return null;
  return {
    text: t("“{title}” was taken from “{origin}”, which is not used here.", {
      title: first.source.title,
      origin: first.source.derivedFromTitle ?? "",
    }),
    remedy: t("Go to where it comes from, and add that as evidence."),
  };
};

/** Withdrawn itself, or taken from what was. */
export const withdrawnSource: Rule = ({ evidence }) => {
  const named = evidence.flatMap(({ source }) => {
    if (source.withdrawnOn) return [source.title];
    return source.derivedFromWithdrawn
      ? [
          t("{origin}, from which “{title}” was taken", {
            origin: source.derivedFromTitle ?? "",
            title: source.title,
          }),
        ]
      : [];
  });
  if (named.length === 0) return null;
  return {
    text: t("Withdrawn since: {titles}.", { titles: named.join("; ") }),
    remedy: t(
      "Look for another source, or say in the analysis that it was withdrawn and why it is told.",
    ),
  };
};
