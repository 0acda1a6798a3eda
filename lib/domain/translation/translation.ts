// A claim's words in another language: the same record, the same verdict. Readers get a part in their
// language where it has been translated, and only as long as the words it translates still stand.
import { z } from "zod";
import { type Language, languages } from "@/lib/words/languages";
import { msg, t } from "@/lib/words/t";
import type { FieldError } from "../errors";
import { limits } from "../writing/limits";
import { line, optional, prose } from "../writing/text";

export const translatedFields = ["statement", "summary", "gaps", "analysis"] as const;
export type TranslatedField = (typeof translatedFields)[number];

const words = {
  statement: optional(line, limits.statement, "statement"),
  summary: optional(line, limits.summary, "summary"),
  gaps: optional(prose, limits.gaps, "gaps"),
  analysis: optional(prose, limits.analysis, "analysis"),
};

/** Only the parts that are sent change; null takes a part away. A part that is sent again as it was is looked at again. */
export const translationPatch = z.strictObject(words).partial();
export type TranslationPatch = z.infer<typeof translationPatch>;

export const translationInput = translationPatch.extend({ language: z.enum(languages) });
export type TranslationInput = z.infer<typeof translationInput>;

/** A translation as readers get it. */
export const publishedTranslation = z.object({
  language: z.enum(languages),
  statement: z.string().nullable(),
  summary: z.string().nullable(),
  gaps: z.string().nullable(),
  analysis: z.string().nullable(),
});
export type PublishedTranslation = z.infer<typeof publishedTranslation>;

/** A translation as the desk sees it. `behind` names the parts whose words have changed since: readers do not get these. */
export type Translation = PublishedTranslation & { id: string; behind: TranslatedField[] };

type Own = Readonly<Record<TranslatedField, string | null>> & { language: string };

/** `es-MX` → `es`. */
export function baseOf(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? tag;
}

/** The languages into which a claim can be translated still. */
export function openLanguages(
  own: string,
  translations: readonly Pick<PublishedTranslation, "language">[],
): Language[] {
  const taken = new Set<string>([baseOf(own), ...translations.map((each) => each.language)]);
  return languages.filter((each) => !taken.has(each));
}

/** What is wrong with the parts as they would stand, each at its field; empty when nothing is. */
export function translationFaults(
  own: Own,
  parts: Readonly<Record<TranslatedField, string | null>>,
): FieldError[] {
  const named = translatedFields.filter((field) => parts[field] !== null);
  if (named.length === 0)
    return [{ pointer: "/statement", detail: t("Translate one part at least, or remove it.") }];
  return named
    .filter((field) => own[field] === null)
    .map((field) => ({ pointer: `/${field}`, detail: t(NOTHING_TO_TRANSLATE) }));
}

const NOTHING_TO_TRANSLATE = msg(
  "The claim has no such part in its own language. Write that first.",
);
