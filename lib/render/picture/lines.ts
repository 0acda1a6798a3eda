// Fits words into a box: the largest size at which all of them have room, else the smallest, with the
// end cut off at a word.
import { familyOf, type Weight, widthOf } from "./fonts";

/** Marks of direction: the line gets its own, and what a text brings along could turn its neighbours. */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Characters that join or part letters have no width and need no glyph. */
const JOINERS = /[\u200c\u200d]/u;

/**
 * A text in one line of characters that can be drawn: what has no letter in it (an emoji) is left out.
 * Null when a letter or a digit can't be drawn: half a claim is another claim.
 */
export function drawable(text: string): string | null {
  let kept = "";
  for (const char of text.normalize("NFC").replace(DIRECTION, "")) {
    if (/\s/u.test(char)) kept += " ";
    else if (JOINERS.test(char) || familyOf(char, null)) kept += char;
    else if (/[\p{L}\p{N}\p{M}]/u.test(char)) return null;
  }
  return kept.replace(/ {2,}/gu, " ").trim() || null;
}

/** One way to set a text: so large, so far from line to line, so many lines at most. */
export type Setting = { size: number; leading: number; lines: number };
export type Fitted = { lines: string[]; size: number; leading: number };

const ELLIPSIS = "…";
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** `settings` from the largest to the smallest. */
export function fit(
  text: string,
  width: number,
  weight: Weight,
  settings: readonly [Setting, ...Setting[]],
): Fitted {
  let last = settings[0];
  for (const setting of settings) {
    last = setting;
    const lines = breakLines(text, width, weight, setting.size);
    if (lines.length <= setting.lines) return { lines, ...sizeOf(setting) };
  }
  const lines = breakLines(text, width, weight, last.size).slice(0, last.lines);
  const end = lines.pop() ?? "";
  return { lines: [...lines, shorten(end, width, weight, last.size)], ...sizeOf(last) };
}

const sizeOf = ({ size, leading }: Setting) => ({ size, leading });

function breakLines(text: string, width: number, weight: Weight, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((word) => pieces(word, width, weight, size))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

/** A word that is wider than a line (an address) is broken between characters. */
function pieces(word: string, width: number, weight: Weight, size: number): string[] {
  if (widthOf(word, size, weight) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const { segment } of graphemes.segment(word)) {
    if (part && widthOf(part + segment, size, weight) > width) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return part ? [...parts, part] : parts;
}

/** Takes words off the end of a line until it and an ellipsis have room. */
function shorten(line: string, width: number, weight: Weight, size: number): string {
  let words = line.split(" ");
  const whole = () => `${words.join(" ").replace(/[\s,;:.–—-]+$/u, "")}${ELLIPSIS}`;
  while (words.length > 1 && widthOf(whole(), size, weight) > width) words = words.slice(0, -1);
  return whole();
}

/** The same for a text that has one line only. */
export function fitLine(text: string, width: number, weight: Weight, size: number): string {
  return fit(text, width, weight, [{ size, leading: size, lines: 1 }]).lines[0] ?? "";
}
