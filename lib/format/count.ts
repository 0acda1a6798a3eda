// Numbers with their noun, and names in a row.

const numbers = new Intl.NumberFormat("en-GB");

/** `1 claim`, `2 claims`, `12,400 claims`; `many` for a plural that is not the word with an s. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(words);
}
