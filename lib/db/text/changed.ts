// Claims whose words no longer stand in the newest text as they were checked; they wait for a person.
import "server-only";
import type { Sought } from "@/lib/domain/anchor";
import type { DeskClaimRow } from "@/lib/domain/view/desk";
import type { Attempt, ChangedClaim } from "@/lib/domain/view/text-changes";
import { rowColumns, rowTables } from "../desk/claim-columns";
import { utc } from "../engine/json-time";
import { type Fragment, join, nothing, sql, type Tx } from "../engine/sql";

/** A claim that waits, with its last attempt and which article's text it was looked for in. */
export type Waiting = Omit<ChangedClaim, "near"> & {
  id: string;
  key: string;
  articleId: string;
  anchor: Sought & { quote: string };
};

const WAITS = sql`c.text_changed and c.state not in ('dropped', 'retracted')`;

// The last attempt for the wording that is worked on, in the newest text.
const lastAttempt = sql`
  join revision r on r.article_id = a.id and r.number = a.revision_number
  left join person b on b.id = r.created_by
  left join public_claim l on l.claim_id = c.id and l.kind = 'verdict' and l.quote = c.quote
  cross join lateral (
    select k.* from anchor k where k.claim_id = c.id and k.revision_id = r.id and k.quote = c.quote
    order by k.created_at desc, k.id desc limit 1) k`;

function select(where: Fragment, rest: Fragment): Fragment {
  return sql`
    select ${rowColumns}, c.id, to_char(c.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as key,
      a.id as "articleId", k.health, l.claim_id is not null as "isLive",
      json_build_object('number', r.number, 'at', ${utc(sql`r.created_at`)}, 'how', r.how,
        'by', case when b.id is not null then json_build_object('id', b.id, 'name', b.name) end) as revision,
      json_build_object('quote', k.quote, 'exact', k.exact, 'prefix', k.prefix, 'suffix', k.suffix, 'start', k.start, 'end', k."end",
        'health', k.health, 'method', k.method, 'score', k.score) as anchor
    from claim c ${rowTables} ${lastAttempt}
    where ${where} ${rest}`;
}

/** Newest change first. */
export async function listWaiting(
  tx: Tx,
  after: { key: string; id: string } | null,
  limit: number,
): Promise<Waiting[]> {
  const since = after
    ? sql`and (c.updated_at, c.id) < (${after.key}::timestamp at time zone 'UTC', ${after.id}::uuid)`
    : nothing;
  return tx.rows(select(WAITS, sql`${since} order by c.updated_at desc, c.id desc limit ${limit}`));
}

/** Those that wait and are a person's own; public ones, too, for who may settle them. */
export async function waitingFor(
  tx: Tx,
  personId: string,
  publicOnes: boolean,
): Promise<DeskClaimRow[]> {
  return tx.rows(sql`
    select ${rowColumns} from claim c ${rowTables}
    where ${WAITS} and (c.assignee_id = ${personId} or c.submitted_by = ${personId} or c.created_by = ${personId}
      or (${publicOnes} and c.published_version > 0))
    order by c.updated_at desc, c.id desc limit 50`);
}

/** One that waits; null when it does not, or is not there. */
export async function readWaiting(tx: Tx, slug: string): Promise<Waiting | null> {
  return tx.row(select(sql`${WAITS} and c.slug = ${slug}`, nothing));
}

/** How many wait, counted no further than `most`. */
export async function countWaiting(tx: Tx, most: number): Promise<number> {
  const row = await tx.row<{ count: number }>(sql`
    select count(*)::int as count from (select from claim c where ${WAITS} limit ${most}) as waiting`);
  return row?.count ?? 0;
}

/** The newest texts of articles. */
export async function textsOf(tx: Tx, articleIds: readonly string[]): Promise<Map<string, string>> {
  if (articleIds.length === 0) return new Map();
  const rows = await tx.rows<{ id: string; text: string }>(sql`
    select a.id, r.text from article a join revision r on r.article_id = a.id and r.number = a.revision_number
    where a.id in (${join(
      articleIds.map((id) => sql`${id}::uuid`),
      ", ",
    )})`);
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** The text in which the words stood last, and where; null when they never did. */
export async function lastStood(
  tx: Tx,
  claimId: string,
  quote: string,
): Promise<{ text: string; start: number; end: number } | null> {
  return tx.row(sql`
    select r.text, k.start, k."end" from anchor k join revision r on r.id = k.revision_id
    where k.claim_id = ${claimId} and k.quote = ${quote} and k.health in ('exact', 'moved')
    order by k.created_at desc, k.id desc limit 1`);
}

/** Every attempt to find a wording, newest first, 50 at most. */
export async function attemptsOf(tx: Tx, claimId: string, quote: string): Promise<Attempt[]> {
  return tx.rows(sql`
    select r.number as revision, k.health, k.method, k.score, k.exact, p.name as "confirmedBy", k.created_at as at
    from anchor k join revision r on r.id = k.revision_id left join person p on p.id = k.confirmed_by
    where k.claim_id = ${claimId} and k.quote = ${quote}
    order by k.created_at desc, k.id desc limit 50`);
}

/** The wording's last attempt in a revision, as its id and context. */
export async function lastAttemptIn(
  tx: Tx,
  claimId: string,
  revisionId: string,
  quote: string,
): Promise<{ id: string; prefix: string; suffix: string } | null> {
  return tx.row(sql`
    select id, prefix, suffix from anchor
    where claim_id = ${claimId} and revision_id = ${revisionId} and quote = ${quote}
    order by created_at desc, id desc limit 1`);
}

/** True when readers see a verdict about one of these claims in this very wording. */
export async function hasLive(
  tx: Tx,
  wordings: readonly { claimId: string; quote: string }[],
): Promise<boolean> {
  if (wordings.length === 0) return false;
  const row = await tx.row(sql`
    select from json_to_recordset(${JSON.stringify(wordings)}::json) as w("claimId" uuid, quote text)
      join public_claim p on p.claim_id = w."claimId" and p.quote = w.quote and p.kind = 'verdict' limit 1`);
  return row !== null;
}

/** The wording that readers see a verdict about; null when they see none. */
export async function liveQuote(tx: Tx, claimId: string): Promise<string | null> {
  const row = await tx.row<{ quote: string }>(sql`
    select quote from public_claim where claim_id = ${claimId} and kind = 'verdict'`);
  return row?.quote ?? null;
}
