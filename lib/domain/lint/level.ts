// How strict the newsroom is with each check of a claim.
import { z } from "zod";
import { msg } from "@/lib/words/t";

export const lintCodes = [
  "few_sources",
  "evidence_against",
  "copy_of_better",
  "detail_without_quote",
  "withdrawn_source",
  "other_verdict",
  "quote_not_found",
  "stale_capture",
  "no_reply_asked",
  "long_statement",
  "verdict_in_statement",
  "thin_summary",
  "translation_behind",
] as const;
export type LintCode = (typeof lintCodes)[number];

/** blocking: it can't go on. warning: it takes a written reason. advice: it is shown. off: it is not. */
export const lintLevels = ["blocking", "warning", "advice", "off"] as const;
export type LintLevel = (typeof lintLevels)[number];

export const lintLevelWords: Record<LintLevel, string> = {
  blocking: msg("Must be put right"),
  warning: msg("Needs a reason"),
  advice: msg("Shown only"),
  off: msg("Off"),
};

export const lintWords: Record<LintCode, string> = {
  few_sources: msg("Fewer than two independent sources"),
  evidence_against: msg("Decisive evidence speaks against the rating"),
  copy_of_better: msg("A source was taken from another that is not used"),
  detail_without_quote: msg("A number or name of the statement stands in no quote"),
  withdrawn_source: msg("A source was withdrawn"),
  other_verdict: msg("The same words have another verdict"),
  quote_not_found: msg("A quote does not stand in what was captured"),
  stale_capture: msg("A source was not captured since the day to look again"),
  no_reply_asked: msg("Nobody was asked for a reply"),
  long_statement: msg("The statement is long"),
  verdict_in_statement: msg("The statement has the verdict in it"),
  thin_summary: msg("The summary does not tell the reader why"),
  translation_behind: msg("Words have changed since they were translated"),
};

/**
 * What stands until the newsroom chooses. Four take a written reason: the first two are the newsroom's
 * word; a withdrawn source, and a quote that its source does not contain, are what a reader would hold
 * against us first. The
 * others begin as advice, so that a program that submits is not stopped by them.
 */
export const firstLevels: Record<LintCode, LintLevel> = {
  few_sources: "warning",
  evidence_against: "warning",
  copy_of_better: "advice",
  detail_without_quote: "advice",
  withdrawn_source: "warning",
  other_verdict: "advice",
  quote_not_found: "warning",
  stale_capture: "advice",
  no_reply_asked: "advice",
  long_statement: "advice",
  verdict_in_statement: "advice",
  thin_summary: "advice",
  translation_behind: "advice",
};

/** Checks that can be made stricter and never weaker. */
const neverWeaker: ReadonlySet<LintCode> = new Set(["few_sources", "evidence_against"]);

/** The levels that may be chosen for a check. */
export function levelsFor(code: LintCode): readonly LintLevel[] {
  return neverWeaker.has(code) ? ["blocking", "warning"] : lintLevels;
}

/** The newsroom's choices; what is not named is as `firstLevels` has it. */
export const lintChoice = z.partialRecord(z.enum(lintCodes), z.enum(lintLevels)).refine(
  (choice) =>
    lintCodes.every((code) => {
      const level = choice[code];
      return level === undefined || levelsFor(code).includes(level);
    }),
  `${[...neverWeaker].join(" and ")} take a written reason at least; choose warning or blocking.`,
);
export type LintChoice = z.infer<typeof lintChoice>;

export function levelOf(choice: LintChoice, code: LintCode): LintLevel {
  return choice[code] ?? firstLevels[code];
}
