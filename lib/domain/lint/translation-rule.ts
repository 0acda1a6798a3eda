// A check of the words in other languages.
import { ownNames } from "@/lib/words/languages";
import { t } from "@/lib/words/t";
import type { Rule } from "./rule";

/** Readers get the part in the claim's own language as long as nobody has looked at its translation again. */
export const translationBehind: Rule = ({ translations }) => {
  const behind = translations.filter((each) => each.behind.length > 0);
  if (behind.length === 0) return null;
  return {
    text: t("Words have changed since they were translated: {languages}.", {
      languages: behind.map(({ language }) => ownNames[language]).join(", "),
    }),
    remedy: t("Look at the translation again, and save it."),
  };
};
