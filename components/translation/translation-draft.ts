// A translation as the form holds it, all in text, and what is sent of it.
import { type FieldError, fieldErrorsOf } from "@/lib/domain/errors";
import {
  type TranslatedField,
  type Translation,
  type TranslationInput,
  translatedFields,
  translationFaults,
  translationInput,
} from "@/lib/domain/translation/translation";
import type { Language } from "@/lib/words/languages";

export type TranslationDraft = Record<TranslatedField | "language", string>;

export function emptyTranslation(language: Language): TranslationDraft {
  return { language, statement: "", summary: "", gaps: "", analysis: "" };
}

export function draftOfTranslation({ language, ...of }: Translation): TranslationDraft {
  const texts = translatedFields.map((field) => [field, of[field] ?? ""] as const);
  return { ...emptyTranslation(language), ...Object.fromEntries(texts) };
}

type Own = Parameters<typeof translationFaults>[0];

/** The body to send, or what is wrong with the form, by the API's own pointers. */
export function translationToSend(
  own: Own,
  draft: TranslationDraft,
): { ok: true; input: TranslationInput } | { ok: false; errors: FieldError[] } {
  const texts = translatedFields.map((field) => [field, draft[field].trim() || null] as const);
  const checked = translationInput.safeParse({
    language: draft.language,
    ...Object.fromEntries(texts),
  });
  if (!checked.success) return { ok: false, errors: fieldErrorsOf(checked.error.issues) };
  const { statement = null, summary = null, gaps = null, analysis = null } = checked.data;
  const errors = translationFaults(own, { statement, summary, gaps, analysis });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, input: checked.data };
}
