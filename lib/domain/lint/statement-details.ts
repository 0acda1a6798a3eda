// Numbers and names of the statement that no quote of the evidence contains. It asks only where the
// rating says that the details are right: of a false statement, the evidence has another number.

import { t } from "@/lib/words/t";
import type { RatingCode } from "../rating";
import type { Rule } from "./rule";

const DETAILS_STAND: ReadonlySet<RatingCode> = new Set(["true", "mostly_true", "missing_context"]);

/** Most details that one finding names. */
const MOST = 3;

export const detailWithoutQuote: Rule = ({ statement, rating, evidence }) => {
  const quotes = evidence.flatMap((item) => (item.quote ? [item.quote] : []));
  if (!statement || !rating || !DETAILS_STAND.has(rating) || quotes.length === 0) return null;
  const known = new Set(quotes.flatMap(numbersIn));
  const numbers = numbersIn(statement).filter((number) => !known.has(number));
  const names = namesWithout(statement, quotes);
  const missing = [...numbers, ...names].slice(0, MOST);
  if (missing.length === 0) return null;
  return {
    text: t("No quote contains {details}.", {
      details: missing.map((detail) => `“${detail}”`).join(", "),
    }),
    remedy: t("Quote the place that says so, or take the detail out of the statement."),
  };
};

const ARABIC_ZEROS = [0x0660, 0x06f0];

/** Numbers in one form: ASCII digits, no grouping, a point for decimals, no leading zeros. */
export function numbersIn(text: string): string[] {
  const ascii = text
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ARABIC_ZEROS.find((start) => code >= start && code < start + 10) ?? code;
      return String(code - zero);
    })
    .replaceAll("\u066B", ".")
    .replaceAll("\u066C", ",");
  const found =
    ascii.match(/\d{1,3}(?:[.,\u00A0\u202F ]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?/gu) ?? [];
  return [...new Set(found.map(plainNumber))];
}

function plainNumber(text: string): string {
  const joined = text.replace(/[\u00A0\u202F ]/gu, "");
  const grouped = /^\d{1,3}(?:[.,]\d{3})+$/u.test(joined);
  const digits = grouped
    ? joined.replace(/[.,]/gu, "")
    : joined.replace(/[.,](?=\d*[.,])/gu, "").replace(",", ".");
  return digits.replace(/^0+(?=\d)/u, "");
}

// Letters of which the beginning of a name is compared: languages that decline names change its end.
const STEM = 4;

/** Capitalised words inside the statement that start no word of any quote in the same script. */
function namesWithout(statement: string, quotes: readonly string[]): string[] {
  const script = scriptOf(statement);
  if (!script) return [];
  const readable = quotes.filter((quote) => scriptOf(quote) === script);
  if (readable.length === 0) return [];
  const stems = new Set(readable.flatMap((quote) => wordsOf(quote).map(stemOf)));
  // The first word is capitalised in any case, so it says nothing.
  const names = wordsOf(statement)
    .slice(1)
    .filter((word) => /^\p{Lu}\p{Ll}{3,}/u.test(word));
  return [...new Set(names)].filter((name) => !stems.has(stemOf(name)));
}

function scriptOf(text: string): "Latin" | "Cyrillic" | null {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (latin === 0 && cyrillic === 0) return null;
  return latin >= cyrillic ? "Latin" : "Cyrillic";
}

function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
}

function stemOf(word: string): string {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.slice(0, STEM);
}
