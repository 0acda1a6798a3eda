"use client";
// The form that adds or changes a part of a claim: where the focus goes, what an earlier visit left,
// and its two buttons. The fields are the part's own.
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { FieldError } from "@/lib/domain/errors";
import { t } from "@/lib/words/t";

export type PartFormProps = {
  title: string;
  errors: readonly FieldError[];
  /** A draft of an earlier visit stands in the form. */
  restored: boolean;
  startOver: () => void;
  saveWord: string;
  onSave: () => Promise<void>;
  onCancel: () => void;
};

export function PartForm(props: PartFormProps & { above?: ReactNode; children: ReactNode }) {
  const { title, errors } = props;
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input, textarea")?.focus();
    const place = form.current?.closest("li, section");
    return () => backTo(place);
  }, []);

  useEffect(() => {
    if (errors.length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [errors]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    await props.onSave().finally(() => setBusy(false));
  }

  return (
    <form ref={form} className="form evidence-form" aria-label={title} onSubmit={submit} noValidate>
      <h3>{title}</h3>
      {props.above}
      {props.restored && (
        <p className="chosen-source">
          <span>{t("This is how you left it.")}</span>
          <button type="button" className="text-button" onClick={props.startOver}>
            {t("Start over")}
          </button>
        </p>
      )}
      {props.children}
      <p className="form-acts">
        <Button type="submit" look="primary" busy={busy}>
          {props.saveWord}
        </Button>
        <Button look="quiet" onClick={props.onCancel}>
          {t("Cancel")}
        </Button>
      </p>
    </form>
  );
}

/** The form is gone: the focus goes to what opened it, unless it went somewhere by itself. */
function backTo(place: Element | null | undefined) {
  if (!place || document.activeElement !== document.body) return;
  const opener = place.matches("li") ? ".card-acts button" : ":scope > .acts button";
  place.querySelector<HTMLElement>(opener)?.focus();
}

/** What stands at the field of that pointer; null when it fits. */
export function errorAt(errors: readonly FieldError[], pointer: string): string | null {
  const found = errors.find((error) => error.pointer === pointer);
  return found ? t(found.detail) : null;
}
