// An article's sentences. The break rules are Unicode's (Intl.Segmenter); what follows mends what they
// can't know: abbreviations, initials, numbered points, and who speaks after a quotation.
import type { BlockKind } from "../writing/blocks";
import { fold } from "../writing/fold";
import { abbreviationsOf } from "./abbreviations";

/** A sentence at its place; offsets are UTF-16, `text` is exactly what stands there. */
export type Sentence = { start: number; end: number; text: string };

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: "sentence" });
  segmenters.set(language, made);
  return made;
}

/**
 * The sentences of a text, in order and without overlap; a line never joins the next. `kinds` has one
 * entry a line; a heading is one sentence. What holds no letter and no digit is no sentence.
 */
export function sentencesOf(
  text: string,
  kinds: readonly BlockKind[] | null,
  language: string,
): Sentence[] {
  const found: Sentence[] = [];
  let lineStart = 0;
  text.split("\n").forEach((line, index) => {
    const kind = kinds?.[index] ?? "paragraph";
    const whole = kind === "heading" || kind === "subheading";
    for (const [from, to] of whole ? [[0, line.length] as const] : spansOf(line, language)) {
      const part = line.slice(from, to);
      const start = lineStart + from + (part.length - part.trimStart().length);
      const trimmed = part.trim();
      if (/[\p{L}\p{N}]/u.test(trimmed))
        found.push({ start, end: start + trimmed.length, text: trimmed });
    }
    lineStart += line.length + 1;
  });
  return found;
}

function spansOf(line: string, language: string): [number, number][] {
  const spans: [number, number][] = [];
  for (const { segment, index } of piecesOf(line, language)) {
    const last = spans.at(-1);
    if (last && goesOn(line.slice(last[0], last[1]), segment, language)) last[1] += segment.length;
    else spans.push([index, index + segment.length]);
  }
  return spans;
}

/** Characters that are given to the segmenter at once: its time grows with the square of them. */
const WINDOW = 2000;

/** What Unicode's rules call sentences, of a line of any length. */
function* piecesOf(line: string, language: string): Generator<{ segment: string; index: number }> {
  const segmenter = segmenterOf(language);
  let at = 0;
  let reach = WINDOW;
  while (at < line.length) {
    const pieces = [...segmenter.segment(line.slice(at, at + reach))];
    // The last piece may go on beyond the window.
    const whole = at + reach >= line.length ? pieces : pieces.slice(0, -1);
    for (const { segment, index } of whole) yield { segment, index: at + index };
    at += whole.reduce((length, { segment }) => length + segment.length, 0);
    reach = whole.length === 0 ? reach * 2 : WINDOW;
  }
}

const LAST_WORD = /(\S+?)\.["'”’»)\]]*\s*$/u;
// One point of a list at the head of the line: 1. 12) a. IV.
const POINT = /^\s*(?:\p{Nd}{1,3}|\p{L}|[IVXLC]{1,5})[.)]\s*$/u;
const CLOSED_SPEECH = /[?!…؟.]["'”’»›“]+\s*$/u;
const ONLY_CLOSING = /^[\s\p{Pe}\p{Pf}"'.!?…]*$/u;

/** Characters of each side that are looked at: a text without an end must not cost its square. */
const NEAR = 80;

/** True when what looked like the next sentence belongs to the one before. */
function goesOn(whole: string, following: string, language: string): boolean {
  const before = whole.slice(-NEAR);
  const next = following.length <= NEAR ? following : following.slice(0, NEAR);
  const opening = next.trimStart();
  // A space inside of the quotation marks, as in French: « Pourquoi ? » demanda-t-il.
  if (/^[»”]\s/u.test(opening)) return true;
  if (following.length <= NEAR && ONLY_CLOSING.test(next)) return true;
  if (whole.length <= NEAR && POINT.test(before)) return true;
  // A speaker after the words spoken: “Why?” he asked. — «Зачем?» — спросил он.
  if (CLOSED_SPEECH.test(before) && /^\p{Ll}/u.test(opening)) return true;
  if (/[?!….»”"]\s*$/u.test(before) && /^[-–—]\s*\p{Ll}/u.test(opening)) return true;
  if (/(?:\.\.\.|…)\s*$/u.test(before) && /^\p{Ll}/u.test(opening)) return true;
  const word = LAST_WORD.exec(before)?.[1];
  return (
    word !== undefined && isShortened(word.replace(/^[\p{Ps}\p{Pi}"']+/u, ""), opening, language)
  );
}

function isShortened(word: string, opening: string, language: string): boolean {
  const { always, often, openers } = abbreviationsOf(language);
  const folded = fold(word);
  if (always.has(folded)) return /^[\p{L}\p{N}\p{Ps}\p{Pi}"'§№#]/u.test(opening);
  const first = fold(/^[\p{L}\p{M}'’]+/u.exec(opening)?.[0] ?? "");
  const opensAnother =
    first === ""
      ? !/^\p{N}/u.test(opening)
      : openers.has(first) && !/^(?:\p{Ll}|\p{Lu}\.)/u.test(opening);
  if (often.has(folded) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return !opensAnother;
  return isInitial(word, language) && /^\p{Lu}/u.test(opening) && !opensAnother;
}

// J. K. Rowling; but "than I." ends a sentence.
function isInitial(word: string, language: string): boolean {
  return /^\p{Lu}$/u.test(word) && !(word === "I" && language.startsWith("en"));
}
