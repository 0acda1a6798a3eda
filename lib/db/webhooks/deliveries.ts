// Messages to webhooks: made once for each event and webhook, and what became of each.
import "server-only";
import type { Delivery, WebhookEvent } from "@/lib/domain/webhook/webhook";
import { sql, type Tx } from "../engine/sql";

const columns = sql`id, type, state, attempts, answer_status as "answerStatus", answer, problem,
  next_at as "nextAt", last_at as "lastAt", created_at as "createdAt"`;

/** The last hundred of a webhook, newest first. */
export function list(tx: Tx, webhookId: string): Promise<Delivery[]> {
  return tx.rows<Delivery>(sql`
    select ${columns} from webhook_delivery where webhook_id = ${webhookId}::uuid
    order by created_at desc, id limit 100`);
}

export function byId(tx: Tx, webhookId: string, id: string): Promise<Delivery | null> {
  return tx.row<Delivery>(sql`
    select ${columns} from webhook_delivery where id = ${id}::uuid and webhook_id = ${webhookId}::uuid`);
}

type Made = {
  webhookId: string;
  eventId: number | null;
  claimId: string | null;
  type: WebhookEvent | "test";
  body: string;
};

/** Gives the id; null when this webhook has a message of this event already. */
export async function insert(tx: Tx, made: Made): Promise<string | null> {
  const row = await tx.row<{ id: string }>(sql`
    insert into webhook_delivery (webhook_id, event_id, claim_id, type, body, next_at)
    values (${made.webhookId}::uuid, ${made.eventId}::bigint, ${made.claimId}::uuid, ${made.type}, ${made.body}, now())
    on conflict (webhook_id, event_id) do nothing returning id`);
  return row?.id ?? null;
}

export type ToSend = {
  id: string;
  webhookId: string;
  ownerId: string;
  claimId: string | null;
  url: string;
  disabled: boolean;
  body: string;
  attempts: number;
  secret: string;
  secretBefore: string | null;
};

/** A message that waits, with its row locked; null when it waits no more. */
export function lockWaiting(tx: Tx, id: string): Promise<ToSend | null> {
  return tx.row<ToSend>(sql`
    select d.id, d.webhook_id as "webhookId", w.owner_id as "ownerId", d.claim_id as "claimId", w.url,
      w.disabled_at is not null as disabled, d.body, d.attempts, w.secret,
      case when w.secret_before_until > now() then w.secret_before end as "secretBefore"
    from webhook_delivery d join webhook w on w.id = d.webhook_id
    where d.id = ${id}::uuid and d.state = 'waiting' for update of d`);
}

export type Attempted = {
  state: "waiting" | "delivered" | "failed";
  attempts: number;
  answerStatus: number | null;
  answer: string | null;
  problem: string | null;
  /** RFC 3339; null when it is not sent again. */
  nextAt: string | null;
};

export async function record(tx: Tx, id: string, attempted: Attempted): Promise<void> {
  await tx.row(sql`
    update webhook_delivery set state = ${attempted.state}, attempts = ${attempted.attempts}::int,
      answer_status = ${attempted.answerStatus}::int, answer = ${attempted.answer}, problem = ${attempted.problem},
      next_at = ${attempted.nextAt}::timestamptz, last_at = now()
    where id = ${id}::uuid returning id`);
}

/** As if it had never been sent. */
export async function begin(tx: Tx, id: string): Promise<void> {
  await tx.row(sql`
    update webhook_delivery set state = 'waiting', attempts = 0, next_at = now(), problem = null
    where id = ${id}::uuid returning id`);
}

type Waiting = {
  eventId: number;
  at: string;
  type: "claim.published" | "claim.retracted" | "article.revised";
  subjectId: string;
  version: number | null;
};

/**
 * Takes up to `most` events of which no messages were made. One of a publication under embargo is left
 * until readers may see it.
 */
export function takeWaiting(tx: Tx, most: number): Promise<Waiting[]> {
  return tx.rows<Waiting>(sql`
    with taken as (
      delete from webhook_waiting where event_id in (
        select q.event_id from webhook_waiting q join audit_event e on e.id = q.event_id
        where e.type = 'article.revised'
          or exists (select from shown_publication s where s.claim_id = e.subject_id and s.version = (e.facts::jsonb ->> 'version')::int)
        order by q.event_id limit ${most} for update of q skip locked)
      returning event_id)
    select e.id as "eventId", e.at, e.type, e.subject_id as "subjectId", (e.facts::jsonb ->> 'version')::int as version
    from taken t join audit_event e on e.id = t.event_id order by e.id`);
}

/** Webhooks that want to be told of an event of that time. */
export async function wanting(tx: Tx, type: WebhookEvent, at: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    select id from webhook where disabled_at is null and ${type} = any(events)
      and date_trunc('milliseconds', created_at) <= ${at}::timestamptz order by id`);
  return rows.map(({ id }) => id);
}

export type PublishedVersion = {
  claimId: string;
  slug: string;
  version: number;
  code: string;
  label: string;
  correctionClass: string | null;
};

/** What readers see of a publication; null when they may not. */
export function publicVersion(
  tx: Tx,
  claimId: string,
  version: number,
): Promise<PublishedVersion | null> {
  return tx.row<PublishedVersion>(sql`
    select claim_id as "claimId", slug, version, rating as code, snapshot::jsonb -> 'rating' ->> 'label' as label,
      correction_class as "correctionClass"
    from shown_publication where claim_id = ${claimId}::uuid and version = ${version}::int`);
}

export type PublicText = {
  slug: string;
  claims: { claimId: string; slug: string; stands: boolean }[];
};

/** A public article, and where its verdicts stand in its text; null for one that readers don't see. */
export function publicText(tx: Tx, articleId: string): Promise<PublicText | null> {
  return tx.row<PublicText>(sql`
    select a.slug, coalesce((
      select json_agg(json_build_object('claimId', c.claim_id, 'slug', c.slug, 'stands', coalesce(p.stands, false)) order by c.slug)
      from shown_claim c left join public_place p on p.claim_id = c.claim_id
      where c.article_id = a.id and c.kind = 'verdict'), '[]'::json) as claims
    from public_article a where a.id = ${articleId}::uuid`);
}
