// The words around a quote, cut between words, within its paragraph.

/** Characters of the paragraph shown on each side. */
const SIDE = 140;

/** `before` and `after` are empty where the paragraph ends. Offsets are UTF-16. */
export function wordsAround(
  text: string,
  start: number,
  end: number,
): { before: string; after: string } {
  const blockStart = text.lastIndexOf("\n", start - 1) + 1;
  const nextBreak = text.indexOf("\n", end);
  const before = text.slice(blockStart, start);
  const after = text.slice(end, nextBreak === -1 ? text.length : nextBreak);
  return { before: lastWords(before), after: firstWords(after) };
}

function lastWords(text: string): string {
  if (text.length <= SIDE) return text.trim();
  const cut = text.slice(-SIDE);
  return cut.slice(cut.indexOf(" ") + 1).trim();
}

function firstWords(text: string): string {
  if (text.length <= SIDE) return text.trim();
  const cut = text.slice(0, SIDE);
  const space = cut.lastIndexOf(" ");
  return (space > 0 ? cut.slice(0, space) : cut).trim();
}
