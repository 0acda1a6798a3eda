"use client";
// The last messages to a webhook and what became of each.
import { useCallback, useEffect, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { listDeliveries, sendAgain, sendTest } from "@/lib/client/programs/webhooks";
import { type Delivery, deliveryStateWords } from "@/lib/domain/webhook/webhook";
import { t } from "@/lib/words/t";

type Props = {
  webhookId: string;
  /** The webhook is switched off. */
  off: boolean;
};

export function DeliveryList({ webhookId, off }: Props) {
  const [deliveries, setDeliveries] = useState<Delivery[] | null>(null);
  const [failed, setFailed] = useState(false);
  const { run, busy, problem } = useAct();

  const load = useCallback(async () => {
    try {
      setDeliveries(await listDeliveries(webhookId));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [webhookId]);

  useEffect(() => {
    void load();
  }, [load]);

  async function send(act: () => Promise<Delivery>) {
    if (await run(act)) await load();
  }

  const whyNot = off ? t("Switch it on first.") : null;
  return (
    <section className="account-part">
      <h3>{t("Messages")}</h3>
      <ActProblemNotice problem={problem} title={t("It was not sent")} />
      {failed && <p className="field-error">{t("The list can’t be reached. Look again.")}</p>}
      {deliveries?.length === 0 && <p className="muted">{t("Nothing was sent yet.")}</p>}
      {deliveries && deliveries.length > 0 && (
        <table className="records" data-middle>
          <caption className="visually-hidden">{t("Messages, newest first")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("Made")}</th>
              <th scope="col">{t("Event")}</th>
              <th scope="col">{t("State")}</th>
              <th scope="col">
                <span className="visually-hidden">{t("Send again")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {deliveries.map((delivery) => (
              <tr key={delivery.id}>
                <th scope="row">
                  <Moment time={delivery.createdAt} />
                </th>
                <td data-label={t("Event")}>{delivery.type}</td>
                <td data-label={t("State")}>
                  <State delivery={delivery} />
                </td>
                <td className="record-act">
                  <Button
                    busy={busy}
                    whyNot={whyNot}
                    reasonHidden
                    onClick={() => void send(() => sendAgain(webhookId, delivery.id))}
                  >
                    {t("Send again")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="form-acts">
        <Button busy={busy} whyNot={whyNot} onClick={() => void send(() => sendTest(webhookId))}>
          {t("Send a test")}
        </Button>
        <Button look="quiet" onClick={() => void load()}>
          {t("Look again")}
        </Button>
      </p>
    </section>
  );
}

function State({ delivery }: { delivery: Delivery }) {
  const { state, attempts, answerStatus, answer, problem, nextAt } = delivery;
  return (
    <div>
      {t(deliveryStateWords[state])}
      {attempts > 0 &&
        `, ${t("{count, plural, one {# attempt} other {# attempts}}", { count: attempts })}`}
      {answerStatus !== null && `, ${t("answer {status}", { status: String(answerStatus) })}`}
      {attempts > 0 && nextAt && (
        <>
          {t(", next")} <Moment time={nextAt} />
        </>
      )}
      {problem && <p className="muted">{t(problem)}</p>}
      {answer && (
        <details>
          <summary>{t("Answer")}</summary>
          <pre dir="auto">{answer}</pre>
        </details>
      )}
    </div>
  );
}
