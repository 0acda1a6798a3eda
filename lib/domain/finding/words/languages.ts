// Which word lists a text's language has.
import { arabic } from "./arabic";
import { english } from "./english";
import { french } from "./french";
import { russian } from "./russian";
import { spanish } from "./spanish";
import { ukrainian } from "./ukrainian";
import { type Vocabulary, vocabularyOf, type WordLists, wordKinds } from "./vocabulary";

const byLanguage: Record<string, Vocabulary> = {
  en: english,
  es: spanish,
  fr: french,
  ru: russian,
  uk: ukrainian,
  ar: arabic,
};
// Numbers, names, quotation marks and dates in figures are seen in any language.
const none = vocabularyOf(
  Object.fromEntries(wordKinds.map((kind) => [kind, ""])) as Record<string, string> as WordLists,
);

/** The part of a language tag that the lists go by: en of en-GB. */
export const primaryOf = (language: string): string => language.toLowerCase().split("-")[0] ?? "";

/** The word lists of a language tag; empty ones for a language that has none. */
export function vocabularyFor(language: string): Vocabulary {
  return byLanguage[primaryOf(language)] ?? none;
}
