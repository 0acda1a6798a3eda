// Where a claim's words stand in a text. Positions are UTF-16 here and code points outside.
import { joinedTo } from "./writing/word-edge";

export const healths = ["exact", "moved", "changed", "lost"] as const;
export type Health = (typeof healths)[number];
export type AnchorMethod = "chosen" | "same_text" | "quote" | "context" | "none";

/** W3C Web Annotation: TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector (start, end). */
export type Anchor = {
  exact: string;
  prefix: string;
  suffix: string;
  start: number | null;
  end: number | null;
  health: Health;
  method: AnchorMethod;
};

/** Characters of context kept on each side. */
const CONTEXT = 32;

/** Every place where the quote stands, overlaps included; UTF-16 offsets. */
export function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  if (quote.length === 0) return places;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** The anchor of a quote at a known place. */
export function anchorAt(
  text: string,
  quote: string,
  start: number,
  method: AnchorMethod = "chosen",
  health: Health = "exact",
): Anchor {
  const end = start + quote.length;
  return {
    exact: quote,
    prefix: wholeCharacters(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: wholeCharacters(text.slice(end, end + CONTEXT)),
    start,
    end,
    health,
    method,
  };
}

// A slice may cut a surrogate pair in half, which PostgreSQL can't store.
function wholeCharacters(slice: string): string {
  return slice.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, "");
}

/**
 * Finds an anchor again in a later text. Only certain places are taken: the same text; the quote
 * standing exactly once in both; of several places the one whose context clearly leads. Else it is
 * lost and goes to a person: a mark may be missing, but never stands on other words.
 */
export function reanchor(anchor: Anchor, before: string, after: string): Anchor {
  if (before === after) return { ...anchor, method: "same_text" };
  const places = wholePlaces(anchor, after);
  const [only] = places;
  const isOnly = places.length === 1 && wholePlaces(anchor, before).length <= 1;
  const place = isOnly && only !== undefined ? only : bestByContext(anchor, after, places);
  if (place === null) return { ...anchor, start: null, end: null, health: "lost", method: "none" };
  const unmoved = place === anchor.start && anchor.health === "exact";
  const method = isOnly ? "quote" : "context";
  return anchorAt(after, anchor.exact, place, method, unmoved ? "exact" : "moved");
}

/** Places where the quote is as whole as where it was chosen. */
function wholePlaces(anchor: Anchor, text: string): number[] {
  const [before, after] = joinedTo(anchor.prefix, anchor.exact, anchor.suffix);
  return placesOf(text, anchor.exact).filter((place) => {
    const there = anchorAt(text, anchor.exact, place);
    const joined = joinedTo(there.prefix, there.exact, there.suffix);
    return joined[0] === before && joined[1] === after;
  });
}

// One place leads clearly when at least half of the kept context stands there and the next best has
// at most half as much.
function bestByContext(anchor: Anchor, text: string, places: readonly number[]): number | null {
  const scored = places
    .map((place) => ({ place, score: contextAt(anchor, text, place) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  const whole = anchor.prefix.length + anchor.suffix.length;
  if (!first || whole === 0 || first.score < whole / 2) return null;
  return second && second.score > first.score / 2 ? null : first.place;
}

function contextAt(anchor: Anchor, text: string, place: number): number {
  const before = text.slice(Math.max(0, place - anchor.prefix.length), place);
  const end = place + anchor.exact.length;
  const after = text.slice(end, end + anchor.suffix.length);
  return commonEnd(before, anchor.prefix) + commonStart(after, anchor.suffix);
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

/** UTF-16 offset → code points. */
export function toCodePoints(text: string, offset: number): number {
  let points = 0;
  for (let at = 0; at < offset; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) points += 1;
  return points;
}

/** Code points → UTF-16 offset; beyond the text it is the text's length. */
export function toUtf16(text: string, points: number): number {
  let at = 0;
  for (let seen = 0; seen < points && at < text.length; seen += 1)
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** A run of text between two boundaries, and the keys of the marks that cover it. */
export type Segment = { start: number; text: string; keys: string[] };

/**
 * Splits a text at every boundary of its marks, so that overlapping and nested claims each keep
 * their words. Marks whose words don't stand exactly at their place are left out.
 */
export function segments(
  text: string,
  marks: readonly { key: string; start: number; end: number; exact: string }[],
): Segment[] {
  const sound = marks.filter(
    (mark) =>
      mark.start >= 0 &&
      mark.start < mark.end &&
      mark.end <= text.length &&
      text.slice(mark.start, mark.end) === mark.exact,
  );
  const edges = [
    ...new Set([0, text.length, ...sound.flatMap((mark) => [mark.start, mark.end])]),
  ].sort((a, b) => a - b);
  const result: Segment[] = [];
  edges.forEach((start, index) => {
    const end = edges[index + 1];
    if (end === undefined) return;
    const keys = sound
      .filter((mark) => mark.start <= start && mark.end >= end)
      .map((mark) => mark.key);
    result.push({ start, text: text.slice(start, end), keys });
  });
  return result;
}
