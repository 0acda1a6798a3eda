"use client";
// Takes a check by another publisher out of the list, with a reason.
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-field";
import { removeOtherCheck } from "@/lib/client/others";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function RemoveCheck({ id, publisher }: { id: string; publisher: string }) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const { run, busy, problem } = useAct(form);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = await run((idempotencyKey) => removeOtherCheck(id, reason, { idempotencyKey }));
    if (!done) return;
    setOpen(false);
    router.refresh();
  }

  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("Remove")}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("Remove this check")}>
        <form className="form" ref={form} onSubmit={submit} noValidate>
          <p>
            {rich(
              "It leaves the list and is not suggested any more. A feed does not bring it back; bringing in its address or a file does. The check by {publisher} itself stays where it is.",
              { publisher: <bdi>{publisher}</bdi> },
            )}
          </p>
          <TextArea
            label={t("Reason")}
            hint={t("For the history of the desk.")}
            value={reason}
            onValue={setReason}
            limit={500}
            maxLength={500}
            error={problem?.errorAt("/reason") ?? null}
          />
          {!problem?.errorAt("/reason") && (
            <ActProblemNotice problem={problem} title={t("It was not removed")} />
          )}
          <p className="form-acts">
            <Button type="submit" look="primary" busy={busy}>
              {t("Remove it")}
            </Button>
          </p>
        </form>
      </Dialog>
    </>
  );
}
