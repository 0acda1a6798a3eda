"use client";
// Webhooks, newest first; each opens with what was sent to it.
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { Dialog } from "@/components/ui/dialog";
import type { Webhook } from "@/lib/domain/webhook/webhook";
import { WebhookDetails } from "./webhook-details";

const WHY = {
  person: "Switched off",
  gone: "Switched off: the address is gone",
  failed: "Switched off: nothing arrived for five days",
};

export function WebhookTable({ webhooks }: { webhooks: readonly Webhook[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const webhook = webhooks.find(({ id }) => id === chosen) ?? null;
  const close = () => setChosen(null);
  return (
    <>
      <table className="records" data-middle>
        <caption className="visually-hidden">Webhooks</caption>
        <thead>
          <tr>
            <th scope="col">Address</th>
            <th scope="col">Added by</th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="visually-hidden">Open</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {webhooks.map((one) => (
            <tr key={one.id} data-off={one.disabledAt ? true : undefined}>
              <th scope="row">
                <bdi>{one.url}</bdi>
              </th>
              <td data-label="Added by">
                <bdi>{one.owner.name}</bdi>
              </td>
              <td data-label="State">
                <State webhook={one} />
              </td>
              <td className="record-act">
                <Button onClick={() => setChosen(one.id)} aria-label={`Open ${one.url}`}>
                  Open
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
  if (disabledWhy) return <span>{WHY[disabledWhy]}</span>;
  if (!failingSince) return <span>On</span>;
  return (
    <span>
      Nothing arrives since <Moment time={failingSince} />
    </span>
  );
}
