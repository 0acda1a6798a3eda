// The words that a note's mark stands at: the word before it, without the stop or quotation mark after it.

/** Start and end (UTF-16) of the last word before an offset; the offset itself where there is none. */
export function wordBefore(text: string, at: number): { start: number; end: number } {
  const before = text.slice(0, at).trimEnd();
  const word = /(\S*[\p{L}\p{N}][\p{M}%]*)[^\p{L}\p{N}\s]*$/u.exec(before.slice(-200));
  if (!word?.[1]) return { start: before.length, end: before.length };
  const offset = Math.max(0, before.length - 200);
  const lead = /^[\p{Ps}\p{Pi}"']*/u.exec(word[1])?.[0].length ?? 0;
  const start = offset + word.index + lead;
  return { start, end: offset + word.index + word[1].length };
}
