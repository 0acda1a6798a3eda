"use client";
// Adds a webhook and shows its secret, once.
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { ShownOnce } from "@/components/once/shown-once";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { addWebhook } from "@/lib/client/programs/webhooks";
import { type WebhookEvent, webhookEvents, webhookInput } from "@/lib/domain/webhook/webhook";
import { t } from "@/lib/words/t";
import { EventChoice } from "./event-choice";

export function AddWebhook() {
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const [url, setUrl] = useState("");
  const [events, setEvents] = useState<WebhookEvent[]>([...webhookEvents]);
  const [wrong, setWrong] = useState<string | null>(null);
  const { run, busy, problem } = useAct();
  const router = useRouter();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const input = webhookInput.safeParse({ url, events });
    setWrong(input.success ? null : (input.error.issues[0]?.message ?? null));
    if (!input.success) return;
    const answer = await run(() => addWebhook(input.data));
    if (!answer) return;
    setSecret(answer.secret);
    setUrl("");
    router.refresh();
  }

  function close() {
    setOpen(false);
    setSecret(null);
  }

  const urlError = wrong ?? problem?.errorAt("/url");
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("Add a webhook")}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={secret ? t("The webhook was added") : t("Add a webhook")}
      >
        {secret ? (
          <ShownOnce
            about={t(
              "With this secret the program checks the signatures. Copy it now: it is not shown again.",
            )}
            label={t("Secret")}
            value={secret}
            onDone={close}
          />
        ) : (
          <form className="form" onSubmit={submit} noValidate>
            <TextField
              label={t("Address")}
              hint={t("It begins with https:// and can be reached from outside.")}
              value={url}
              onValue={setUrl}
              error={urlError}
              inputMode="url"
              dir="ltr"
            />
            <EventChoice chosen={events} onChosen={setEvents} />
            {!urlError && <ActProblemNotice problem={problem} title={t("Nothing was added")} />}
            <p className="form-acts">
              <Button
                type="submit"
                look="primary"
                busy={busy}
                whyNot={events.length === 0 ? t("Choose at least one event.") : null}
              >
                {t("Add")}
              </Button>
              <Button look="quiet" onClick={close}>
                {t("Cancel")}
              </Button>
            </p>
          </form>
        )}
      </Dialog>
    </>
  );
}
