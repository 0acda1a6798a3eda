// Places of the same words: which are as whole as those that were chosen, and which has their context.
import { joinedTo } from "../writing/word-edge";
import { plainShapes } from "./plain-shapes";
import type { Span } from "./text-index";

/** What is looked for, and what stood around it. */
export type Words = { exact: string; prefix: string; suffix: string };

/** Characters around a place that tell whether its edges stand inside of a word or number. */
const EDGE = 32;

/** Every place where the quote stands, overlaps included. */
export function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  if (quote === "") return places;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

export function plainWords({ exact, prefix, suffix }: Words): Words {
  return {
    exact: plainShapes(exact),
    prefix: plainShapes(prefix),
    suffix: plainShapes(suffix),
  };
}

/** True when the words were chosen from the middle of a longer word or number. */
export function isPartOfWord({ prefix, exact, suffix }: Words): boolean {
  return joinedTo(prefix, exact, suffix).some((part) => part !== "");
}

/** Places where the words are as whole as where they were chosen. */
export function wholePlaces({ exact, prefix, suffix }: Words, text: string): Span[] {
  const [before, after] = joinedTo(prefix, exact, suffix);
  return placesOf(text, exact).flatMap((start) => {
    const end = start + exact.length;
    const joined = joinedTo(
      text.slice(Math.max(0, start - EDGE), start),
      exact,
      text.slice(end, end + EDGE),
    );
    return joined[0] === before && joined[1] === after ? [{ start, end }] : [];
  });
}

/**
 * The place that leads clearly: at least half of the kept context stands there, and the next best has
 * at most half as much. Null when none does.
 */
export function leading<P extends Span>(sought: Words, text: string, places: readonly P[]) {
  const scored = places
    .map((place) => ({ place, score: contextAt(sought, text, place) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  const whole = sought.prefix.length + sought.suffix.length;
  if (!first || whole === 0 || first.score < whole / 2) return null;
  return second && second.score > first.score / 2 ? null : first.place;
}

/** How much of the kept context stands around a place, 0 to 1. */
export function shareOfContext(sought: Words, text: string, place: Span): number {
  return contextAt(sought, text, place) / (sought.prefix.length + sought.suffix.length);
}

function contextAt({ prefix, suffix }: Words, text: string, { start, end }: Span): number {
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  return commonEnd(before, prefix) + commonStart(after, suffix);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (
    length < a.length &&
    length < b.length &&
    a[a.length - 1 - length] === b[b.length - 1 - length]
  )
    length += 1;
  return length;
}
