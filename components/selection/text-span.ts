// From what is marked on the screen to the exact words in the article's text. Offsets are UTF-16.

/** A run of text on the screen: where it begins in the article, and which part of it is marked. */
export type MarkedRun = { start: number; from: number; to: number };

export type TextSpan = { start: number; end: number; exact: string };

/**
 * The words that the marked runs cover, from the first to the last; null when only blanks are
 * marked. What stands between two runs (a line feed between paragraphs) belongs to the words.
 */
export function spanOf(text: string, runs: readonly MarkedRun[]): TextSpan | null {
  const touched = runs.filter((run) => run.to > run.from);
  if (touched.length === 0) return null;
  const start = Math.min(...touched.map((run) => run.start + run.from));
  const end = Math.max(...touched.map((run) => run.start + run.to));
  return trimmed(text, start, end);
}

const BLANK = /\s/u;

/** Without blanks at its ends and without half characters; null when nothing is left. */
export function trimmed(text: string, from: number, to: number): TextSpan | null {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  if (isSecondHalf(text, start)) start -= 1;
  if (isSecondHalf(text, end)) end += 1;
  while (start < end && BLANK.test(text.charAt(start))) start += 1;
  while (end > start && BLANK.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end, exact: text.slice(start, end) } : null;
}

/** True when the offset stands between the two halves of one character. */
function isSecondHalf(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}
