// A piece of evidence as the form holds it, all in text, and what is sent of it.
import { type FieldError, fieldErrorsOf } from "@/lib/domain/errors";
import {
  type Evidence,
  type EvidenceInput,
  type EvidencePatch,
  evidencePatch,
  type Stance,
} from "@/lib/domain/evidence";
import { type Source, type SourceInput, sourceInput, sourceLevels } from "@/lib/domain/source";
import { t } from "@/lib/words/t";

export type SourceDraft = {
  title: string;
  publisher: string;
  url: string;
  publishedOn: string;
  language: string;
  level: string;
  reliability: string;
  derivedFrom: Pick<Source, "id" | "title"> | null;
};

export type EvidenceDraft = {
  /** What stands in the search box. */
  typed: string;
  /** A known source, or null while none is chosen or a new one is made. */
  known: Source | null;
  making: boolean;
  source: SourceDraft;
  stance: Stance | "";
  quote: string;
  locator: string;
  credibility: string;
  decisive: boolean;
  note: string;
};

const emptySource: SourceDraft = {
  title: "",
  publisher: "",
  url: "",
  publishedOn: "",
  language: "",
  level: "secondary",
  reliability: "F",
  derivedFrom: null,
};

export const emptyDraft: EvidenceDraft = {
  typed: "",
  known: null,
  making: false,
  source: emptySource,
  stance: "",
  quote: "",
  locator: "",
  credibility: "6",
  decisive: false,
  note: "",
};

/** What was typed into the search box goes where it belongs: an address or a title. */
export function newSourceFrom(typed: string): SourceDraft {
  const text = typed.trim();
  return isAddress(text) ? { ...emptySource, url: text } : { ...emptySource, title: text };
}

export function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/u.test(text) && URL.canParse(text);
}

export function draftOf(item: Evidence): EvidenceDraft {
  return {
    ...emptyDraft,
    known: item.source,
    stance: item.stance,
    quote: item.quote ?? "",
    locator: item.locator ?? "",
    credibility: String(item.credibility),
    decisive: item.decisive,
    note: item.note ?? "",
  };
}

export type Checked<T> = { ok: true; input: T } | { ok: false; errors: FieldError[] };

/** The body of a POST, or what is wrong with the form, by the API's own pointers. */
export function evidenceToAdd(draft: EvidenceDraft): Checked<EvidenceInput> {
  const fields = evidenceToChange(draft);
  const source = sourceToSend(draft);
  const errors = [...(source.ok ? [] : source.errors), ...(fields.ok ? [] : fields.errors)];
  if (!source.ok || !fields.ok || draft.stance === "") return { ok: false, errors };
  return { ok: true, input: { ...fields.input, stance: draft.stance, source: source.input } };
}

/** The body of a PATCH: the source of a piece of evidence never changes. */
export function evidenceToChange(draft: EvidenceDraft): Checked<EvidencePatch> {
  if (draft.stance === "") {
    const detail = t("Say whether it supports the claim, speaks against it, or gives context.");
    return { ok: false, errors: [{ pointer: "/stance", detail }] };
  }
  const answer = evidencePatch.safeParse({
    stance: draft.stance,
    quote: draft.quote || null,
    locator: draft.locator || null,
    credibility: Number(draft.credibility),
    decisive: draft.decisive,
    note: draft.note || null,
  });
  if (answer.success) return { ok: true, input: answer.data };
  return { ok: false, errors: fieldErrorsOf(answer.error.issues) };
}

function sourceToSend(draft: EvidenceDraft): Checked<string | SourceInput> {
  if (draft.known) return { ok: true, input: draft.known.id };
  if (!draft.making) {
    const detail = t("Choose a source, or make a new one.");
    return { ok: false, errors: [{ pointer: "/source", detail }] };
  }
  const { source } = draft;
  const answer = sourceInput.safeParse({
    title: source.title,
    publisher: source.publisher || null,
    url: source.url.trim() || null,
    publishedOn: source.publishedOn.trim() || null,
    language: source.language.trim() || null,
    level: sourceLevels.find((level) => level === source.level),
    reliability: source.reliability,
    derivedFrom: source.derivedFrom?.id ?? null,
  });
  if (answer.success) return { ok: true, input: answer.data };
  return { ok: false, errors: fieldErrorsOf(answer.error.issues, "/source") };
}

/** What puts a removed piece back as it was. */
export function inputAgain(item: Evidence): EvidenceInput {
  const { stance, quote, locator, credibility, decisive, note, source } = item;
  return { source: source.id, stance, quote, locator, credibility, decisive, note };
}
