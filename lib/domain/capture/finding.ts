// What a later look at a source found, and what the claims that rest on it make of it.
import { z } from "zod";
import { msg } from "@/lib/words/t";

export const findingKinds = ["changed", "moved", "gone", "withdrawn"] as const;
export type FindingKind = (typeof findingKinds)[number];
export const findingWords: Record<FindingKind, string> = {
  changed: msg("The text of a source changed"),
  moved: msg("A source moved to another address"),
  gone: msg("A source is gone"),
  withdrawn: msg("A source was withdrawn"),
};

export const findingOutcomes = ["no_matter", "taken_up"] as const;
export type FindingOutcome = (typeof findingOutcomes)[number];
export const findingOutcomeWords: Record<FindingOutcome, string> = {
  no_matter: msg("It makes no difference"),
  taken_up: msg("Taken up in the check"),
};
export const findingDecision = z.strictObject({ outcome: z.enum(findingOutcomes) });

/** An open or settled finding, as a claim has it. */
export type ClaimFinding = {
  id: string;
  kind: FindingKind;
  foundAt: string;
  source: { id: string; title: string };
  /** The look that found it; null for a withdrawal, which a person entered. */
  captureId: string | null;
  outcome: FindingOutcome | null;
  settledBy: { id: string; name: string } | null;
  settledAt: string | null;
};

/** Looks in a row that must fail before a source counts as gone: one may be a bad moment. */
const FAILURES = { lasting: 2, passing: 5 };

/** True on the look at which a source counts as gone, and not on those after it. */
export function isGone(failures: number, kind: "lasting" | "passing"): boolean {
  return failures === FAILURES[kind];
}

/** A look that failed is made again after this many days, whatever the rhythm. */
export const DAYS_AFTER_FAILURE = 1;
