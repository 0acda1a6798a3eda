// Choosing words with the keyboard: which words a step leads to. Words and sentences are those of the
// text's language (UAX #29), so that it works where no blanks stand between words, too.
import { type TextSpan, trimmed } from "./text-span";

export type Word = { start: number; end: number; sentence: number };

/** Indices of two words; what lies between them, both included, is chosen. */
export type WordChoice = { anchor: number; focus: number };

export type Step = "next-word" | "previous-word" | "next-sentence" | "previous-sentence";

export function wordsOf(text: string, language: string): Word[] {
  const sentences = new Intl.Segmenter(language, { granularity: "sentence" });
  const words = new Intl.Segmenter(language, { granularity: "word" });
  const found: Word[] = [];
  let sentence = 0;
  for (const { segment, index } of sentences.segment(text)) {
    for (const word of words.segment(segment)) {
      if (!word.isWordLike) continue;
      const start = index + word.index;
      found.push({ start, end: start + word.segment.length, sentence });
    }
    sentence += 1;
  }
  return found;
}

/** The word at an offset, or the first one after it. */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low);
}

/** `extend` keeps the anchor, as Shift does. */
export function stepped(
  words: readonly Word[],
  choice: WordChoice,
  step: Step,
  extend: boolean,
): WordChoice {
  const focus = target(words, choice.focus, step, extend);
  return extend ? { anchor: choice.anchor, focus } : { anchor: focus, focus };
}

function target(words: readonly Word[], at: number, step: Step, extend: boolean): number {
  const last = words.length - 1;
  if (step === "next-word") return Math.min(last, at + 1);
  if (step === "previous-word") return Math.max(0, at - 1);
  if (step === "previous-sentence") {
    const first = firstOf(words, at);
    return first < at ? first : firstOf(words, Math.max(0, at - 1));
  }
  const end = lastOf(words, at);
  // Extending first takes the sentence up to its end; going on leaves for the next one's beginning.
  if (extend) return at < end ? end : lastOf(words, Math.min(last, end + 1));
  return Math.min(last, end + 1);
}

function firstOf(words: readonly Word[], at: number): number {
  let first = at;
  while (first > 0 && words[first - 1]?.sentence === words[at]?.sentence) first -= 1;
  return first;
}

function lastOf(words: readonly Word[], at: number): number {
  let last = at;
  while (last < words.length - 1 && words[last + 1]?.sentence === words[at]?.sentence) last += 1;
  return last;
}

// What closes a sentence or a quotation belongs to the words when they end it.
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}"'”’»]*/u;
const OPENING = /[\p{Ps}\p{Pi}"'“‘«]*$/u;

/** The chosen words; whole sentences keep the signs that open and close them. */
export function chosenSpan(
  text: string,
  words: readonly Word[],
  choice: WordChoice,
): TextSpan | null {
  const [low, high] = [
    Math.min(choice.anchor, choice.focus),
    Math.max(choice.anchor, choice.focus),
  ];
  const first = words[low];
  const last = words[high];
  if (!first || !last) return null;
  const isWhole = firstOf(words, low) === low && lastOf(words, high) === high;
  if (!isWhole) return trimmed(text, first.start, last.end);
  const before = OPENING.exec(text.slice(Math.max(0, first.start - 4), first.start))?.[0] ?? "";
  const after = CLOSING.exec(text.slice(last.end, last.end + 4))?.[0] ?? "";
  return trimmed(text, first.start - before.length, last.end + after.length);
}
