// When two wordings of a claim are the same one: case, marks and blanks aside.
export function foldedWords(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
