// Checks of what the rating rests on.
import { evidenceAgainst, independentSources } from "../evidence";
import { isDecisive } from "../rating";
import type { Rule } from "./rule";

export const fewSources: Rule = ({ rating, evidence }) =>
  rating && isDecisive(rating) && independentSources(evidence) < 2
    ? {
        text: "Fewer than two independent sources.",
        remedy: "Add one that was not taken from the other.",
      }
    : null;

export const evidenceAgainstRating: Rule = ({ rating, evidence }) => {
  const against = rating ? evidenceAgainst(rating, evidence) : [];
  if (against.length === 0) return null;
  return {
    text: `Decisive evidence speaks against the rating: ${against.map((item) => item.source.title).join("; ")}.`,
    remedy: "Rate it anew, or say in the analysis why it does not decide.",
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
    text: `“${first.source.title}” was taken from “${first.source.derivedFromTitle}”, which is not used here.`,
    remedy: "Go to where it comes from, and add that as evidence.",
  };
};

/** Withdrawn itself, or taken from what was. */
export const withdrawnSource: Rule = ({ evidence }) => {
  const named = evidence.flatMap(({ source }) => {
    if (source.withdrawnOn) return [source.title];
    return source.derivedFromWithdrawn
      ? [`${source.derivedFromTitle}, from which “${source.title}” was taken`]
      : [];
  });
  if (named.length === 0) return null;
  return {
    text: `Withdrawn since: ${named.join("; ")}.`,
    remedy:
      "Look for another source, or say in the analysis that it was withdrawn and why it is told.",
  };
};
