// One form of a word for comparing: lower case, without accents.

/** Folds case and accents as the search does (NFKD, combining marks removed). */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
