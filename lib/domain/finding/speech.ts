// Who said it, where the sentence says so in one of the few forms that leave no doubt.
import { tokensOf } from "./tokens";
import { primaryOf, vocabularyFor } from "./words/languages";

/** `verbatim`: the words are within quotation marks, so they are not touched. */
export type Speech = { claimant: string; said: string; verbatim: boolean };

// A name or an office: some words without comma, quotation mark or full stop.
const WHO = '(?<who>[^,.;:“”«»"،؛]{2,80}?)';
const QUOTE = '[“«"](?<said>[^“”«»"]{8,}?)[,.!?…]?[”»"]';
const SAID = "(?<said>.{8,})";

type Form = { form: RegExp; verbatim: boolean };
const told = (...forms: string[]): Form[] =>
  forms.map((form) => ({ form: new RegExp(`^${form}$`, "iu"), verbatim: form.includes(QUOTE) }));

const EN =
  "(?:said|says|stated|claimed|claims|announced|reported|argued|insisted|admitted|disclosed)";
const forms: Record<string, Form[]> = {
  en: told(
    `according to ${WHO}, ${SAID}`,
    `${WHO} ${EN} that ${SAID}`,
    `${QUOTE},? ${EN} ${WHO}\\.`,
    `${QUOTE},? ${WHO} ${EN}\\.`,
    `${WHO} ${EN}[,:] ${QUOTE}\\.?`,
  ),
  es: told(
    `según ${WHO}, ${SAID}`,
    `${WHO} (?:dijo|dice|afirmó|aseguró|declaró|anunció|informó) que ${SAID}`,
    `${QUOTE},? (?:dijo|afirmó|aseguró|declaró|escribió) ${WHO}\\.`,
  ),
  fr: told(
    `selon ${WHO}, ${SAID}`,
    `${WHO} (?:dit|a dit|a déclaré|affirme|a affirmé|a annoncé|assure) qu(?:e |[’'])${SAID}`,
    `${QUOTE},? (?:a dit|a déclaré|a affirmé|déclare|affirme) ${WHO}\\.`,
  ),
  ru: told(
    `по словам ${WHO}, ${SAID}`,
    `${WHO} (?:сказал|сказала|заявил|заявила|заявили|утверждает|сообщил|сообщила|сообщили), что ${SAID}`,
    `${QUOTE},? [-–—] (?:сказал|сказала|заявил|заявила|написал|написала) ${WHO}\\.`,
  ),
  uk: told(
    `за словами ${WHO}, ${SAID}`,
    `${WHO} (?:сказав|сказала|заявив|заявила|заявили|стверджує|повідомив|повідомила|повідомили), що ${SAID}`,
    `${QUOTE},? [-–—] (?:сказав|сказала|заявив|заявила|написав|написала) ${WHO}\\.`,
  ),
  ar: told(
    `(?:قال|قالت|أعلن|أعلنت|أكد|أكدت|ذكر|ذكرت|زعم|زعمت) ${WHO} (?:إن|أن) ?${SAID}`,
    `وفق[اًا]+ ل${WHO}، ${SAID}`,
  ),
};

/** The speaker and the words; null when the sentence does not say it plainly, or with a pronoun. */
export function speechOf(sentence: string, language: string): Speech | null {
  for (const { form, verbatim } of forms[primaryOf(language)] ?? []) {
    const { who, said } = form.exec(sentence)?.groups ?? {};
    if (who === undefined || said === undefined || !isNamed(who, language)) continue;
    return { claimant: who.trim(), said, verbatim };
  }
  return null;
}

// "He said" names nobody; nor does a denial say what was claimed: "did not say that".
function isNamed(who: string, language: string): boolean {
  const vocabulary = vocabularyFor(language);
  const words = tokensOf(who);
  return (
    words.length <= 8 &&
    !words.some((word) => {
      const kinds = vocabulary.kindsOf(word);
      return (["first", "second", "third", "negation", "future", "absolute"] as const).some(
        (kind) => kinds.includes(kind),
      );
    })
  );
}
