// What is typed and what the server holds, and how the two come together. Pure: no clock, no network.
// Three texts are kept of each field: `base`, as the server last gave it; `values`, as the screen
// shows it; `acked`, the shown text that the server last took. A field is unsaved while the last two
// differ, so a text that the server trimmed is neither sent twice nor changed under the cursor.
import type { Claim } from "@/lib/domain/claim";
import type { FieldError } from "@/lib/domain/errors";
import { t } from "@/lib/words/t";
import { type SavedField, sameText, savedFields, type Values, valuesOf } from "./values";

/** Why nothing could be saved. `again` tells whether trying later may help without the person. */
export type Trouble = {
  kind: "offline" | "signed_out" | "busy" | "refused";
  text: string;
  again: boolean;
};
export type Conflict = { base: string; theirs: string };
/** Kept in the browser until the server has it: the text, and what it was written over. */
export type Draft = { value: string; base: string };
export type Drafts = Partial<Record<SavedField, Draft>>;

export type Autosave = {
  version: number;
  base: Values;
  values: Values;
  acked: Values;
  sending: Partial<Values> | null;
  errors: Partial<Record<SavedField, string>>;
  conflicts: Partial<Record<SavedField, Conflict>>;
  trouble: Trouble | null;
  /** Failures in a row, for the waits between attempts. */
  failures: number;
};

type ServerClaim = Pick<Claim, SavedField | "version">;
export type AutosaveEvent =
  | { type: "typed"; field: SavedField; value: string }
  | { type: "left"; field: SavedField }
  | { type: "checked"; field: SavedField; problem: string | null }
  | { type: "sent"; values: Partial<Values> }
  | { type: "saved"; claim: ServerClaim }
  | { type: "stale"; claim: ServerClaim }
  | { type: "invalid"; errors: readonly FieldError[] }
  | { type: "failed"; trouble: Trouble }
  | { type: "told"; trouble: Trouble | null }
  | { type: "adopted"; claim: ServerClaim }
  | { type: "settled"; field: SavedField; value: string }
  | { type: "restored"; drafts: Drafts };

export function autosaveOf(claim: ServerClaim): Autosave {
  const values = valuesOf(claim);
  return {
    version: claim.version,
    base: values,
    values,
    acked: values,
    sending: null,
    errors: {},
    conflicts: {},
    trouble: null,
    failures: 0,
  };
}

/** Fields whose shown text the server does not have, in the order of the page. */
export function unsavedFields(state: Autosave): SavedField[] {
  return savedFields.filter((field) => state.values[field] !== state.acked[field]);
}

// Where the work stands may be written in every state; the rest is closed with the claim.
const WORK: readonly SavedField[] = ["reason", "assigneeId", "dueOn"];

/** Text that was being written when the claim was closed for writing; null when there is none. */
export function strandedIn(state: Autosave): Drafts | null {
  const fields = unsavedFields(state).filter((field) => !WORK.includes(field));
  if (fields.length === 0) return null;
  return Object.fromEntries(
    fields.map((field) => [field, { value: state.values[field], base: state.base[field] }]),
  );
}

/** What may be sent now: nothing while a request is under way; no field in conflict or in error. */
export function sendable(state: Autosave): Partial<Values> | null {
  if (state.sending) return null;
  const fields = unsavedFields(state).filter(
    (field) => !state.conflicts[field] && !state.errors[field],
  );
  if (fields.length === 0) return null;
  return Object.fromEntries(fields.map((field) => [field, state.values[field]]));
}

/** Seconds until the next attempt after this many failures in a row. */
export function waitAfter(failures: number): number {
  return Math.min(30, 2 ** Math.max(1, failures));
}

export function autosave(state: Autosave, event: AutosaveEvent): Autosave {
  switch (event.type) {
    case "typed":
      return {
        ...state,
        values: { ...state.values, [event.field]: event.value },
        errors: without(state.errors, event.field),
      };
    case "left":
      return showAsKept(state, event.field);
    case "checked":
      if (event.problem === null) return { ...state, errors: without(state.errors, event.field) };
      return { ...state, errors: { ...state.errors, [event.field]: event.problem } };
    case "sent":
      return { ...state, sending: event.values };
    case "saved":
      return adopt(acknowledge(state, event.claim), event.claim);
    case "stale":
      return adopt({ ...state, sending: null }, event.claim);
    case "invalid":
      return refuse(state, event.errors);
    case "failed":
      return {
        ...state,
        sending: null,
        trouble: event.trouble,
        failures: state.failures + 1,
      };
    case "told":
      return { ...state, trouble: event.trouble };
    case "adopted":
      // An answer to a question asked before the running save would look like another person's edit.
      return state.sending ? state : adopt(state, event.claim);
    case "settled":
      return {
        ...state,
        values: { ...state.values, [event.field]: event.value },
        acked: { ...state.acked, [event.field]: state.base[event.field] },
        errors: without(state.errors, event.field),
        conflicts: without(state.conflicts, event.field),
      };
    case "restored":
      return restore(state, event.drafts);
  }
}

/** The server took what was sent; what was typed meanwhile stays unsaved. */
function acknowledge(state: Autosave, claim: ServerClaim): Autosave {
  const sent = state.sending ?? {};
  const server = valuesOf(claim);
  const base = { ...state.base };
  for (const field of savedFields) if (sent[field] !== undefined) base[field] = server[field];
  return {
    ...state,
    base,
    acked: { ...state.acked, ...sent },
    sending: null,
    trouble: null,
    failures: 0,
  };
}

/** Takes over what others changed; where both changed the same field, the person decides. */
function adopt(state: Autosave, claim: ServerClaim): Autosave {
  if (claim.version < state.version) return state;
  const server = valuesOf(claim);
  const next = {
    ...state,
    version: claim.version,
    base: { ...state.base },
    values: { ...state.values },
    acked: { ...state.acked },
    conflicts: { ...state.conflicts },
  };
  for (const field of savedFields) {
    if (server[field] === state.base[field]) continue;
    next.base[field] = server[field];
    if (state.values[field] === state.acked[field]) {
      next.values[field] = server[field];
      next.acked[field] = server[field];
    } else if (sameText(server[field], state.values[field])) {
      next.acked[field] = state.values[field];
      delete next.conflicts[field];
    } else {
      const { base } = state.conflicts[field] ?? { base: state.base[field] };
      next.conflicts[field] = { base, theirs: server[field] };
    }
  }
  return next;
}

function refuse(state: Autosave, errors: readonly FieldError[]): Autosave {
  const found: Autosave["errors"] = {};
  let named = false;
  for (const { pointer, detail } of errors) {
    const field = savedFields.find((name) => pointer === `/${name}`);
    named ||= field !== undefined;
    // What was typed over it meanwhile is a new text: it is sent and judged anew.
    if (field && state.sending?.[field] === state.values[field]) found[field] ??= detail;
  }
  const text = errors[0]?.detail ?? t("The server did not take this text.");
  return {
    ...state,
    sending: null,
    errors: { ...state.errors, ...found },
    trouble: named ? null : { kind: "refused", text, again: false },
  };
}

/** Once the field is left and saved, it shows the text as it is kept: trimmed. */
function showAsKept(state: Autosave, field: SavedField): Autosave {
  if (state.values[field] !== state.acked[field] || state.conflicts[field]) return state;
  if (state.values[field] === state.base[field]) return state;
  const kept = { [field]: state.base[field] };
  return { ...state, values: { ...state.values, ...kept }, acked: { ...state.acked, ...kept } };
}

function restore(state: Autosave, drafts: Drafts): Autosave {
  const next = { ...state, values: { ...state.values }, conflicts: { ...state.conflicts } };
  for (const field of savedFields) {
    const draft = drafts[field];
    if (!draft || sameText(draft.value, state.base[field])) continue;
    next.values[field] = draft.value;
    if (!sameText(draft.base, state.base[field]))
      next.conflicts[field] = { base: draft.base, theirs: state.base[field] };
  }
  return next;
}

function without<T extends object>(record: T, field: keyof T): T {
  if (!(field in record)) return record;
  const copy = { ...record };
  delete copy[field];
  return copy;
}
