"use client";
// One webhook: what was sent to it, what it is told of, its secret, and whether it is on.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { CopyLine } from "@/components/once/copy-line";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { editWebhook, makeSecret, removeWebhook } from "@/lib/client/programs/webhooks";
import type { Webhook } from "@/lib/domain/webhook/webhook";
import { t } from "@/lib/words/t";
import { DeliveryList } from "./delivery-list";
import { EventChoice } from "./event-choice";

type Props = { webhook: Webhook; onRemoved: () => void };

export function WebhookDetails({ webhook, onRemoved }: Props) {
  const [events, setEvents] = useState(webhook.events);
  const [secret, setSecret] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const { run, busy, problem } = useAct();
  const router = useRouter();
  const say = useToast();
  const { id } = webhook;
  const off = webhook.disabledAt !== null;

  async function change(act: () => Promise<object>, words: string) {
    if (!(await run(act))) return;
    say(words);
    router.refresh();
  }

  async function rotate() {
    const answer = await run(() => makeSecret(id));
    if (answer) setSecret(answer.secret);
  }

  async function remove() {
    await change(() => removeWebhook(id), t("The webhook was removed."));
    onRemoved();
  }

  return (
    <div className="account">
      <ActProblemNotice problem={problem} title={t("This was not done")} />
      <DeliveryList webhookId={id} off={off} />
      <section className="account-part">
        <EventChoice chosen={events} onChosen={setEvents} />
        <p className="form-acts">
          <Button
            busy={busy}
            whyNot={events.length === 0 ? t("Choose at least one event.") : null}
            onClick={() =>
              void change(() => editWebhook(id, { events }), t("The webhook was changed."))
            }
          >
            {t("Save")}
          </Button>
        </p>
      </section>
      <section className="account-part">
        <h3>{t("Secret")}</h3>
        {secret ? (
          <>
            <p>{t("Copy it now: it is not shown again.")}</p>
            <CopyLine label={t("Secret")} value={secret} />
          </>
        ) : (
          <>
            <p>{t("For 24 hours the present secret signs beside a new one.")}</p>
            <p className="form-acts">
              <Button busy={busy} onClick={() => void rotate()}>
                {t("Make a new secret")}
              </Button>
            </p>
          </>
        )}
      </section>
      <section className="account-part">
        <h3>{t("Webhook")}</h3>
        {asked && <p role="alert">{t("It is removed with all its messages.")}</p>}
        <p className="form-acts">
          {asked ? (
            <>
              <Button look="danger" busy={busy} onClick={() => void remove()}>
                {t("Remove for good")}
              </Button>
              <Button look="quiet" onClick={() => setAsked(false)}>
                {t("Cancel")}
              </Button>
            </>
          ) : (
            <>
              <Button
                busy={busy}
                onClick={() =>
                  void change(
                    () => editWebhook(id, { active: off }),
                    off ? t("The webhook is on.") : t("The webhook is off."),
                  )
                }
              >
                {off ? t("Switch on") : t("Switch off")}
              </Button>
              <Button look="danger" onClick={() => setAsked(true)}>
                {t("Remove …")}
              </Button>
            </>
          )}
        </p>
      </section>
    </div>
  );
}
