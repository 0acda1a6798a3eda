// The trail: appends and lists, and nothing else. The database numbers, times and hashes each event.
import "server-only";
import { type AuditEntry, type AuditEvent, auditEvent, type SubjectKind } from "@/lib/domain/audit";
import { sql, type Tx } from "./engine/sql";

/** Who acts; with `keyId` a program does, in their name. */
type Doer = { id: string; keyId?: string | undefined } | null;
export type Subject = { kind: SubjectKind; id: string };

/** Appends an event in the caller's transaction; gives its number, for a claim its new version. */
export async function append(
  tx: Tx,
  actor: Doer,
  subject: Subject,
  event: AuditEvent,
): Promise<number> {
  const row = await tx.row<{ version: number }>(sql`
    select record_event(${subject.kind}, ${subject.id}::uuid, ${event.type}, ${actor?.id ?? null}::uuid,
      ${factsOf(actor, event)}, ${JSON.stringify(event.texts)}) as version`);
  return row?.version ?? 0;
}

/** Appends events to many subjects in one statement; those of one subject in the order given. */
export async function appendToEach(
  tx: Tx,
  actor: Doer,
  kind: SubjectKind,
  events: readonly { id: string; event: AuditEvent }[],
): Promise<void> {
  const rows = events.map(({ id, event }) => ({
    id,
    type: event.type,
    facts: factsOf(actor, event),
    texts: JSON.stringify(event.texts),
  }));
  await tx.row(sql`
    select count(record_event(${kind}, e.id, e.type, ${actor?.id ?? null}::uuid, e.facts, e.texts))
    from (select * from rows from (json_to_recordset(${JSON.stringify(rows)}::json) as (id uuid, type text, facts text, texts text))
      with ordinality as r(id, type, facts, texts, place) order by id, place) as e`);
}

/** The event's own facts, and the key it was done with: that stands in the chain, too. */
function factsOf(actor: Doer, { facts }: AuditEvent): string {
  return JSON.stringify(actor?.keyId ? { ...facts, byKey: actor.keyId } : facts);
}

/** Facts as they are stored, without what any event may have besides its own. */
export function ownFacts(stored: string): { facts: object; byKey?: string } {
  const { byKey, ...facts } = JSON.parse(stored) as { byKey?: string };
  return byKey === undefined ? { facts } : { facts, byKey };
}

type Row = {
  seq: number;
  type: string;
  at: string;
  facts: string;
  texts: string | null;
  hash: string;
  actor_id: string | null;
  actor_name: string | null;
};

/** Events of a subject, newest first, `limit` of them before the event numbered `before`. */
export async function list(
  tx: Tx,
  subject: Subject,
  limit: number,
  before: number | null,
): Promise<AuditEntry[]> {
  const rows = await tx.rows<Row>(sql`
    select e.seq, e.type, e.at, e.facts, d.texts, encode(e.hash, 'hex') as hash, e.actor_id, p.name as actor_name
    from audit_event e left join audit_detail d on d.event_id = e.id left join person p on p.id = e.actor_id
    where e.subject_kind = ${subject.kind} and e.subject_id = ${subject.id}
      and e.seq < ${before ?? 2_147_483_647}
    order by e.seq desc limit ${limit}`);
  return rows.map(toEntry);
}

function toEntry(row: Row): AuditEntry {
  const { facts, ...byKey } = ownFacts(row.facts);
  // Its words were erased: what is left is that it was done.
  const event = auditEvent.parse(
    row.texts === null
      ? { type: "event.redacted", facts: { was: row.type }, texts: {} }
      : { type: row.type, facts, texts: JSON.parse(row.texts) },
  );
  const actor = row.actor_id ? { id: row.actor_id, name: row.actor_name ?? "" } : null;
  return { ...event, ...byKey, seq: row.seq, at: row.at, hash: row.hash, actor };
}
