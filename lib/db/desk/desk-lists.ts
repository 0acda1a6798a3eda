// The desk's lists of claims: each one statement, paged by key.
import "server-only";
import type { DeskClaimRow, DeskPlace } from "@/lib/domain/view/desk";
import { sql, type Tx } from "../engine/sql";
import { rowColumns, rowTables } from "./claim-columns";

/** Every claim of an article that is not dropped, in text order, with its place in the revision. */
export async function deskClaimsOf(
  tx: Tx,
  articleId: string,
  revisionId: string,
): Promise<(DeskClaimRow & { place: DeskPlace | null })[]> {
  return tx.rows(sql`
    select ${rowColumns}, (
      select case when k.health in ('exact', 'moved') then json_build_object('start', k.start, 'end', k."end", 'exact', k.exact) end
      from anchor k where k.claim_id = c.id and k.revision_id = ${revisionId} and k.quote = c.quote
      order by k.created_at desc, k.id desc limit 1) as place
    from claim c ${rowTables}
    where c.article_id = ${articleId} and c.state <> 'dropped' order by c.position, c.created_at, c.id`);
}

/** Claims that rest on a source, newest change first, 200 at most. */
export async function deskClaimsOnSource(tx: Tx, sourceId: string): Promise<DeskClaimRow[]> {
  return tx.rows(sql`
    select ${rowColumns} from claim c ${rowTables}
    where c.id in (select e.claim_id from evidence e join source s on s.id = e.source_id
      where s.id = ${sourceId} or s.merged_into = ${sourceId})
    order by c.updated_at desc, c.id desc limit 200`);
}

const MOST = 50;

/** Assigned to a person and theirs to do: what is due first, then what waits longest. */
export async function toDo(tx: Tx, personId: string): Promise<DeskClaimRow[]> {
  return tx.rows(sql`
    select ${rowColumns} from claim c ${rowTables}
    where c.assignee_id = ${personId} and (c.state = 'spotted' or (c.state = 'checking' and c.returned_reason is null))
    order by c.due_on nulls last, c.state_since, c.id limit ${MOST}`);
}

/** Came back from review, or was reopened, to the person who submitted it or has it assigned. */
export async function returned(
  tx: Tx,
  personId: string,
): Promise<(DeskClaimRow & { reason: string | null })[]> {
  return tx.rows(sql`
    select ${rowColumns}, c.returned_reason as reason from claim c ${rowTables}
    where c.state = 'checking' and c.returned_reason is not null and (c.submitted_by = ${personId} or c.assignee_id = ${personId})
    order by c.state_since, c.id limit ${MOST}`);
}

/** In review and not written, submitted or approved by this person, oldest first. */
export async function toReview(tx: Tx, personId: string): Promise<DeskClaimRow[]> {
  return tx.rows(sql`
    select ${rowColumns} from claim c ${rowTables}
    where c.state = 'in_review' and c.submitted_by <> ${personId}
      and not exists (select from contribution k where k.claim_id = c.id and k.person_id = ${personId})
      and not exists (select from review r where r.claim_id = c.id and r.reviewer_id = ${personId} and r.decision = 'approve'
        and r.content_hash = c.content_hash and r.created_at > c.submitted_at)
    order by c.state_since, c.id limit ${MOST}`);
}

export async function inState(tx: Tx, state: "approved"): Promise<DeskClaimRow[]> {
  return tx.rows(sql`
    select ${rowColumns} from claim c ${rowTables} where c.state = ${state} order by c.state_since, c.id limit ${MOST}`);
}

/** Submitted by a person and still on its way. */
export async function sent(tx: Tx, personId: string): Promise<DeskClaimRow[]> {
  return tx.rows(sql`
    select ${rowColumns} from claim c ${rowTables}
    where c.submitted_by = ${personId} and c.state in ('in_review', 'approved', 'published')
    order by c.state_since desc, c.id limit ${MOST}`);
}

/**
 * A source changed under them, or the day to look again has come: those of a person, and with `all` every
 * claim that readers see.
 */
export async function lookAgain(tx: Tx, personId: string, all: boolean): Promise<DeskClaimRow[]> {
  return tx.rows(sql`
    select ${rowColumns} from claim c ${rowTables}
    where c.id in (
        select t.claim_id from claim_finding t where t.outcome is null
        union all select r.id from claim r where r.recheck_on <= current_date and r.state = 'published')
      and c.state not in ('dropped', 'retracted')
      and (c.assignee_id = ${personId} or (${all} and c.state = 'published'))
    order by c.recheck_on nulls last, c.updated_at, c.id limit ${MOST}`);
}

/** Retractions that another editor asked for and that wait for a second one. */
export async function toRetract(
  tx: Tx,
  personId: string,
): Promise<(DeskClaimRow & { reason: string | null })[]> {
  return tx.rows(sql`
    select ${rowColumns}, c.retraction_reason as reason from claim c ${rowTables}
    where c.retraction_asked_by is not null and not c.retracted and c.retraction_asked_by <> ${personId}
    order by c.state_since, c.id limit ${MOST}`);
}

/** The review queue, what waits longest first. */
export async function inReview(
  tx: Tx,
  after: { key: string; id: string } | null,
  limit: number,
): Promise<(DeskClaimRow & { key: string; id: string })[]> {
  return tx.rows(sql`
    select ${rowColumns}, c.id, to_char(c.state_since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as key
    from claim c ${rowTables}
    where c.state = 'in_review'
    ${after ? sql`and (c.state_since, c.id) > (${after.key}::timestamp at time zone 'UTC', ${after.id}::uuid)` : sql``}
    order by c.state_since, c.id limit ${limit}`);
}
