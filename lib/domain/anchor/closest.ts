// The place in a text whose words come closest to a quote, for a person to look at. Never taken alone.
import search from "approx-string-match";
import { diffArrays } from "diff";
import { joinedTo } from "../writing/word-edge";
import type { Span, TextIndex } from "./text-index";

/** `wide`: the place together with words beside it that the quote may have had between its own. */
export type Close = Span & { score: number; wide: Span };

/** Shorter quotes have too little in common with anything to be found by likeness. */
const SHORTEST = 12;
/** Characters beyond what is gone of a quote in which its first and last word are looked for. */
const SLACK = 16;
/** Characters around a place that tell whether an edge stands inside of a word. */
const EDGE = 32;

/**
 * Errors that a rewording may have, in characters: a quarter of a short quote, less of a long one, and
 * 48 at most (beyond that the words are others).
 */
function mostErrors(length: number): number {
  return length <= 60 ? Math.floor(length / 4) : Math.min(48, 15 + Math.floor((length - 60) / 7));
}

/** The places that are equally close, whole words each; empty when nothing is close. */
export function closest(index: TextIndex, quote: string): Close[] {
  if (quote.length < SHORTEST) return [];
  let errors = mostErrors(quote.length);
  let found: { start: number; end: number }[] = [];
  for (const window of index.windows(quote, errors)) {
    const here = index.text.slice(window.start, window.end);
    const matches = search(here, quote, errors);
    const [first] = matches;
    if (!first) continue;
    if (first.errors < errors) found = [];
    errors = first.errors;
    for (const { start, end } of matches)
      found.push(onWhole(index.text, { start: window.start + start, end: window.start + end }));
  }
  const score = 1 - errors / quote.length;
  return apart(found.map((span) => ({ ...wholeWords(index.text, quote, span), score })));
}

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** The search counts UTF-16 units: an edge inside of a character goes around it. */
function onWhole(text: string, { start, end }: Span): Span {
  return {
    start: isLow(text.charCodeAt(start)) ? Math.max(0, start - 1) : start,
    end: isLow(text.charCodeAt(end)) ? end + 1 : end,
  };
}

/** One of those that overlap: the one with the most words. */
function apart(places: readonly Close[]): Close[] {
  const longestFirst = [...places].sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: Close[] = [];
  for (const place of longestFirst)
    if (place.end > place.start && !kept.some((k) => place.start < k.end && k.start < place.end))
      kept.push(place);
  return kept;
}

const WORDS = /\s+|[\p{L}\p{M}\p{N}\u200c\u200d]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** Grows a match to whole words, and takes off what it has at its edges beyond the quote. */
function wholeWords(text: string, quote: string, { start, end }: Span): Span & { wide: Span } {
  const [before, after] = joinedTo(
    text.slice(Math.max(0, start - EDGE), start),
    text.slice(start, end),
    text.slice(end, end + EDGE),
  );
  const grown = { start: start - before.length, end: end + after.length };
  const pieces = quote.match(WORDS) ?? [];
  const parts = diffArrays(pieces, text.slice(grown.start, grown.end).match(WORDS) ?? []);
  const length = (part: (typeof parts)[number]) => part.value.join("").length;
  const extra = (part: (typeof parts)[number] | undefined, beside: typeof part) =>
    part?.added && !beside?.removed ? length(part) : 0;
  const own = withoutBlanks(text, {
    start: grown.start + extra(parts[0], parts[1]),
    end: grown.end - extra(parts[parts.length - 1], parts[parts.length - 2]),
  });
  const gone = parts.reduce((sum, part) => sum + (part.removed ? length(part) : 0), 0);
  return gone === 0 ? { ...own, wide: own } : widened(text, pieces, own, gone + SLACK);
}

function withoutBlanks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
}

// "The bridge" comes closest to "old bridge" in "The old bridge", and "It rained" to "rained" in "It
// hardly rained". Where something of the quote is gone, its first and last words are looked for beside
// the match: the nearest belong to the place, and whatever stands before the farthest is weighed.
function widened(text: string, quote: readonly string[], { start, end }: Span, reach: number) {
  const own: string[] = text.slice(start, end).match(WORDS) ?? [];
  const line = text.slice(Math.max(0, start - reach), start);
  const before: string[] = line.slice(line.lastIndexOf("\n") + 1).match(WORDS) ?? [];
  const after: string[] = (text.slice(end, end + reach).split("\n")[0] ?? "").match(WORDS) ?? [];
  const head = opening(quote);
  const tail = opening(quote.toReversed());
  const left = reaches(before.toReversed(), head, own.includes(head[head.length - 1] ?? ""));
  const right = reaches(after, tail, own.includes(tail[tail.length - 1] ?? ""));
  return {
    start: start - left.nearest,
    end: end + right.nearest,
    wide: { start: start - left.farthest, end: end + right.farthest },
  };
}

/** The pieces of a quote up to its first word. */
function opening(pieces: readonly string[]): string[] {
  return pieces.slice(0, pieces.findIndex((piece) => /[\p{L}\p{N}]/u.test(piece)) + 1);
}

/** How far away, outwards, the word stands with what belongs to it; 0 when it does not. */
function reaches(outwards: readonly string[], edge: readonly string[], isThere: boolean) {
  const word = edge[edge.length - 1] ?? "";
  const beyond = edge.toReversed().slice(1);
  const length = (at: number) => {
    if (at === -1) return 0;
    const whole = beyond.every((piece, n) => outwards[at + 1 + n] === piece);
    return outwards.slice(0, at + 1 + (whole ? beyond.length : 0)).join("").length;
  };
  const farthest = length(outwards.lastIndexOf(word));
  return { nearest: isThere ? 0 : length(outwards.indexOf(word)), farthest };
}
