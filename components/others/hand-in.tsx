"use client";
// The first step of bringing checks in: the address of a page, or a file.
import { type FormEvent, useId, useRef, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useListening } from "@/components/ui/use-listening";
import { bringInChecks, bringInChecksAt } from "@/lib/client/others";
import { type OtherImport, otherAddress } from "@/lib/domain/others/other-import";
import { t } from "@/lib/words/t";

type Props = { onBegun: (begun: OtherImport) => void };

const LARGEST = 10 * 1024 * 1024;

export function AddressStep({ onBegun }: Props) {
  const [address, setAddress] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = otherAddress.safeParse({ address: address.trim() });
    setWrong(input.success ? null : (input.error.issues[0]?.message ?? null));
    if (!input.success) return;
    const begun = await run((idempotencyKey) =>
      bringInChecksAt(input.data.address, { idempotencyKey }),
    );
    if (begun) onBegun(begun);
  }

  const error = wrong ?? problem?.errorAt("/address") ?? null;
  return (
    <form className="form" ref={form} onSubmit={submit} noValidate>
      <TextField
        label={t("Address")}
        hint={t(
          "The page of a check by another newsroom, or its list of checks as ClaimReview data.",
        )}
        value={address}
        onValue={setAddress}
        error={error}
        inputMode="url"
        dir="ltr"
        maxLength={2000}
        spellCheck={false}
      />
      {!error && <ActProblemNotice problem={problem} title={t("The address was not taken")} />}
      <p className="form-acts">
        <Button type="submit" look="primary" busy={busy}>
          {t("Bring it in")}
        </Button>
      </p>
    </form>
  );
}

export function FileStep({ onBegun }: Props) {
  const hint = useId();
  const listening = useListening();
  const [wrong, setWrong] = useState<string | null>(null);
  const { run, busy, problem } = useAct();

  async function bring(file: File | undefined) {
    if (!file) return;
    const fault =
      file.size > LARGEST
        ? t("The file is larger than 10 MiB.")
        : file.size === 0
          ? t("The file is empty, or a folder. Choose a file.")
          : null;
    setWrong(fault);
    if (fault) return;
    const begun = await run((idempotencyKey) => bringInChecks(file, { idempotencyKey }));
    if (begun) onBegun(begun);
  }

  return (
    <div className="form">
      <label className="others-file">
        <span className="field-label">{t("File")}</span>
        <input
          type="file"
          accept=".json,.jsonld,.jsonl,.ndjson,.html,.htm"
          disabled={!listening || busy}
          aria-describedby={hint}
          onChange={(event) => bring(event.target.files?.[0])}
        />
      </label>
      <p id={hint} className="field-hint">
        {t(
          "JSON with schema.org ClaimReview (one, a list, a graph or a DataFeed), or a saved page that has it. 10 MiB at most.",
        )}
      </p>
      <p role="status">{busy && t("Sending …")}</p>
      {wrong && (
        <p role="alert" className="others-problem">
          {wrong}
        </p>
      )}
      <ActProblemNotice problem={problem} title={t("The file was not taken")} />
    </div>
  );
}
