// What a second pair of eyes would say at once. One rule a function; each finding says what to do.
import type { Reason } from "../errors";
import { quoteNotFound, staleCapture } from "./capture-rules";
import { copyOfBetter, evidenceAgainstRating, fewSources, withdrawnSource } from "./evidence-rules";
import { type LintChoice, type LintCode, type LintLevel, levelOf, lintCodes } from "./level";
import { otherVerdict } from "./precedent-rule";
import { noReplyAsked } from "./reply-rule";
import type { Linted, Rule } from "./rule";
import { detailWithoutQuote } from "./statement-details";
import { longStatement, verdictInStatement } from "./statement-rules";
import { thinSummary } from "./summary-rule";
import { translationBehind } from "./translation-rule";

const rules: Record<LintCode, Rule> = {
  few_sources: fewSources,
  evidence_against: evidenceAgainstRating,
  copy_of_better: copyOfBetter,
  detail_without_quote: detailWithoutQuote,
  withdrawn_source: withdrawnSource,
  other_verdict: otherVerdict,
  quote_not_found: quoteNotFound,
  stale_capture: staleCapture,
  no_reply_asked: noReplyAsked,
  long_statement: longStatement,
  verdict_in_statement: verdictInStatement,
  thin_summary: thinSummary,
  translation_behind: translationBehind,
};

export type LintFinding = { code: LintCode; level: LintLevel; text: string; remedy: string };

const ORDER: readonly LintLevel[] = ["blocking", "warning", "advice"];

/** What is to be said of the claim as it stands, strictest first; checks that are off say nothing. */
export function lint(claim: Linted, choice: LintChoice): LintFinding[] {
  const found = lintCodes.flatMap((code): LintFinding[] => {
    const level = levelOf(choice, code);
    const finding = level === "off" ? null : rules[code](claim);
    return finding ? [{ code, level, ...finding }] : [];
  });
  return found.sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
}

/** Those of one level, as reasons. */
export function findingsAt(findings: readonly LintFinding[], wanted: LintLevel): Reason[] {
  return findings
    .filter(({ level }) => level === wanted)
    .map(({ code, text, remedy }) => ({
      code,
      text: wanted === "blocking" ? `${text} ${remedy}` : text,
    }));
}
