// A part of a claim in the language that is wanted, else in the claim's own.
import { baseOf, type PublishedTranslation, type TranslatedField } from "./translation";

export type Said = { text: string; lang: string };

/** What a claim says, and in which other languages; a row of a list has fewer parts than a page. */
export type Sayable = Partial<Readonly<Record<TranslatedField, string | null>>> & {
  translations?: readonly PublishedTranslation[] | null;
};

/**
 * One part in the wanted language (`es`) where it was translated, else as it is, with the language that
 * it then is in; null where the claim has no such part. `own` is the claim's language, as a BCP 47 tag.
 */
export function sayIn(
  wanted: string,
  of: Sayable,
  field: TranslatedField,
  own: string,
): Said | null {
  const text = of[field];
  if (!text) return null;
  if (baseOf(own) === wanted) return { text, lang: own };
  const other = of.translations?.find(({ language }) => language === wanted)?.[field];
  return other ? { text: other, lang: wanted } : { text, lang: own };
}
