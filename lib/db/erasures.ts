// Erasures: what was asked for, and what became of it. The database itself erases at the confirmation.
import "server-only";
import type { Erasure, ErasureInput, ErasureItem, ErasureState } from "@/lib/domain/trail/erasure";
import { sql, type Tx } from "./engine/sql";

export async function insert(tx: Tx, input: ErasureInput, askedBy: string): Promise<string | null> {
  const personId = input.what === "person" ? input.personId : null;
  const row = await tx.row<{ id: string }>(sql`
    insert into erasure (what, person_id, basis, reason, asked_by)
    values (${input.what}, ${personId}, ${input.basis}, ${input.reason}, ${askedBy}) returning id`);
  return row?.id ?? null;
}

export async function insertItems(
  tx: Tx,
  id: string,
  items: readonly ErasureItem[],
): Promise<void> {
  await tx.row(sql`
    insert into erasure_item (erasure_id, kind, target)
    select ${id}, i.kind, i.target from json_to_recordset(${JSON.stringify(items)}::json) as i(kind text, target text)
    on conflict do nothing`);
}

export type Row = Omit<Erasure, "whyNot">;

const columns = sql`e.id, e.number, e.what, e.basis, e.reason, e.state, e.version, e.asked_at as "askedAt", e.decided_at as "decidedAt",
  json_build_object('id', a.id, 'name', a.name) as "askedBy",
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as person,
  case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end as "decidedBy",
  (select count(*)::int from erasure_item i where i.erasure_id = e.id) as items`;
const tables = sql`erasure e join person a on a.id = e.asked_by
  left join person p on p.id = e.person_id left join person d on d.id = e.decided_by`;

/** The newest first, 200 at most: those that wait stand before the rest. */
export function list(tx: Tx): Promise<Row[]> {
  return tx.rows(sql`
    select ${columns} from ${tables} order by e.state <> 'asked', e.number desc limit 200`);
}

export function read(tx: Tx, id: string): Promise<Row | null> {
  return tx.row(sql`select ${columns} from ${tables} where e.id = ${id}`);
}

/** Takes the row's lock. */
export async function lock(tx: Tx, id: string): Promise<void> {
  await tx.row(sql`select 1 from erasure where id = ${id} for update`);
}

/** True when an active admin is there besides these. */
export async function otherAdmin(tx: Tx, ids: readonly string[]): Promise<boolean> {
  const row = await tx.row<{ any: boolean }>(sql`
    select exists (select from person where role = 'admin' and disabled_at is null and id <> all (${ids}::uuid[])) as any`);
  return row?.any ?? false;
}

/** `done` erases, in this transaction. */
export async function decide(
  tx: Tx,
  id: string,
  state: Exclude<ErasureState, "asked">,
  by: string,
): Promise<void> {
  await tx.row(sql`update erasure set state = ${state}, decided_by = ${by} where id = ${id}`);
}

export async function setVersion(tx: Tx, id: string, version: number): Promise<void> {
  await tx.row(sql`update erasure set version = ${version} where id = ${id}`);
}

/** Hashes, in hex, of the events whose words this erasure takes and that still have some. */
export async function hashes(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.rows<{ hash: string }>(sql`
    select encode(v.hash, 'hex') as hash from audit_event v join audit_detail d on d.event_id = v.id
    where v.id in (select erasure_events(${id})) order by v.id`);
  return rows.map(({ hash }) => hash);
}

export type Named = {
  kind: "note" | "report" | "reply" | "expert";
  id: string;
  claimId: string | null;
};

/** The notes, reports, contacts and experts' links (once for each claim) that it names, in the order in which their claims are locked. */
export function named(tx: Tx, id: string): Promise<Named[]> {
  return tx.rows(sql`
    select i.kind, i.target as id, coalesce(n.claim_id, r.claim_id, q.claim_id) as "claimId"
    from erasure_item i
      left join note n on i.kind = 'note' and n.id = i.target::uuid
      left join reply_request r on i.kind = 'reply' and r.id = i.target::uuid
      left join expert_question q on i.kind = 'expert' and q.link_id = i.target::uuid
    where i.erasure_id = ${id} and i.kind <> 'event' order by 3 nulls first, i.kind, i.target`);
}
