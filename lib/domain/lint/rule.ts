// What a check looks at, and what it says.
import type { ClaimUnderDecision } from "../claim";
import type { RatingCode } from "../rating";

export type Linted = Pick<
  ClaimUnderDecision,
  | "statement"
  | "summary"
  | "rating"
  | "claimant"
  | "language"
  | "evidence"
  | "replies"
  | "translations"
  | "recheckOn"
  | "recheckDue"
  | "contradiction"
>;

/** Null when there is nothing to say. `remedy` says what to do. */
export type Rule = (claim: Linted) => { text: string; remedy: string } | null;

/** Ratings that put someone in the wrong. */
export const ratingsAgainst: ReadonlySet<RatingCode> = new Set([
  "mostly_false",
  "misleading",
  "false",
  "altered",
]);
