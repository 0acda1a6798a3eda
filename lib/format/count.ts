// Numbers, names in a row, and names of languages.
import { language } from "@/lib/words/ambient";
import { localeOf } from "@/lib/words/languages";

/** `1 claim`, `2 claims`, `12,400 claims`: for commands, which speak English. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** `12,400`. */
export function formatNumber(count: number): string {
  return new Intl.NumberFormat(localeOf(language())).format(count);
}

/** `0.62` → `62%`. */
export function formatShare(share: number): string {
  return new Intl.NumberFormat(localeOf(language()), {
    style: "percent",
    maximumFractionDigits: 0,
  }).format(share);
}

/** `A`, `A and B`, `A, B and C`. */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat(localeOf(language()), { type: "conjunction" }).format(words);
}

/** `A`, `A or B`, `A, B or C`. */
export function formatChoice(words: readonly string[]): string {
  return new Intl.ListFormat(localeOf(language()), { type: "disjunction" }).format(words);
}

/** The name of a language by its tag, in the language that is spoken now: `uk` → Ukrainian. */
export function languageName(tag: string): string {
  const names = new Intl.DisplayNames(localeOf(language()), { type: "language" });
  return names.of(tag) ?? tag;
}
