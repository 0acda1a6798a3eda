// Webhooks, as admins keep them. A secret is shown once, when it is made.
import "server-only";
import { randomUUID } from "node:crypto";
import * as audit from "@/lib/db/audit";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as deliveries from "@/lib/db/webhooks/deliveries";
import * as webhooks from "@/lib/db/webhooks/webhooks";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type {
  Delivery,
  Webhook,
  WebhookChange,
  WebhookInput,
  WebhookPatch,
} from "@/lib/domain/webhook/webhook";
import { env } from "@/lib/env";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";
import { askToSend } from "./messages";
import { sealed } from "./secrets";
import { newSecret } from "./sign";

export async function listWebhooks(actor: Actor): Promise<Webhook[]> {
  permit(actor, "webhook.manage");
  return webhooks.list();
}

export async function listDeliveries(actor: Actor, id: string): Promise<Delivery[]> {
  permit(actor, "webhook.manage");
  await load(desk, id);
  return deliveries.list(desk, id);
}

async function load(tx: Tx, id: string): Promise<Webhook> {
  const webhook = await webhooks.byId(tx, id);
  if (!webhook) throw new NotFound(msg("This webhook"));
  return webhook;
}

/** Plain http only to what FETCH_ALLOW names, inside the own network. */
function expectSafe(address: string): void {
  const { protocol, host } = new URL(address);
  if (protocol === "https:" || env.FETCH_ALLOW.includes(host)) return;
  throw new Invalid([
    { pointer: "/url", detail: msg("Write an address that begins with https://.") },
  ]);
}

type WithSecret = { webhook: Webhook; secret: string };

/** Adds a webhook; `secret` is shown this once. */
export function addWebhook(actor: Actor, { url, events }: WebhookInput): Promise<WithSecret> {
  permit(actor, "webhook.manage");
  expectSafe(url);
  const id = randomUUID();
  const secret = newSecret();
  // Not as a request that may be repeated: what is kept for that would keep the secret.
  return inTransaction(null, async (tx) => {
    await webhooks.insert(tx, { id, ownerId: actor.id, url, events, secret: sealed(secret, id) });
    await audit.append(
      tx,
      actor,
      { kind: "person", id: actor.id },
      { type: "person.webhook_made", facts: { webhookId: id }, texts: { url } },
    );
    return { webhook: await load(tx, id), secret };
  });
}

async function recordChange(tx: Tx, actor: Actor, webhook: Webhook, what: WebhookChange) {
  await audit.append(
    tx,
    actor,
    { kind: "person", id: webhook.owner.id },
    { type: "person.webhook_changed", facts: { webhookId: webhook.id, what }, texts: {} },
  );
}

export function editWebhook(actor: Actor, id: string, patch: WebhookPatch): Promise<Webhook> {
  permit(actor, "webhook.manage");
  return inTransaction(actor, async (tx) => {
    const webhook = await load(tx, id);
    await webhooks.write(tx, id, patch);
    if (patch.events) await recordChange(tx, actor, webhook, "edited");
    if (patch.active !== undefined && patch.active !== (webhook.disabledAt === null))
      await recordChange(tx, actor, webhook, patch.active ? "switched_on" : "switched_off");
    return load(tx, id);
  });
}

/** A new secret, shown this once; the one before signs beside it for a day. */
export function rotateSecret(actor: Actor, id: string): Promise<WithSecret> {
  permit(actor, "webhook.manage");
  const secret = newSecret();
  return inTransaction(null, async (tx) => {
    const webhook = await load(tx, id);
    await webhooks.setSecret(tx, id, sealed(secret, id));
    await recordChange(tx, actor, webhook, "secret");
    return { webhook, secret };
  });
}

/** Removes it with its messages; what it was told stays told. */
export function removeWebhook(actor: Actor, id: string): Promise<void> {
  permit(actor, "webhook.manage");
  return inTransaction(actor, async (tx) => {
    const webhook = await load(tx, id);
    await webhooks.remove(tx, id);
    await recordChange(tx, actor, webhook, "removed");
  });
}

/** Sends a message that says nothing, to see whether it arrives. */
export function sendTest(actor: Actor, id: string, now = new Date()): Promise<Delivery> {
  permit(actor, "webhook.manage");
  return inTransaction(actor, async (tx) => {
    await load(tx, id);
    const body = JSON.stringify({ type: "test", timestamp: now.toISOString(), data: {} });
    const made = { webhookId: id, eventId: null, claimId: null, type: "test", body } as const;
    const deliveryId = (await deliveries.insert(tx, made)) ?? "";
    return send(tx, id, deliveryId);
  });
}

/** Sends a message anew, whatever became of it: the same words under the same `webhook-id`. */
export function sendAgain(actor: Actor, id: string, deliveryId: string): Promise<Delivery> {
  permit(actor, "webhook.manage");
  return inTransaction(actor, async (tx) => {
    await deliveries.begin(tx, (await delivery(tx, id, deliveryId)).id);
    return send(tx, id, deliveryId);
  });
}

async function delivery(tx: Tx, id: string, deliveryId: string): Promise<Delivery> {
  const found = await deliveries.byId(tx, id, deliveryId);
  if (!found) throw new NotFound(msg("This message"));
  return found;
}

async function send(tx: Tx, id: string, deliveryId: string): Promise<Delivery> {
  await askToSend(tx, deliveryId);
  return delivery(tx, id, deliveryId);
}
