// Where words stand that may have to go: notes, reports, contacts, and the words beside events.
import "server-only";
import type { ErasureItem, ErasurePlace } from "@/lib/domain/trail/erasure";
import { type Fragment, sql, type Tx } from "../engine/sql";

const MOST = 200;

const places = sql`(
  select 'note' as kind, n.id::text as target, 'Note on ' || c.slug as place, n.body as text, n.created_at as at
  from note n join claim c on c.id = n.claim_id where n.body <> '[Erased]'
  union all
  select 'report', r.id::text, 'Report ' || r.number || ' on ' || c.slug,
    concat_ws(E'\\n', r.what, r.source, r.contact, r.note), r.created_at
  from report r join claim c on c.id = r.claim_id where r.what <> '[Erased]'
  union all
  select 'reply', q.id::text, 'Contact for a reply on ' || c.slug, q.contact, q.created_at
  from reply_request q join claim c on c.id = q.claim_id where q.contact is not null
  union all
  select 'expert', l.id::text, 'Expert’s link on ' || (
      select string_agg(c.slug, ', ' order by c.slug) from expert_question q join claim c on c.id = q.claim_id where q.link_id = l.id),
    concat_ws(E'\\n', l.expert, l.message), l.created_at
  from expert_link l where l.expert <> '[Erased]'
  union all
  select 'event', v.id::text,
    coalesce('History of ' || coalesce(c.slug, a.slug) || ': ', 'Trail: ') || translate(v.type, '._', '  '), d.texts, v.at
  from audit_detail d join audit_event v on v.id = d.event_id
    left join claim c on v.subject_kind = 'claim' and c.id = v.subject_id
    left join article a on v.subject_kind = 'article' and a.id = v.subject_id
  where d.texts not in ('{}', '{"reason":null}')) as s`;

/** Longer texts are cut for the list; what goes is all of it. */
const SHOWN = 400;

/** The words beside an event are kept as JSON: a person wants to read them. */
function words(value: unknown): string[] {
  if (typeof value === "object" && value) return Object.values(value).flatMap(words);
  return value === null || value === "" ? [] : [String(value)];
}

function readable({ kind, text, ...place }: ErasurePlace): ErasurePlace {
  const told = kind === "event" ? words(JSON.parse(text)).join("\n") : text;
  return { ...place, kind, text: told.length > SHOWN ? `${told.slice(0, SHOWN)}…` : told };
}

async function list(tx: Tx, which: Fragment): Promise<ErasurePlace[]> {
  const rows = await tx.rows<ErasurePlace>(sql`
    select s.kind, s.target, s.place as "where", s.text from ${places}
    where ${which} order by s.at desc, s.target limit ${MOST}`);
  return rows.map(readable);
}

/** Places whose text has these words, capitals aside; the newest first, 200 at most. */
export function find(tx: Tx, words: string): Promise<ErasurePlace[]> {
  const pattern = `%${words.replaceAll(/[\\%_]/gu, "\\$&")}%`;
  return list(tx, sql`s.text ilike ${pattern}`);
}

/** Those of the items that are there and have a text. */
export function those(tx: Tx, items: readonly ErasureItem[]): Promise<ErasurePlace[]> {
  const keys = items.map(({ kind, target }) => `${kind} ${target}`);
  return list(tx, sql`s.kind || ' ' || s.target = any (${keys}::text[])`);
}

/** What an erasure that waits is going to take. */
export function ofErasure(tx: Tx, id: string): Promise<ErasurePlace[]> {
  return list(
    tx,
    sql`(s.kind, s.target) in (select i.kind, i.target from erasure_item i where i.erasure_id = ${id})
      or (s.kind = 'event' and s.target in (select e::text from erasure_events(${id}) as e))`,
  );
}
