// The language of a text that says none: by its script, and for Latin and Cyrillic by the small words
// that every text of some length has. A guess, so it is always told to a person.

/** Characters that are looked at. */
const SAMPLE = 4000;
/** A language leads when it has this many small words, and half as many again as the next. */
const LEAST = 4;

const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Thai}/gu, "th"],
];

const SMALL_WORDS: Record<string, string> = {
  en: "the of and to in that is was for it with as on by at from are be",
  es: "de la que el en y los del se las por un una con para es como su",
  fr: "de la le et les des en un une du que est pour dans qui sur au par",
  de: "der die und das den von zu mit sich des auf für ist im dem nicht ein eine",
  it: "di e il la che in per un una del è con non della le i da al",
  pt: "de a que o e do da em um para é com não uma os no se na",
  nl: "de het een van en in is dat op te zijn met voor niet aan er",
  pl: "w i na z się do nie że to o jest po jak przez od dla",
  ru: "и в не на что с по из как это его к за от для но они был",
  uk: "і в не на що з та як це його до за від для але вони був у",
};
const SETS = Object.entries(SMALL_WORDS).map(
  ([language, words]) => [language, new Set(words.split(" "))] as const,
);

/** A language tag, or null when no language clearly leads. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS)
    if ((sample.match(script)?.length ?? 0) > letters * 0.2) return language;
  const words = sample.match(/\p{L}+/gu) ?? [];
  const counts = SETS.map(
    ([language, set]) => [language, words.filter((word) => set.has(word)).length] as const,
  ).sort((a, b) => b[1] - a[1]);
  const [first, second] = counts;
  if (!first || first[1] < LEAST || first[1] < (second?.[1] ?? 0) * 1.5) return null;
  return first[0];
}
