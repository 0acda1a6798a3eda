"use client";
// Whom we asked, and what came of it. What is typed is kept as a draft until it has arrived.
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select, TextArea, TextField } from "@/components/ui/text-field";
import type { FieldError } from "@/lib/domain/errors";
import { replyOutcomes, replyOutcomeWords, replyWays, replyWayWords } from "@/lib/domain/reply";
import type { ReplyDraft } from "./reply-draft";

type Props = {
  title: string;
  saveWord: string;
  draft: ReplyDraft;
  onChange: (patch: Partial<ReplyDraft>) => void;
  errors: readonly FieldError[];
  /** A draft of an earlier visit stands in the form. */
  restored: boolean;
  startOver: () => void;
  onSave: () => Promise<void>;
  onCancel: () => void;
};

export function ReplyForm(props: Props) {
  const { title, draft, onChange, errors } = props;
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const errorAt = (pointer: string) =>
    errors.find((error) => error.pointer === pointer)?.detail ?? null;

  useEffect(() => {
    form.current?.querySelector<HTMLElement>("input")?.focus();
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
      {props.restored && (
        <p className="chosen-source">
          <span>This is how you left it.</span>
          <button type="button" className="text-button" onClick={props.startOver}>
            Start over
          </button>
        </p>
      )}
      <TextField
        label="Whom you asked"
        hint="A person or an office. Readers see this."
        value={draft.askedOf}
        onValue={(askedOf) => onChange({ askedOf })}
        error={errorAt("/askedOf")}
        dir="auto"
      />
      <div className="form-row">
        <Select
          label="How"
          value={draft.how}
          onValue={(how) => onChange({ how })}
          options={replyWays.map((way) => ({ value: way, label: replyWayWords[way] }))}
          error={errorAt("/how")}
        />
        <TextField
          label="Where"
          optional
          hint="Address or number. Never public."
          value={draft.contact}
          onValue={(contact) => onChange({ contact })}
          error={errorAt("/contact")}
        />
      </div>
      <div className="form-row">
        <TextField
          label="Asked on"
          type="date"
          value={draft.askedOn}
          onValue={(askedOn) => onChange({ askedOn })}
          error={errorAt("/askedOn")}
        />
        <TextField
          label="Answer by"
          type="date"
          optional
          value={draft.dueOn}
          onValue={(dueOn) => onChange({ dueOn })}
          error={errorAt("/dueOn")}
        />
      </div>
      <Select
        label="What came of it"
        value={draft.outcome}
        onValue={(outcome) => onChange({ outcome })}
        options={replyOutcomes.map((code) => ({ value: code, label: replyOutcomeWords[code] }))}
        error={errorAt("/outcome")}
      />
      {draft.outcome === "answered" && (
        <>
          <TextArea
            label="What they said"
            hint="In their words. Readers see this."
            value={draft.answer}
            onValue={(answer) => onChange({ answer })}
            error={errorAt("/answer")}
            limit={4000}
            dir="auto"
          />
          <TextField
            label="Answered on"
            type="date"
            value={draft.answeredOn}
            onValue={(answeredOn) => onChange({ answeredOn })}
            error={errorAt("/answeredOn")}
          />
        </>
      )}
      <p className="form-acts">
        <Button type="submit" look="primary" busy={busy}>
          {props.saveWord}
        </Button>
        <Button look="quiet" onClick={props.onCancel}>
          Cancel
        </Button>
      </p>
    </form>
  );
}
