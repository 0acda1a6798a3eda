// The history in sentences: who did what, from the closed union of audit events.
import type { AuditEntry } from "@/lib/domain/audit";
import { t } from "@/lib/words/t";
import { wordOfValue } from "./audit-value";
import { claimActs } from "./told/claim-acts";
import { otherActs } from "./told/other-acts";
import { type Acts, fieldWordOf } from "./told/parts";

/** `name` is who did it; `act` goes on from there: "changed the summary". */
export type Sentence = { name: string; act: string };

const acts: Acts = { ...claimActs, ...otherActs };

/** Who did what. An event without a person was done by the product itself, or its name was erased. */
export function sentenceOf(entry: AuditEntry): Sentence {
  // The key and the entry have the same type by construction of `acts`; TypeScript can't follow it.
  const act = acts[entry.type] as (entry: AuditEntry) => string;
  return { name: entry.actor?.name ?? t("The system"), act: act(entry) };
}

/** Words that were given with an act: a reason, a correction; null when none were. */
export function wordsGiven(entry: AuditEntry): string | null {
  switch (entry.type) {
    case "claim.moved":
    case "opinion.given":
    case "opinion.settled":
    case "claim.retraction_asked":
    case "claim.retracted":
      return entry.texts.reason;
    case "claim.published":
      return [entry.texts.correction, entry.texts.reason].filter(Boolean).join("\n") || null;
    case "other_check.removed":
      return entry.texts.reason;
    default:
      return null;
  }
}

/** One value before and after, in the words of the screen. */
export type Change = { name: string; from: string | null; to: string | null };

/** What exactly changed, of an event that has a from and a to; else empty. */
export function changesIn(entry: AuditEntry): Change[] {
  if (!("texts" in entry) || !("from" in entry.texts) || !("to" in entry.texts)) return [];
  const { from, to } = entry.texts;
  if (typeof from !== "object" || typeof to !== "object" || !from || !to) return [];
  // `from.source` without its pair names the source; it is no change.
  return Object.keys({ ...from, ...to })
    .filter((key) => key !== "source" || key in to)
    .map((key) => ({
      name: nameOf(key),
      from: wordOfValue(key, from[key]),
      to: wordOfValue(key, to[key]),
    }));
}

function nameOf(key: string): string {
  const words = fieldWordOf(key);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
