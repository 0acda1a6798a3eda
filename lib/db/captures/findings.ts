// What later looks found, as tasks of the claims that rest on the source.
import "server-only";
import type { ClaimFinding, FindingKind, FindingOutcome } from "@/lib/domain/capture/finding";
import { utc } from "../engine/json-time";
import { sql, type Tx } from "../engine/sql";
import { fallsWith } from "../library/library";

type NewFinding = {
  sourceId: string;
  captureId: string;
  beforeId: string | null;
  kind: FindingKind;
};

/** Keeps a finding, open on every claim in work or public that rests on the source; gives how many. */
export async function insert(tx: Tx, found: NewFinding): Promise<number> {
  const row = await tx.row<{ claims: number }>(sql`
    with made as (
      insert into source_finding (source_id, capture_id, before_id, kind)
      values (${found.sourceId}, ${found.captureId}, ${found.beforeId}, ${found.kind}) returning id),
    tasks as (
      insert into claim_finding (finding_id, claim_id)
      select distinct made.id, c.id from made, evidence e join claim c on c.id = e.claim_id
      where e.source_id = ${found.sourceId} and c.state not in ('dropped', 'retracted') returning 1)
    select count(*)::int as claims from tasks`);
  return row?.claims ?? 0;
}

/** The task that a withdrawal is for every claim that rests on what falls with the source. */
export async function insertWithdrawal(tx: Tx, sourceId: string): Promise<void> {
  await tx.row(sql`
    with made as (
      insert into source_finding (source_id, kind) values (${sourceId}, 'withdrawn') returning id)
    insert into claim_finding (finding_id, claim_id)
    select distinct made.id, c.id from made, evidence e join source s on s.id = e.source_id join claim c on c.id = e.claim_id
    where ${fallsWith(sourceId)} and c.state not in ('dropped', 'retracted')`);
}

/** The findings of claim `c`, open ones first, newest first, as JSON. */
export const findingsJson = sql`coalesce((select json_agg(f.one) from (
  select json_build_object('id', n.id, 'kind', n.kind, 'foundAt', ${utc(sql`n.found_at`)}, 'captureId', n.capture_id,
    'source', json_build_object('id', s.id, 'title', s.title), 'outcome', t.outcome, 'settledAt', ${utc(sql`t.settled_at`)},
    'settledBy', case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end) as one
  from claim_finding t join source_finding n on n.id = t.finding_id join source s on s.id = n.source_id
    left join person p on p.id = t.settled_by
  where t.claim_id = c.id order by (t.outcome is null) desc, n.found_at desc, n.id limit 20) f), '[]'::json)`;

export function read(tx: Tx, claimId: string, id: string): Promise<ClaimFinding | null> {
  return tx.row<ClaimFinding>(sql`
    select n.id, n.kind, n.found_at as "foundAt", n.capture_id as "captureId", t.outcome, t.settled_at as "settledAt",
      json_build_object('id', s.id, 'title', s.title) as source, null as "settledBy"
    from claim_finding t join source_finding n on n.id = t.finding_id join source s on s.id = n.source_id
    where t.claim_id = ${claimId} and t.finding_id = ${id}`);
}

export async function settle(
  tx: Tx,
  claimId: string,
  id: string,
  settled: { outcome: FindingOutcome; by: string },
): Promise<void> {
  await tx.row(sql`
    update claim_finding set outcome = ${settled.outcome}, settled_by = ${settled.by}, settled_at = clock_timestamp()
    where claim_id = ${claimId} and finding_id = ${id}`);
}
