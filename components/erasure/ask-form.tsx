"use client";
// Asks for an erasure: why, and on which ground. What is to go is chosen above it.
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { askErasure } from "@/lib/client/erasures";
import {
  type ErasureBasis,
  type ErasureInput,
  erasureBases,
  erasureBasisWords,
  erasureInput,
  erasureLimits,
} from "@/lib/domain/trail/erasure";
import { t } from "@/lib/words/t";

/** What goes, without the why. */
type Chosen = { what: "person"; personId: string } | Pick<TextsInput, "what" | "items">;
type TextsInput = Extract<ErasureInput, { what: "texts" }>;

type Props = {
  chosen: Chosen;
  /** Said when nothing is chosen. */
  missing: string;
  onDone: () => void;
  children: ReactNode;
};

export function AskForm({ chosen, missing, onDone, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [basis, setBasis] = useState<ErasureBasis>("objection");
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<{ reason?: string; chosen?: string }>({});
  const { run, busy, problem } = useAct(form);
  const router = useRouter();
  const say = useToast();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = erasureInput.safeParse({ ...chosen, basis, reason });
    const issues = input.success ? [] : input.error.issues;
    setWrong({
      reason: issues.find(({ path }) => path[0] === "reason")?.message,
      chosen: issues.some(({ path }) => path[0] !== "reason") ? missing : undefined,
    });
    if (!input.success) return;
    const made = await run((idempotencyKey) => askErasure(input.data, { idempotencyKey }));
    if (!made) return;
    setReason("");
    onDone();
    say(t("Erasure {number} waits for a second person.", { number: made.number }));
    router.refresh();
  }

  return (
    <form ref={form} className="form" onSubmit={submit} noValidate>
      {children}
      {wrong.chosen && (
        <p className="field-error" role="alert">
          {wrong.chosen}
        </p>
      )}
      <Select
        label={t("Ground")}
        hint={t("Article 17(1) GDPR.")}
        value={basis}
        onValue={(value) => setBasis(erasureBases.find((known) => known === value) ?? basis)}
        options={erasureBases.map((value) => ({ value, label: t(erasureBasisWords[value]) }))}
      />
      <TextArea
        label={t("Reason")}
        hint={t("It stays in the trail, so without the name: “Asked for by letter of 4 May.”")}
        value={reason}
        onValue={setReason}
        error={wrong.reason ?? problem?.errorAt("/reason") ?? null}
        limit={erasureLimits.reason}
        dir="auto"
      />
      <ActProblemNotice problem={problem} title={t("This was not asked for")} />
      <p className="form-acts">
        <Button type="submit" look="primary" busy={busy}>
          {t("Ask for it")}
        </Button>
        <span className="form-effect">{t("Nothing goes until a second person confirms.")}</span>
      </p>
    </form>
  );
}
