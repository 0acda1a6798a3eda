// Which sentences are gone through, in which order.
import { isDecided, type SentenceRow } from "@/lib/domain/finding/coverage";
import { msg } from "@/lib/words/t";

export const sentenceViews = ["suggested", "open", "all"] as const;
export type SentenceView = (typeof sentenceViews)[number];
export const viewWords: Record<SentenceView, string> = {
  suggested: msg("Suggested"),
  open: msg("Not looked at"),
  all: msg("All"),
};

/** Those that were suggested come with the one that deserves a look most first, the others as they stand. */
export function rowsIn(view: SentenceView, rows: readonly SentenceRow[]): SentenceRow[] {
  if (view === "all") return [...rows];
  const open = rows.filter((row) => !isDecided(row));
  if (view === "open") return open;
  return open
    .filter((row) => row.suggestion !== null)
    .sort((a, b) => (b.suggestion?.score ?? 0) - (a.suggestion?.score ?? 0));
}

/** The sentence one step on, by where it begins; stays at the ends; the first when none is current. */
export function stepFrom(
  rows: readonly SentenceRow[],
  current: number | null,
  step: 1 | -1,
): number | null {
  const at = rows.findIndex((row) => row.start === current);
  const to = at === -1 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step));
  return rows[to]?.start ?? null;
}

/** Where to go once a sentence is decided: on to the next, back from the last, nowhere when it was all. */
export function afterDeciding(rows: readonly SentenceRow[], current: number): number | null {
  const at = rows.findIndex((row) => row.start === current);
  return (rows[at + 1] ?? rows[at - 1])?.start ?? null;
}

/** Rows drawn before and after the current one: a book has thousands of sentences. */
const BEFORE = 40;
const AFTER = 80;

/** The part of the rows that is drawn, and how many are left out on each side. */
export function windowOf(rows: readonly SentenceRow[], current: number | null) {
  const at = Math.max(
    0,
    rows.findIndex((row) => row.start === current),
  );
  const from = Math.max(0, at - BEFORE);
  const shown = rows.slice(from, at + AFTER);
  return { shown, before: from, after: rows.length - from - shown.length };
}
