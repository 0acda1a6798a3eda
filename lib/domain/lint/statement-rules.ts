// Checks of the sentence that is rated.

import { t } from "@/lib/words/t";
import type { Rule } from "./rule";

/** Characters, as code points. Google asks for fewer, or a claim wraps on a telephone (its page on ClaimReview). */
const LONGEST_STATEMENT = 75;

export const longStatement: Rule = ({ statement }) => {
  const length = statement ? [...statement].length : 0;
  if (length <= LONGEST_STATEMENT) return null;
  return {
    text: t(
      "The statement has {length} characters; more than {longest} wrap in search results on a telephone.",
      { length, longest: LONGEST_STATEMENT },
    ),
    remedy: t("Say the one thing that is rated, and leave the rest to the analysis."),
  };
};

// Words that give a finding, by language. Words that also have an everyday use (true, altered,
// outdated) are not among them: a warning that cries wolf is read by nobody.
const VERDICT_WORDS: Record<string, readonly string[]> = {
  en: [
    "false",
    "falsely",
    "misleading",
    "fake",
    "hoax",
    "debunked",
    "unproven",
    "untrue",
    "not true",
  ],
  es: ["falso", "falsa", "falsamente", "engañoso", "engañosa", "bulo", "desmentido"],
  fr: ["faux", "fausse", "faussement", "trompeur", "trompeuse", "infox", "démenti"],
  ru: ["ложь", "ложно", "неправда", "фейк", "вводит в заблуждение", "опровергнуто"],
  uk: ["неправда", "брехня", "фейк", "хибно", "вводить в оману", "спростовано"],
  ar: ["كاذب", "كاذبة", "زائف", "زائفة", "مضلل", "مضللة"],
};

export const verdictInStatement: Rule = ({ statement, language }) => {
  const words = VERDICT_WORDS[language.split("-")[0] ?? ""] ?? [];
  const text = statement?.toLocaleLowerCase(language) ?? "";
  const word = words.find((candidate) => isWordIn(text, candidate));
  if (!word) return null;
  return {
    text: t("The statement says “{word}”: it has the verdict in it.", { word }),
    remedy: t("Word it as the one who claims it would; the rating says the rest."),
  };
};

function isWordIn(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at === -1) return false;
  const isLetter = (character: string | undefined) => /\p{L}/u.test(character ?? "");
  if (!isLetter(text[at - 1]) && !isLetter(text[at + word.length])) return true;
  return isWordIn(text.slice(at + word.length), word);
}
