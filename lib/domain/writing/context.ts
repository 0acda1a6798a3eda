// The words around a quote, cut between words, within its paragraph.

/** Characters of the paragraph shown on each side. */
const SIDE = 140;

/**
 * `before` and `after` are empty where the paragraph ends or holds no more words there; an ellipsis
 * stands where it goes on. Offsets are UTF-16.
 */
export function wordsAround(
  text: string,
  start: number,
  end: number,
): { before: string; after: string } {
  const nextBreak = text.indexOf("\n", end);
  return {
    before: lastWords(
      text.slice(text.lastIndexOf("\n", start - 1) + 1, start).replace(OPENING, ""),
    ),
    after: firstWords(
      text.slice(end, nextBreak === -1 ? text.length : nextBreak).replace(CLOSING, ""),
    ),
  };
}

// Punctuation that belongs to the quote's own edge: what opened before it, what closes after it.
const OPENING = /[\s\p{Ps}\p{Pi}"']+$/u;
const CLOSING = /^[\s\p{Pe}\p{Pf}\p{Po}]+/u;

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text);

function lastWords(text: string): string {
  if (!hasWords(text)) return "";
  if (text.length <= SIDE) return text.trim();
  const cut = text.slice(-SIDE);
  return `… ${cut.slice(cut.indexOf(" ") + 1).trim()}`;
}

function firstWords(text: string): string {
  if (!hasWords(text)) return "";
  if (text.length <= SIDE) return text.trim();
  const cut = text.slice(0, SIDE);
  const space = cut.lastIndexOf(" ");
  return `${(space > 0 ? cut.slice(0, space) : cut).trim()} …`;
}
