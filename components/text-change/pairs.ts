// Which paragraph came in place of which: those that are most alike, in the order of both texts.

/** With fewer words in common, a paragraph is another one and not a later state of this one. */
const ALIKE = 0.3;
/** Comparisons that a screen has time for; beyond them paragraphs are paired by their order. */
const MOST = 60_000;

export type Pair = { before: string | null; after: string | null };

/** Every paragraph of both, once, in reading order; what went stands before what came. */
export function pairs(gone: readonly string[], come: readonly string[]): Pair[] {
  if (gone.length * come.length > MOST) return inOrder(gone, come);
  const best = bestSums(gone.map(wordsOf), come.map(wordsOf));
  const result: Pair[] = [];
  let g = 0;
  let c = 0;
  while (g < gone.length && c < come.length) {
    const here = best[g]?.[c] ?? 0;
    if (here === best[g + 1]?.[c]) result.push({ before: gone[g++] ?? null, after: null });
    else if (here === best[g]?.[c + 1]) result.push({ before: null, after: come[c++] ?? null });
    else result.push({ before: gone[g++] ?? null, after: come[c++] ?? null });
  }
  for (; g < gone.length; g += 1) result.push({ before: gone[g] ?? null, after: null });
  for (; c < come.length; c += 1) result.push({ before: null, after: come[c] ?? null });
  return result;
}

function inOrder(gone: readonly string[], come: readonly string[]): Pair[] {
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
    before: gone[at] ?? null,
    after: come[at] ?? null,
  }));
}

/** `best[g][c]`: the most likeness that the paragraphs from g and from c on can have, paired in order. */
function bestSums(gone: readonly Words[], come: readonly Words[]): number[][] {
  const best = Array.from({ length: gone.length + 1 }, () => Array(come.length + 1).fill(0));
  for (let g = gone.length - 1; g >= 0; g -= 1) {
    for (let c = come.length - 1; c >= 0; c -= 1) {
      const likeness = alike(gone[g], come[c]);
      const paired = likeness < ALIKE ? 0 : likeness + (best[g + 1]?.[c + 1] ?? 0);
      const row = best[g];
      if (row) row[c] = Math.max(paired, best[g + 1]?.[c] ?? 0, row[c + 1] ?? 0);
    }
  }
  return best;
}

type Words = ReadonlySet<string>;

function wordsOf(text: string): Words {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}

/** The share of words that two paragraphs have in common (Dice's coefficient), 0 to 1. */
function alike(a: Words = new Set(), b: Words = new Set()): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return (2 * common) / (a.size + b.size);
}
