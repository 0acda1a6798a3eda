// What can be seen in one sentence without knowing anything about the world: numbers, names, words of
// accusation and the like. Every signal lies between 0 and 1; the same names hold for every language.
import { isAcronym, isCapitalised, isNumber, isYear, tokensOf } from "./tokens";
import type { Vocabulary, WordKind } from "./words/vocabulary";
import { wordKinds } from "./words/vocabulary";

export const shapeNames = [
  "length",
  "short",
  "veryShort",
  "long",
  "question",
  "shortQuestion",
  "exclamation",
  "digit",
  "digits",
  "year",
  "percent",
  "money",
  "name",
  "names",
  "acronym",
  "quotation",
  "bracketed",
  "cutOff",
  "commas",
  "pastForm",
  "pastForms",
  "startsFirst",
  "startsSecond",
  "startsThird",
  "anyNumber",
  "numberAndPast",
  "nameAndPast",
] as const;
type Signal = (typeof shapeNames)[number] | WordKind | `${WordKind}Often`;
/** Only what is there: a signal that is not named is 0. */
export type Signals = Partial<Record<Signal, number>>;

export const signalNames: readonly Signal[] = [
  ...shapeNames,
  ...wordKinds,
  ...wordKinds.map((kind) => `${kind}Often` as const),
];

const QUOTED = /["“”„«»‹›「」]|(?<![\p{L}\p{N}])['‘’]\p{L}[^'‘’]*\s[^'‘’]*['’](?!\p{L})/u;
const PERCENT =
  /[%٪]|\bper ?cent|процент|відсот|por ciento|pour ?cent|في المئة|بالمئة|في المائة|بالمائة/iu;
const MONEY = /[$€£¥₽₴]|\b(?:dollar|euro|pound|rouble|ruble|hryvni)/iu;
/** A word that begins a sentence says nothing about being a name; the others are counted up to this. */
const MANY = 3;
/** Characters of a sentence that are looked at: a text without an end must not cost its square. */
export const MOST_READ = 2000;
const often = (count: number) => Math.min(1, count / MANY);

/** The signals of one sentence, with the word lists of its language. */
export function signalsOf(sentence: string, words: Vocabulary): Signals {
  const text = sentence.trim().slice(0, MOST_READ);
  const tokens = tokensOf(text);
  const signals: Signals = {};
  const set = (name: Signal, value: number | boolean) => {
    if (value) signals[name] = Number(value);
  };
  const counts = new Map<WordKind, number>();
  const kinds = tokens.map((token) => words.kindsOf(token));
  for (const kind of kinds.flat()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const [kind, count] of counts) {
    set(kind, true);
    set(`${kind}Often`, often(count));
  }

  const length = tokens.length;
  set("length", Math.min(1, Math.log1p(length) / 4));
  set("short", length < 5);
  set("veryShort", length < 3);
  set("long", length > 25);
  const question = /[?؟]\s*\p{P}*$/u.test(text);
  set("question", question);
  set("shortQuestion", question && length < 12);
  set("exclamation", /!/u.test(text));
  set("quotation", QUOTED.test(text));
  set("bracketed", /^[([]/u.test(text));
  set("cutOff", /(?:\.\.\.|…|--|—)$/u.test(text));
  set("commas", often(text.match(/[,،;؛]/gu)?.length ?? 0));

  const digits = tokens.filter(isNumber).length;
  const anyNumber = digits > 0 || counts.has("number") || counts.has("quantity");
  set("digit", digits > 0);
  set("digits", often(digits));
  set("year", tokens.some(isYear));
  set("percent", PERCENT.test(text));
  set("money", MONEY.test(text));
  set("anyNumber", anyNumber);

  const names = countNames(tokens, kinds);
  set("name", names > 0);
  set("names", often(names));
  set("acronym", tokens.some(isAcronym));

  const pastForms = tokens.filter((token) => words.isPast(token)).length;
  const past = pastForms > 0 || counts.has("past");
  set("pastForm", pastForms > 0);
  set("pastForms", often(pastForms));
  set("numberAndPast", anyNumber && past);
  set("nameAndPast", names > 0 && past);

  const opening = kinds[0] ?? [];
  set("startsFirst", opening.includes("first"));
  set("startsSecond", opening.includes("second"));
  set("startsThird", opening.includes("third"));
  return signals;
}

// A guess: a capital inside of the sentence, or, in a script without capitals, the word after a title.
function countNames(tokens: readonly string[], kinds: readonly (readonly WordKind[])[]): number {
  return tokens.filter((token, index) => {
    if (index === 0) return isAcronym(token);
    const kind = kinds[index] ?? [];
    if (isCapitalised(token)) return !kind.includes("first") && !kind.includes("date");
    return /^\p{Lo}/u.test(token) && Boolean(kinds[index - 1]?.includes("title"));
  }).length;
}
