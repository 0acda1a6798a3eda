// Quotation marks, dashes and blanks of one shape each: what counts as equal when words are compared.
// Never for showing. The database holds the same list (plain_shapes), and lets a mark stand by itself
// on no other words than these make equal.

const SHAPES: readonly [RegExp, string][] = [
  [/[“”„‟«»″]/gu, '"'],
  [/[‘’‚‛‹›′`´]/gu, "'"],
  [/[‐‑‒–—―−]/gu, "-"],
  [/[\u00a0\u2007\u2009\u202f]/gu, " "],
];

/** Replaces one UTF-16 unit by one, so every offset stays what it was. */
export function plainShapes(text: string): string {
  return SHAPES.reduce((plain, [shapes, one]) => plain.replace(shapes, one), text);
}
