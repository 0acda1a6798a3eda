// Links to the very words of a page: https://wicg.github.io/scroll-to-text-fragment/

/** Longer words are named by how they begin and end. */
const WHOLE = 160;
/** Words at the beginning, at the end, and before. */
const FEW = 5;

/**
 * `text=…` for the words from `start` to `end` (UTF-16). `breaks` are offsets at which the page has
 * something between the words that the text has not: a link, or the end of a block.
 */
export function textDirective(
  text: string,
  { start, end }: { start: number; end: number },
  breaks: readonly number[],
): string {
  const inside = [...breaks, ...lineEnds(text, start, end)]
    .filter((at) => at > start && at < end)
    .sort((a, b) => a - b);
  const words = text.slice(start, end);
  const whole = inside.length === 0 && words.length <= WHOLE;
  const first = whole ? words : firstWords(text.slice(start, inside[0] ?? end));
  const last = whole ? null : lastWords(text.slice(inside[inside.length - 1] ?? start, end));
  const before = isOnly(text, first) ? "" : wordsBefore(text, start, breaks);
  return `text=${[before && `${encoded(before)}-`, encoded(first), last && encoded(last)]
    .filter(Boolean)
    .join(",")}`;
}

/** A dash, a comma and an ampersand have a meaning of their own there. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\s+/gu, " ").trim()).replaceAll("-", "%2D");
}

function isOnly(text: string, words: string): boolean {
  return text.indexOf(words) === text.lastIndexOf(words);
}

function lineEnds(text: string, start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf("\n", start); at !== -1 && at < end; at = text.indexOf("\n", at + 1))
    found.push(at);
  return found;
}

function firstWords(part: string): string {
  const words = part.trim().match(/\S+\s*/gu) ?? [];
  return cut(words.slice(0, FEW).join(""), 0, WHOLE);
}

function lastWords(part: string): string {
  const words = part.trim().match(/\S+\s*/gu) ?? [];
  const chosen = words.slice(-FEW).join("");
  return cut(chosen, chosen.length - WHOLE, chosen.length);
}

function wordsBefore(text: string, start: number, breaks: readonly number[]): string {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const from = Math.max(line, ...breaks.filter((at) => at <= start));
  return lastWords(text.slice(from, start)).trim();
}

// Scripts without blanks have one long "word"; half a character would be no text at all.
function cut(words: string, from: number, to: number): string {
  return words.slice(Math.max(0, from), to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, "");
}

/** `#claim-SLUG:~:text=…`: the mark of a claim on its article's page, and its words. */
export function claimFragment(
  slug: string,
  text: string,
  place: { start: number; end: number },
  others: readonly { start: number; end: number }[],
): string {
  const breaks = others.map((other) => other.end).filter((end) => end !== place.end);
  return `#claim-${slug}:~:${textDirective(text, place, breaks)}`;
}
