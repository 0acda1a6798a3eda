// What changed between two states of a claim's content, so that a reviewer reads the change and not
// the whole again. It compares exactly what is approved and published, field by field.

import { type Language, languages, ownNames } from "@/lib/words/languages";
import { t } from "@/lib/words/t";
import { type ContentField, contentFields, fieldWords, kindWords, riskWords } from "../claim";
import { credibilityWords, stanceWords } from "../evidence";
import type { Content, PublishedEvidence } from "../publication";
import { stepOf } from "../rating";
import { type PublishedReply, replySentences } from "../reply";
import { reliabilityWords } from "../source";
import { type PublishedTranslation, translatedFields } from "../translation/translation";

/** One value before and after, in the words of the screen; null where there was or is none. */
export type ValueChange = { name: string; before: string | null; after: string | null };
export type FieldChange = ValueChange & { field: ContentField };

export type EvidenceChange =
  | { kind: "added" | "removed"; item: PublishedEvidence }
  | { kind: "changed"; item: PublishedEvidence; values: ValueChange[] };

export type ContentChange = {
  fields: FieldChange[];
  evidence: EvidenceChange[];
  /** The same pieces of evidence stand in another order. */
  reordered: boolean;
  /** Replies by whom we asked, each as the sentences that readers get. */
  replies: ValueChange[];
  /** The words in other languages, by language and part. */
  translations: ValueChange[];
};

/** The changes in the order of the screen; empty lists when nothing changed. */
export function diffContent(before: Content, after: Content): ContentChange {
  return {
    fields: contentFields
      .filter((field) => before[field] !== after[field])
      .map((field) => ({
        field,
        name: fieldWords[field],
        before: wordsOf(before, field),
        after: wordsOf(after, field),
      })),
    evidence: evidenceChanges(before.evidence, after.evidence),
    reordered: isReordered(before.evidence, after.evidence),
    replies: replyChanges(before.replies ?? [], after.replies ?? []),
    translations: translationChanges(before.translations ?? [], after.translations ?? []),
  };
}

/** True when a reviewer would find both contents the same. */
export function isUnchanged(change: ContentChange): boolean {
  return (
    change.fields.length === 0 &&
    change.evidence.length === 0 &&
    !change.reordered &&
    change.replies.length === 0 &&
    change.translations.length === 0
  );
}

function wordsOf(content: Content, field: ContentField): string | null {
  if (field === "kind") return t(kindWords[content.kind]);
  if (field === "risk") return t(riskWords[content.risk]);
  if (field === "rating") return content.rating && t(stepOf(content.rating).label);
  return content[field];
}

type Evidence = readonly PublishedEvidence[];

function evidenceChanges(before: Evidence, after: Evidence): EvidenceChange[] {
  const earlier = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map((item) => item.id));
  const changes: EvidenceChange[] = [];
  for (const item of after) {
    const was = earlier.get(item.id);
    if (!was) {
      changes.push({ kind: "added", item });
      continue;
    }
    const values = valueChanges(was, item);
    if (values.length > 0) changes.push({ kind: "changed", item, values });
  }
  for (const item of before) if (!kept.has(item.id)) changes.push({ kind: "removed", item });
  return changes;
}

function valueChanges(before: PublishedEvidence, after: PublishedEvidence): ValueChange[] {
  const was = valuesOf(before);
  return valuesOf(after).flatMap(([name, value], index) => {
    const earlier = was[index]?.[1] ?? null;
    return earlier === value ? [] : [{ name, before: earlier, after: value }];
  });
}

function valuesOf(item: PublishedEvidence): [name: string, value: string | null][] {
  const { source } = item;
  return [
    [t("Stance"), t(stanceWords[item.stance])],
    [t("Quote"), item.quote],
    [t("Place in the source"), item.locator],
    [t("Decisive"), item.decisive ? t("Yes") : t("No")],
    [t("Information"), t(credibilityWords[item.credibility - 1] ?? "Cannot be judged")],
    [t("Note"), item.note],
    [t("Source"), source.title],
    [t("Publisher"), source.publisher],
    [t("Address"), source.url],
    [t("Date"), source.publishedOn],
    [t("Language"), source.language],
    [t("Level"), source.level === "primary" ? t("Primary source") : t("Secondary source")],
    [
      t("Reliability"),
      `${source.reliability}, ${t(reliabilityWords[source.reliability]).toLowerCase()}`,
    ],
    [t("Taken from"), source.derivedFromTitle],
    [t("Interests"), source.interests ?? null],
    [t("Can be named"), source.unnamed ? t("No") : t("Yes")],
  ];
}

function replyChanges(
  before: readonly PublishedReply[],
  after: readonly PublishedReply[],
): ValueChange[] {
  const inWords = (reply: PublishedReply | undefined) => {
    if (!reply) return null;
    const { asked, outcome } = replySentences(reply, (day) => day);
    return [asked, outcome, reply.answer ?? ""].join(" ").trim();
  };
  const ids = new Set([...before, ...after].map((reply) => reply.id));
  return [...ids].flatMap((id) => {
    const was = before.find((reply) => reply.id === id);
    const now = after.find((reply) => reply.id === id);
    const change = { before: inWords(was), after: inWords(now) };
    return change.before === change.after
      ? []
      : [{ name: t("Reply of {name}", { name: (now ?? was)?.askedOf ?? "" }), ...change }];
  });
}

function translationChanges(
  before: readonly PublishedTranslation[],
  after: readonly PublishedTranslation[],
): ValueChange[] {
  const of = (list: readonly PublishedTranslation[], language: Language) =>
    list.find((each) => each.language === language);
  return languages.flatMap((language) =>
    translatedFields.flatMap((field) => {
      const was = of(before, language)?.[field] ?? null;
      const now = of(after, language)?.[field] ?? null;
      const name = `${t(fieldWords[field])}, ${ownNames[language]}`;
      return was === now ? [] : [{ name, before: was, after: now }];
    }),
  );
}

function isReordered(before: Evidence, after: Evidence): boolean {
  const inBoth = (list: Evidence, other: Evidence) => {
    const ids = new Set(other.map((item) => item.id));
    return list.map((item) => item.id).filter((id) => ids.has(id));
  };
  const earlier = inBoth(before, after);
  return inBoth(after, before).some((id, index) => id !== earlier[index]);
}
