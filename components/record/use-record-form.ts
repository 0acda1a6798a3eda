"use client";
// A form over one record with a version (a source, the settings). What is typed is kept in the browser
// until it is saved; a save that saw an older version loses nothing and overwrites nothing.
import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem, Unreachable } from "@/lib/client/request";
import { t } from "@/lib/words/t";
import { changedFields, mergeRecord, type Values } from "./merge-record";

export type Standing<V extends Values> = { version: number; values: V };
export type FormTrouble = { text: string; signedOut: boolean };

type Options<V extends Values> = {
  /** Names the record and the person, for the draft. */
  key: string;
  standing: Standing<V>;
  /** Saves the changed fields over a version; gives the record as it stands then. */
  save: (version: number, values: V, changed: (keyof V & string)[]) => Promise<Standing<V>>;
  /** The record in the answer to a stale save. */
  parse: (current: unknown) => Standing<V>;
};

type Draft<V> = { base: V; values: V };

export function useRecordForm<V extends Values>({ key, standing, save, parse }: Options<V>) {
  const [stands, setStands] = useState(standing);
  const [values, setValues] = useState(standing.values);
  const [conflicts, setConflicts] = useState<(keyof V & string)[]>([]);
  const [errors, setErrors] = useState<Partial<Record<string, string>>>({});
  const [trouble, setTrouble] = useState<FormTrouble | null>(null);
  const [busy, setBusy] = useState(false);
  const [restored, setRestored] = useState(false);
  const first = useRef(standing);
  // What the typed text was written over: stays the old one while a conflict is open, so that a
  // reload asks again instead of taking the typed text for an edit of the new one.
  const base = useRef(standing.values);

  const form = useRef<HTMLFormElement>(null);

  // What the person has to look at may stand far above the button that they pressed.
  const attention =
    conflicts.length > 0 ? "conflict" : Object.values(errors).some(Boolean) ? "error" : null;
  useEffect(() => {
    if (attention === "conflict")
      form.current?.querySelector<HTMLElement>("[data-conflicts]")?.focus();
    if (attention === "error") form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [attention]);

  useEffect(() => {
    const draft = readDraft<V>(key);
    if (!draft) return;
    const merged = mergeRecord(draft.base, draft.values, first.current.values);
    if (merged.conflicts.length > 0) base.current = draft.base;
    setValues(merged.values);
    setConflicts(merged.conflicts);
    setRestored(changedFields(first.current.values, merged.values).length > 0);
  }, [key]);

  const change = useCallback(
    (field: keyof V & string, value: string) => {
      setErrors((before) => ({ ...before, [field]: undefined }));
      setValues((before) => {
        const next = { ...before, [field]: value };
        writeDraft(key, { base: base.current, values: next });
        return next;
      });
    },
    [key],
  );

  /** Decides a conflict. */
  const settle = useCallback(
    (field: keyof V & string, value: string) => {
      const left = conflicts.filter((name) => name !== field);
      if (left.length === 0) base.current = stands.values;
      setConflicts(left);
      change(field, value);
    },
    [change, conflicts, stands],
  );

  function start(from: Standing<V>) {
    base.current = from.values;
    setStands(from);
    setValues(from.values);
    setConflicts([]);
    setErrors({});
    setRestored(false);
    writeDraft(key, null);
  }

  /** True when it was saved, or when there was nothing to save. */
  async function submit(): Promise<boolean> {
    if (busy || conflicts.length > 0) return false;
    const changed = changedFields(stands.values, values);
    setBusy(true);
    setTrouble(null);
    setErrors({});
    try {
      if (changed.length > 0) start(await save(stands.version, values, changed));
      return true;
    } catch (error) {
      refused(error);
      return false;
    } finally {
      setBusy(false);
    }
  }

  function refused(error: unknown) {
    if (error instanceof Unreachable) setTrouble({ text: error.message, signedOut: false });
    else if (!(error instanceof ApiProblem)) throw error;
    else if (error.status === 412 && error.current) meet(parse(error.current));
    else {
      const found = error.errors.map((field) => [field.pointer.slice(1), field.detail]);
      setErrors(Object.fromEntries(found));
      const named = found.length > 0 && found.every(([name]) => name && name in values);
      setTrouble(named ? null : { text: error.detail, signedOut: error.status === 401 });
    }
  }

  function meet(theirs: Standing<V>) {
    const merged = mergeRecord(stands.values, values, theirs.values);
    setStands(theirs);
    setValues(merged.values);
    setConflicts(merged.conflicts);
    if (merged.conflicts.length === 0) base.current = theirs.values;
    writeDraft(key, { base: base.current, values: merged.values });
    if (merged.conflicts.length === 0)
      setTrouble({
        text: t("Someone else changed this meanwhile. Both changes fit together; save again."),
        signedOut: false,
      });
  }

  return {
    /** Goes to the form element. */
    form,
    values,
    standing: stands,
    change,
    submit,
    settle,
    conflicts,
    errors,
    trouble,
    busy,
    restored,
    discard: () => start(stands),
    changed: changedFields(stands.values, values),
  };
}

const PREFIX = "draft:";

function readDraft<V>(key: string): Draft<V> | null {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text ? (JSON.parse(text) as Draft<V>) : null;
  } catch {
    return null;
  }
}

function writeDraft<V>(key: string, draft: Draft<V> | null): void {
  try {
    if (draft) localStorage.setItem(PREFIX + key, JSON.stringify(draft));
    else localStorage.removeItem(PREFIX + key);
  } catch {
    // A browser without storage still takes the text; only the draft is lost.
  }
}
