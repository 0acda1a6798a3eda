// Between the article's text and the page: runs of text carry their offset in `data-start`.
import type { MarkedRun } from "./text-span";

function runsIn(root: Element): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>("[data-start]")];
}

/** The runs that a range of the page touches, and how much of each. */
export function markedRuns(root: Element, range: Range): MarkedRun[] {
  const found: MarkedRun[] = [];
  for (const run of runsIn(root)) {
    const words = run.firstChild;
    if (!(words instanceof Text) || !range.intersectsNode(words)) continue;
    const whole = document.createRange();
    whole.selectNodeContents(words);
    const begins = range.compareBoundaryPoints(Range.START_TO_START, whole) > 0;
    const ends = range.compareBoundaryPoints(Range.END_TO_END, whole) < 0;
    const from = begins ? (range.startContainer === words ? range.startOffset : words.length) : 0;
    const to = ends ? (range.endContainer === words ? range.endOffset : 0) : words.length;
    found.push({ start: Number(run.dataset.start), from, to });
  }
  return found;
}

/** The page's range of a stretch of the text; null when it is not shown. */
export function rangeOf(root: Element, start: number, end: number): Range | null {
  const range = document.createRange();
  let isSet = false;
  for (const run of runsIn(root)) {
    const words = run.firstChild;
    const at = Number(run.dataset.start);
    if (!(words instanceof Text) || at + words.length <= start) continue;
    if (at >= end) break;
    if (!isSet) range.setStart(words, Math.max(0, start - at));
    isSet = true;
    range.setEnd(words, Math.min(words.length, end - at));
  }
  return isSet ? range : null;
}
