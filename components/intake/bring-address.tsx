"use client";
// The address of a page: the worker fetches it, and the person sees what came of it.
import { type FormEvent, useRef } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useDraft } from "@/components/ui/use-draft";
import { handInAddress } from "@/lib/client/intakes";
import { t } from "@/lib/words/t";
import { IntakeList } from "./intake-list";
import { useIntakes } from "./use-intakes";

const empty = { address: "" };

export function BringAddress({ pasteAt }: { pasteAt: string }) {
  const me = useMe();
  const form = useRef<HTMLFormElement>(null);
  const { values, change, clear } = useDraft(`${me.id}:bring-address`, empty);
  const { run, busy, problem } = useAct(form);
  const { batch, intakes, show } = useIntakes(`${me.id}:addresses`);

  async function send(event: FormEvent) {
    event.preventDefault();
    const intake = await run((idempotencyKey) =>
      handInAddress(values.address.trim(), { batch: batch ?? undefined }, { idempotencyKey }),
    );
    if (!intake) return;
    clear();
    show(intake);
  }

  return (
    <>
      <form ref={form} className="form article-form" onSubmit={send} noValidate>
        <TextField
          label={t("Address of the page")}
          hint={t(
            "Like https://example.org/story. The text, headline, byline and date are read from it.",
          )}
          type="url"
          inputMode="url"
          value={values.address}
          onValue={(address) => change({ address })}
          error={problem?.errorAt("/address") ?? null}
          required
        />
        <ActProblemNotice problem={problem} title={t("The page was not fetched")} />
        <div className="form-acts">
          <Button look="primary" type="submit" busy={busy}>
            {t("Fetch the page")}
          </Button>
        </div>
      </form>
      <IntakeList intakes={intakes} onChanged={show} pasteAt={pasteAt} />
    </>
  );
}
