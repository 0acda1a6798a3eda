// Webhooks. Their secrets come and go sealed.
import "server-only";
import type { Webhook, WebhookEvent, WebhookPatch } from "@/lib/domain/webhook/webhook";
import { desk } from "../engine/pool";
import { sql, type Tx } from "../engine/sql";

const columns = sql`w.id, w.url, json_build_object('id', p.id, 'name', p.name) as owner, w.events,
  w.disabled_at as "disabledAt", w.disabled_why as "disabledWhy", w.failing_since as "failingSince",
  w.created_at as "createdAt"`;

/** All of them, newest first. */
export function list(tx: Tx = desk): Promise<Webhook[]> {
  return tx.rows<Webhook>(sql`
    select ${columns} from webhook w join person p on p.id = w.owner_id
    order by w.created_at desc, w.id limit 200`);
}

export function byId(tx: Tx, id: string): Promise<Webhook | null> {
  return tx.row<Webhook>(sql`
    select ${columns} from webhook w join person p on p.id = w.owner_id where w.id = ${id}::uuid`);
}

type NewWebhook = {
  id: string;
  ownerId: string;
  url: string;
  events: readonly WebhookEvent[];
  secret: string;
};

export async function insert(tx: Tx, webhook: NewWebhook): Promise<void> {
  const { id, ownerId, url, events, secret } = webhook;
  await tx.row(sql`
    insert into webhook (id, owner_id, url, events, secret)
    values (${id}::uuid, ${ownerId}::uuid, ${url}, ${events}::text[], ${secret}) returning id`);
}

/** Switched on, it begins with a clean record. */
export async function write(tx: Tx, id: string, { events, active }: WebhookPatch): Promise<void> {
  await tx.row(sql`
    update webhook set events = coalesce(${events ?? null}::text[], events),
      failing_since = case when ${active ?? null}::bool then null else failing_since end,
      disabled_at = case ${active ?? null}::bool when true then null when false then coalesce(disabled_at, now()) else disabled_at end,
      disabled_why = case ${active ?? null}::bool when true then null when false then coalesce(disabled_why, 'person') else disabled_why end
    where id = ${id}::uuid returning id`);
}

/** The secret that held until now signs for another day. */
export async function setSecret(tx: Tx, id: string, secret: string): Promise<void> {
  await tx.row(sql`
    update webhook set secret_before = secret, secret_before_until = now() + interval '24 hours', secret = ${secret}
    where id = ${id}::uuid returning id`);
}

export async function disable(tx: Tx, id: string, why: "gone" | "failed"): Promise<void> {
  await tx.row(sql`
    update webhook set disabled_at = now(), disabled_why = ${why}
    where id = ${id}::uuid and disabled_at is null returning id`);
}

/** Notes whether a message arrived; gives since when none does. */
export async function noteArrival(tx: Tx, id: string, arrived: boolean): Promise<string | null> {
  const row = await tx.row<{ failingSince: string | null }>(sql`
    update webhook set failing_since = case when ${arrived}::bool then null else coalesce(failing_since, now()) end
    where id = ${id}::uuid returning failing_since as "failingSince"`);
  return row?.failingSince ?? null;
}

export async function remove(tx: Tx, id: string): Promise<void> {
  await tx.row(sql`delete from webhook where id = ${id}::uuid returning id`);
}
