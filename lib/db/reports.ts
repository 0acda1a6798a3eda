// Reports of readers, and what came of them.
import "server-only";
import type {
  PublicReport,
  Report,
  ReportDecision,
  ReportInput,
  ReportState,
} from "@/lib/domain/view/reports";
import { join, sql, type Tx } from "./engine/sql";

/** The claim that readers see under this slug, and its newest publication; null when they see none. */
export function shownClaim(tx: Tx, slug: string): Promise<{ id: string; version: number } | null> {
  return tx.row(
    sql`select claim_id as id, version from shown_claim where slug = ${slug} and kind = 'verdict'`,
  );
}

/** Null when a report was sent with the same form before. */
export function insert(
  tx: Tx,
  claim: { id: string; version: number },
  input: ReportInput,
  form: Buffer,
): Promise<{ id: string; number: number } | null> {
  return tx.row(sql`
    insert into report (claim_id, publication_version, what, source, contact, form)
    values (${claim.id}, ${claim.version}, ${input.what}, ${input.source}, ${input.contact}, ${form})
    on conflict (form) do nothing returning id, number`);
}

export async function numberOf(tx: Tx, form: Buffer): Promise<number | null> {
  const row = await tx.row<{ number: number }>(sql`select number from report where form = ${form}`);
  return row?.number ?? null;
}

const columns = sql`r.id, r.number, r.publication_version as "publicationVersion", r.what, r.source, r.contact, r.state, r.outcome, r.note,
  r.version, r.decided_at as "decidedAt", r.created_at as "createdAt",
  json_build_object('slug', c.slug, 'statement', coalesce(c.statement, c.quote), 'state', c.state) as claim,
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "decidedBy"`;
const tables = sql`report r join claim c on c.id = r.claim_id left join person p on p.id = r.decided_by`;

type Wanted = {
  state: ReportState | null;
  claim: string | null;
  after: { key: string; id: string } | null;
  limit: number;
};

/** Oldest first: they are answered in the order in which they came. */
export function list(tx: Tx, wanted: Wanted): Promise<(Report & { key: string })[]> {
  const parts = [sql`true`];
  if (wanted.state) parts.push(sql`r.state = ${wanted.state}`);
  if (wanted.claim) parts.push(sql`c.slug = ${wanted.claim}`);
  if (wanted.after)
    parts.push(
      sql`(r.created_at, r.id) > (${wanted.after.key}::timestamp at time zone 'UTC', ${wanted.after.id}::uuid)`,
    );
  return tx.rows(sql`
    select ${columns}, to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as key
    from ${tables} where ${join(parts, " and ")} order by r.created_at, r.id limit ${wanted.limit}`);
}

export function read(tx: Tx, id: string): Promise<Report | null> {
  return tx.row(sql`select ${columns} from ${tables} where r.id = ${id}`);
}

/** Takes the row's lock; its state and version. */
export function lock(tx: Tx, id: string): Promise<{ state: ReportState; version: number } | null> {
  return tx.row(sql`select state, version from report where id = ${id} for update`);
}

export async function decide(
  tx: Tx,
  id: string,
  decision: ReportDecision,
  version: number,
  actorId: string,
): Promise<void> {
  await tx.row(sql`
    update report set state = ${decision.state}, outcome = ${decision.outcome ?? null}, note = ${decision.note ?? null},
      version = ${version}, decided_by = ${actorId}, decided_at = now()
    where id = ${id}`);
}

/** How many wait; counts no further than `most`. */
export async function countNew(tx: Tx, most: number): Promise<number> {
  const row = await tx.row<{ count: number }>(sql`
    select count(*)::int as count from (select from report where state = 'new' limit ${most}) as waiting`);
  return row?.count ?? 0;
}

/** What readers see of those of one claim, newest first, 50 at most. */
export function shown(tx: Tx, slug: string): Promise<PublicReport[]> {
  return tx.rows(sql`
    select number, state, outcome, created_at as "createdAt", decided_at as "decidedAt"
    from public_report where slug = ${slug} order by decided_at desc, number desc limit 50`);
}
