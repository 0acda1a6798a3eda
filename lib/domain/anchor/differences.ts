// What differs between the words that were checked and the words proposed for them. Some differences
// make another claim of them, whatever else is the same.
import { diffArrays } from "diff";
import {
  commonWords,
  negatingCharacters,
  negatingPrefixes,
  negations,
  numberCharacters,
  numberWords,
  openingWords,
} from "./guarded-words";
import { plainShapes } from "./plain-shapes";

export const weighty = ["number", "negation", "name", "quotation mark"] as const;
export type Weighty = (typeof weighty)[number];

type Token = { key: string; word: string };

// Scripts that put no blanks between words are cut by a dictionary, below.
const UNSPACED = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
const LETTER = "[\\p{L}\\p{M}\\u200c\\u200d]";
const TOKEN = new RegExp(
  [
    // A number with its sign, separators and unit; a currency sign alone.
    "[-+±]?\\p{Sc}?\\p{N}+(?:[.,:/'٫٬]\\p{N}+)*(?:\\s?[%‰°]|\\s?\\p{Sc})?|\\p{Sc}|[%‰]",
    `[${UNSPACED}][${UNSPACED}\\p{M}]*`,
    `(?:(?![${UNSPACED}])${LETTER})+(?:['-](?=\\p{L})${LETTER}+)*`,
    "[^\\s]",
  ].join("|"),
  "gu",
);
const startsUnspaced = new RegExp(`^[${UNSPACED}]`, "u");
const dictionary = new Intl.Segmenter("zh", { granularity: "word" });

const ENDS_SENTENCE = /(?:^|[.!?…。！？؟:\n])["'()\s「」『』«»-]*$/u;

/**
 * The first weighty thing that differs, or null. `before` is what stands before each of the two, at
 * most a line of it: it tells whether a capital opens a sentence.
 */
export function weightyDifference(
  quote: { words: string; before: string },
  found: { words: string; before: string },
): Weighty | null {
  const parts = diffArrays(tokensOf(quote), tokensOf(found), {
    comparator: (a, b) => a.key === b.key,
  });
  const gone = parts.filter((part) => part.removed).flatMap((part) => part.value);
  const come = parts.filter((part) => part.added).flatMap((part) => part.value);
  const all = [...gone, ...come];
  if (all.some(isNumber)) return "number";
  if (all.some(isNegation) || hasOpposite(gone, come)) return "negation";
  if (all.some(({ word }) => isQuotationMark(word))) return "quotation mark";
  return all.some(isName) ? "name" : null;
}

function tokensOf({ words, before }: { words: string; before: string }): Token[] {
  const text = spelledOut(plainShapes(words));
  const lead = plainShapes(before);
  return Array.from(text.matchAll(TOKEN)).flatMap(({ 0: run, index }) => {
    if (startsUnspaced.test(run))
      return Array.from(dictionary.segment(run), ({ segment }) => token(segment, false));
    return token(run, ENDS_SENTENCE.test(`${index === 0 ? lead : ""}${text.slice(0, index)}`));
  });
}

function token(word: string, opens: boolean): Token {
  const isSmall = opens || isOpening(word);
  const key = isQuotationMark(word) ? '"' : isSmall ? word.toLowerCase() : word;
  return { word, key };
}

function isQuotationMark(word: string): boolean {
  return /^["'「」『』]$/u.test(word);
}

/** didn't → did n't: what denies is a word of its own. French n' and d' stand apart likewise. */
function spelledOut(text: string): string {
  return text
    .replace(/(\p{L})n't\b/gu, "$1 not")
    .replace(/\b(can)not\b/giu, "$1 not")
    .replace(/(?<!\p{L})(\p{L}{1,2})'(?=\p{L})/gu, "$1 ");
}

function isNumber({ word }: Token): boolean {
  return (
    /[\p{N}\p{Sc}%‰°]/u.test(word) ||
    numberCharacters.test(word) ||
    numberWords.has(word.toLowerCase())
  );
}

function isNegation({ word }: Token): boolean {
  return negations.has(word.toLowerCase()) || negatingCharacters.test(word);
}

function hasOpposite(gone: readonly Token[], come: readonly Token[]): boolean {
  const lower = (tokens: readonly Token[]) => tokens.map(({ word }) => word.toLowerCase());
  const [before, after] = [lower(gone), lower(come)];
  const negates = (long: string, short: string) =>
    short.length > 1 && negatingPrefixes.some((prefix) => isJoined(long, prefix, short));
  return before.some((a) => after.some((b) => negates(a, b) || negates(b, a)));
}

function isJoined(long: string, prefix: string, short: string): boolean {
  return long === prefix + short || long === `${prefix}-${short}`;
}

function isName({ word }: Token): boolean {
  if (!/\p{L}/u.test(word)) return false;
  const lower = word.toLowerCase();
  if (/[\p{Lu}\p{Lt}]/u.test(word)) return !isOpening(word);
  return /\p{Lo}/u.test(word) && !commonWords.has(lower);
}

/** The, and not THE: a capital that the beginning of a sentence explains, wherever it stands. */
function isOpening(word: string): boolean {
  return openingWords.has(word.toLowerCase()) && !/[\p{Lu}\p{Lt}]/u.test(word.slice(1));
}
