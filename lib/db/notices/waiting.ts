// Events of which nobody was told yet, each with what decides whom it concerns.
import "server-only";
import { type AuditEvent, auditEvent } from "@/lib/domain/audit";
import type { Concerned } from "@/lib/domain/notice/rules";
import { ownFacts } from "../audit";
import { sql, type Tx } from "../engine/sql";

type Row = {
  id: number;
  subjectKind: string;
  subjectId: string;
  type: string;
  actorId: string | null;
  facts: string;
  texts: string | null;
};
export type WaitingEvent = {
  id: number;
  subjectKind: string;
  subjectId: string;
  by: string | null;
  event: AuditEvent;
};

/** Takes up to `most` events; who takes them tells of them in the same transaction. */
export async function take(tx: Tx, most: number): Promise<WaitingEvent[]> {
  const rows = await tx.rows<Row>(sql`
    with taken as (
      delete from notice_waiting where event_id in (
        select event_id from notice_waiting order by event_id limit ${most} for update skip locked)
      returning event_id)
    select e.id, e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.type, e.actor_id as "actorId", e.facts, d.texts
    from taken t join audit_event e on e.id = t.event_id left join audit_detail d on d.event_id = e.id order by e.id`);
  return rows.flatMap(({ type, facts, texts, actorId, ...row }) => {
    // What was erased meanwhile has no words to tell.
    const read = auditEvent.safeParse({
      type,
      facts: ownFacts(facts).facts,
      texts: JSON.parse(texts ?? "{}"),
    });
    return read.success ? [{ ...row, by: actorId, event: read.data }] : [];
  });
}

/** Claims that an event concerns: its own, those that rest on a source, the one that was reported. */
export async function claimsOf(
  tx: Tx,
  { subjectKind, subjectId, event }: WaitingEvent,
): Promise<string[]> {
  if (subjectKind === "claim") return [subjectId];
  if (event.type === "report.received") return [event.facts.claimId];
  if (subjectKind !== "source") return [];
  const rows = await tx.rows<{ id: string }>(sql`
    select distinct c.id from evidence e join source s on s.id = e.source_id join claim c on c.id = e.claim_id
    where (s.id = ${subjectId} or s.derived_from = ${subjectId}) and c.state not in ('dropped', 'retracted') order by c.id`);
  return rows.map(({ id }) => id);
}

export function concerned(
  tx: Tx,
  claimId: string,
  noteId: string | null,
): Promise<Concerned | null> {
  return tx.row<Concerned>(sql`
    select c.assignee_id as assignee, c.submitted_by as submitter,
      array(select k.person_id::text from contribution k where k.claim_id = c.id) as contributors,
      array(select p.id::text from person p where p.role in ('editor', 'admin') and p.disabled_at is null) as editors,
      c.published_version > 0 and not c.retracted as "isLive",
      (select json_build_object('mentions', t.mentions, 'thread', array(
        select o.author_id from note o where (o.id = t.parent_id or o.parent_id = t.parent_id) and o.id <> t.id and t.parent_id is not null))
        from note t where t.id = ${noteId}) as note
    from claim c where c.id = ${claimId}`);
}
