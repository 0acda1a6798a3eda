"use client";
// Webhooks, newest first; each opens with what was sent to it.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { Dialog } from "@/components/ui/dialog";
import type { Webhook } from "@/lib/domain/webhook/webhook";
import { msg, t } from "@/lib/words/t";
import { WebhookDetails } from "./webhook-details";

const WHY = {
  person: msg("Switched off"),
  gone: msg("Switched off: the address is gone"),
  failed: msg("Switched off: nothing arrived for five days"),
};

export function WebhookTable({ webhooks }: { webhooks: readonly Webhook[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const webhook = webhooks.find(({ id }) => id === chosen) ?? null;
  const close = () => setChosen(null);
  return (
    <>
      <table className="records" data-middle>
        <caption className="visually-hidden">{t("Webhooks")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("Address")}</th>
            <th scope="col">{t("Added by")}</th>
            <th scope="col">{t("State")}</th>
            <th scope="col">
              <span className="visually-hidden">{t("Open")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {webhooks.map((one) => (
            <tr key={one.id} data-off={one.disabledAt ? true : undefined}>
              <th scope="row">
                <bdi>{one.url}</bdi>
              </th>
              <td data-label={t("Added by")}>
                <bdi>{one.owner.name}</bdi>
              </td>
              <td data-label={t("State")}>
                <State webhook={one} />
              </td>
              <td className="record-act">
                <Button
                  onClick={() => setChosen(one.id)}
                  aria-label={t("Open {url}", { url: one.url })}
                >
                  {t("Open")}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Dialog open={webhook !== null} onClose={close} title={webhook?.url ?? ""} wide>
        {webhook && <WebhookDetails key={webhook.id} webhook={webhook} onRemoved={close} />}
      </Dialog>
    </>
  );
}

function State({ webhook: { disabledWhy, failingSince } }: { webhook: Webhook }) {
  if (disabledWhy) return <span>{t(WHY[disabledWhy])}</span>;
  if (!failingSince) return <span>{t("On")}</span>;
  return (
    <span>
      {t("Nothing arrives since")} <Moment time={failingSince} />
    </span>
  );
}
