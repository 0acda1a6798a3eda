"use client";
// Sends a claim back to its checker. The reason is kept as a draft until it has arrived.
import { type FormEvent, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-field";
import { limits } from "@/lib/domain/writing/limits";
import { t } from "@/lib/words/t";

type Props = {
  reason: string;
  onReason: (reason: string) => void;
  onReturn: () => void;
  onCancel: () => void;
  error: string | null;
  busy: boolean;
};

export function ReturnForm({ reason, onReason, onReturn, onCancel, error, busy }: Props) {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    form.current?.querySelector("textarea")?.focus();
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    onReturn();
  }

  return (
    <form ref={form} className="decision-form" onSubmit={submit}>
      <TextArea
        label={t("Reason")}
        hint={t("The checker reads it first. Say what is missing or wrong.")}
        value={reason}
        onValue={onReason}
        error={error}
        limit={limits.reason}
        maxLength={limits.reason}
        rows={5}
        dir="auto"
      />
      <p className="acts">
        <Button type="submit" look="primary" busy={busy}>
          {t("Return")}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {t("Cancel")}
        </Button>
      </p>
    </form>
  );
}
