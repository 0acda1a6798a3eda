// A claim's words in other languages: added, changed, taken back. They are content: each act takes
// approvals away, and whoever writes them has written the claim.
import "server-only";
import * as rows from "@/lib/db/desk/translations";
import { inTransaction } from "@/lib/db/engine/transaction";
import type { ClaimUnderDecision } from "@/lib/domain/claim";
import { Invalid, NotFound, Refused } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { ownLanguage } from "@/lib/domain/translation/own-language";
import {
  openLanguages,
  type TranslatedField,
  type Translation,
  type TranslationInput,
  type TranslationPatch,
  translatedFields,
  translationFaults,
} from "@/lib/domain/translation/translation";
import { ownNames } from "@/lib/words/languages";
import { msg, t } from "@/lib/words/t";
import { permit } from "../guard";
import { loadEditable, recordPart } from "./editable";

type Words = Record<TranslatedField, string | null>;

/** Adds a language; gives the translation's id and the claim's version. */
export function addTranslation(
  actor: Actor,
  slug: string,
  input: TranslationInput,
): Promise<{ id: string; version: number }> {
  permit(actor, "translation.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await loadEditable(tx, slug);
    const words = wordsOf(input);
    expectOpen(claim, input);
    expectFitting(claim, words);
    const id = await rows.insert(tx, claim.id, { language: input.language, ...words }, actor.id);
    if (!id) throw taken(input);
    const version = await recordPart(tx, actor, claim, (approvalsLost) => ({
      type: "translation.added",
      facts: { translationId: id, language: input.language, approvalsLost },
      texts: words,
    }));
    return { id, version };
  });
}

/**
 * Changes the parts that are sent; with `seen` only on the version that the person saw. A part that is
 * sent as it was counts as looked at again where the words it translates have changed.
 */
export function changeTranslation(
  actor: Actor,
  slug: string,
  id: string,
  patch: TranslationPatch,
  seen?: number,
): Promise<{ version: number }> {
  permit(actor, "translation.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await loadEditable(tx, slug, seen);
    const before = translationOf(claim, id);
    const fields = translatedFields.filter(
      (field) =>
        patch[field] !== undefined &&
        (patch[field] !== before[field] ||
          (before[field] !== null && before.behind.includes(field))),
    );
    if (fields.length === 0) return { version: claim.version };
    const pick = (words: Partial<Words>) =>
      Object.fromEntries(fields.map((field) => [field, words[field] ?? null]));
    expectFitting(claim, { ...wordsOf(before), ...pick(patch) });
    await rows.write(tx, id, pick(patch));
    const version = await recordPart(tx, actor, claim, (approvalsLost) => ({
      type: "translation.changed",
      facts: { translationId: id, language: before.language, approvalsLost },
      texts: { from: pick(before), to: pick(patch) },
    }));
    return { version };
  });
}

/** Takes a language away; its words stay in the trail. */
export function removeTranslation(
  actor: Actor,
  slug: string,
  id: string,
  seen?: number,
): Promise<{ version: number }> {
  permit(actor, "translation.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await loadEditable(tx, slug, seen);
    const translation = translationOf(claim, id);
    await rows.remove(tx, id);
    const version = await recordPart(tx, actor, claim, (approvalsLost) => ({
      type: "translation.removed",
      facts: { translationId: id, language: translation.language, approvalsLost },
      texts: wordsOf(translation),
    }));
    return { version };
  });
}

function wordsOf(from: TranslationPatch): Words {
  const { statement = null, summary = null, gaps = null, analysis = null } = from;
  return { statement, summary, gaps, analysis };
}

function expectOpen(claim: ClaimUnderDecision, input: TranslationInput): void {
  if (claim.translations.some(({ language }) => language === input.language)) throw taken(input);
  if (
    openLanguages(ownLanguage(claim, claim.language), claim.translations).includes(input.language)
  )
    return;
  throw new Invalid([
    { pointer: "/language", detail: t("The claim itself is in this language. Choose another.") },
  ]);
}

function taken({ language }: TranslationInput): Refused {
  return new Refused([
    {
      code: "translated",
      text: t("The claim has words in {language} already. Change those.", {
        language: ownNames[language],
      }),
    },
  ]);
}

function expectFitting(claim: ClaimUnderDecision, words: Words): void {
  const faults = translationFaults(claim, words);
  if (faults.length > 0) throw new Invalid(faults);
}

function translationOf(claim: ClaimUnderDecision, id: string): Translation {
  const translation = claim.translations.find((candidate) => candidate.id === id);
  if (!translation) throw new NotFound(msg("This translation"));
  return translation;
}
