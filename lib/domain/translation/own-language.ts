// The language that a claim's own words are in. A newsroom may check an article of another language in its
// own; nobody says so, so the words themselves are asked.
import { guessLanguage } from "../writing/language-guess";
import type { Sayable } from "./said";
import { baseOf, translatedFields } from "./translation";

/** BCP 47 for a language that nobody can tell. */
export const UNKNOWN = "und";

const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Arab: /\p{Script=Arabic}/gu,
};

/**
 * The article's language unless the words are clearly another's; `und` where they are in another script
 * and too few to tell.
 */
export function ownLanguage(of: Sayable, article: string): string {
  const words = translatedFields.map((field) => of[field] ?? "").join("\n");
  const guess = guessLanguage(words);
  if (guess) return guess === baseOf(article) ? article : guess;
  return isWrittenIn(words, article) ? article : UNKNOWN;
}

/** True where at least half of the letters are of the script in which the language is written. */
function isWrittenIn(words: string, language: string): boolean {
  const script = SCRIPTS[new Intl.Locale(language).maximize().script ?? ""];
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return !script || letters === 0 || (words.match(script)?.length ?? 0) * 2 >= letters;
}
