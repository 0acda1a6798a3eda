// The trail as it is stored, for checking: bytes and not meanings.
import "server-only";
import { sql, type Tx } from "./engine/sql";

export type StoredEvent = {
  id: number;
  kind: string;
  subject: string;
  seq: number;
  type: string;
  actor: string | null;
  at: string;
  facts: string;
  contentHash: Buffer | null;
  detailHash: Buffer | null;
  prevHash: Buffer;
  hash: Buffer;
  salt: Buffer | null;
  texts: string | null;
};

/** The next events in the order of subjects and numbers, after the given one. */
export async function eventsAfter(
  tx: Tx,
  last: Pick<StoredEvent, "kind" | "subject" | "seq"> | null,
  limit: number,
): Promise<StoredEvent[]> {
  const after = last
    ? sql`where (e.subject_kind, e.subject_id, e.seq) > (${last.kind}, ${last.subject}::uuid, ${last.seq}::int)`
    : sql``;
  return tx.rows<StoredEvent>(sql`
    select e.id, e.subject_kind as kind, e.subject_id as subject, e.seq, e.type, e.actor_id as actor,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.facts,
      e.content_hash as "contentHash", e.detail_hash as "detailHash", e.prev_hash as "prevHash", e.hash, d.salt, d.texts
    from audit_event e left join audit_detail d on d.event_id = e.id ${after}
    order by e.subject_kind, e.subject_id, e.seq limit ${limit}`);
}

/** Hashes of the events whose words were erased, as the events of erasures name them. */
export async function redactedHashes(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ hash: string }>(sql`
    select jsonb_array_elements_text(e.facts::jsonb -> 'hashes') as hash from audit_event e
    where e.subject_kind = 'erasure' and e.type = 'erasure.redacted'`);
  return rows.map(({ hash }) => hash);
}

export type Loose = { kind: string; subject: string; seq: number; problem: string | null };

// Nothing sorts before it, so a walk over ids begins here.
export const FIRST_ID = "00000000-0000-0000-0000-000000000000";

/** Heads of the next claims by id; `problem` when one does not fit its last event or its own text. */
export async function claimHeads(tx: Tx, after: string, limit: number): Promise<Loose[]> {
  return tx.rows<Loose>(sql`
    select 'claim' as kind, c.id as subject, c.version as seq,
      case when e.hash is null then 'its last event is missing'
        when e.hash <> c.head_hash then 'its last event is not the one that the claim names'
        when e.content_hash is distinct from content_hash_of(claim_content(c.id)) then 'its text is not the one of its last event'
        when exists (select from audit_event x where x.subject_kind = 'claim' and x.subject_id = c.id and x.seq > c.version)
          then 'it has events beyond its version' end as problem
    from (select * from claim where id > ${after}::uuid order by id limit ${limit}) as c
      left join audit_event e on e.subject_kind = 'claim' and e.subject_id = c.id and e.seq = c.version
    order by c.id`);
}

/** Heads of everything that is not a claim and has a problem. */
export async function otherHeads(tx: Tx): Promise<Loose[]> {
  return tx.rows<Loose>(sql`
    select h.subject_kind as kind, h.subject_id as subject, h.seq, 'its last event is missing or not the one that was noted' as problem
    from chain_head h left join audit_event e on e.subject_kind = h.subject_kind and e.subject_id = h.subject_id and e.seq = h.seq
    where e.hash is distinct from h.hash order by h.subject_kind, h.subject_id`);
}

/** The next publications by id; `problem` when the frozen bytes or the event about them don't fit. */
export async function publications(
  tx: Tx,
  after: string,
  limit: number,
): Promise<(Loose & { id: string })[]> {
  return tx.rows<Loose & { id: string }>(sql`
    select p.id, 'publication' as kind, p.slug as subject, p.version as seq,
      case when p.snapshot_hash <> sha256(convert_to(p.snapshot, 'UTF8')) then 'its frozen text was changed'
        when not exists (select from audit_event e where e.subject_kind = 'claim' and e.subject_id = p.claim_id
          and e.type in ('claim.published', 'claim.retracted') and (e.facts::jsonb ->> 'version')::int = p.version
          and e.facts::jsonb ->> 'snapshotHash' = encode(p.snapshot_hash, 'hex')) then 'no event tells of it' end as problem
    from (select * from publication where id > ${after}::uuid order by id limit ${limit}) as p order by p.id`);
}
