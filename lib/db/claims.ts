// Claims under change: loaded under their lock, written by compare and set.
import "server-only";
import type { Claim, ClaimPatch, ClaimUnderDecision, State } from "@/lib/domain/claim";
import { NotFound, Stale } from "@/lib/domain/errors";
import { decisionColumns } from "./desk/claim-columns";
import { Fragment, join, sql, type Tx } from "./engine/sql";

/**
 * Loads a claim with all that its moves depend on, and locks it until the transaction ends. The lock
 * comes first: one statement that waits for it would join the new claim to the old evidence.
 */
export async function load(tx: Tx, slug: string): Promise<ClaimUnderDecision> {
  await tx.row(sql`select from claim where slug = ${slug} for no key update`);
  const claim = await tx.row<ClaimUnderDecision>(sql`
    select ${decisionColumns}
    from claim c where c.slug = ${slug}`);
  if (!claim) throw new NotFound("This claim");
  return claim;
}

/** The id of a claim, without its lock. */
export async function idOf(tx: Tx, slug: string): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`select id from claim where slug = ${slug}`);
  if (!row) throw new NotFound("This claim");
  return row.id;
}

/** Refuses a write that saw another version than the one that stands. */
export function expectVersion(claim: Pick<Claim, "version">, seen: number | undefined): void {
  if (seen !== undefined && seen !== claim.version) throw new Stale(claim.version);
}

export type NewClaim = Pick<
  Claim,
  | "slug"
  | "articleId"
  | "language"
  | "quote"
  | "statement"
  | "claimant"
  | "claimDate"
  | "kind"
  | "risk"
  | "createdBy"
> & { position: number };

/** Gives the new claim's id, or null when the slug is taken. */
export async function insert(tx: Tx, claim: NewClaim): Promise<string | null> {
  const row = await tx.row<{ id: string }>(sql`
    insert into claim (slug, article_id, language, quote, statement, claimant, claim_date, kind, risk, position, created_by)
    values (${claim.slug}, ${claim.articleId}, ${claim.language}, ${claim.quote}, ${claim.statement}, ${claim.claimant},
      ${claim.claimDate}, ${claim.kind}, ${claim.risk}, ${claim.position}, ${claim.createdBy})
    on conflict (slug) do nothing returning id`);
  return row?.id ?? null;
}

const columns: Record<Exclude<keyof ClaimPatch, "start">, string> = {
  quote: "quote",
  statement: "statement",
  claimant: "claimant",
  claimDate: "claim_date",
  kind: "kind",
  risk: "risk",
  rating: "rating",
  summary: "summary",
  gaps: "gaps",
  analysis: "analysis",
  reason: "reason",
  assigneeId: "assignee_id",
  dueOn: "due_on",
};

/** Writes the fields of a patch and the state that follows from it, on the loaded version only. */
export async function write(
  tx: Tx,
  claim: Pick<Claim, "id" | "version">,
  patch: Omit<ClaimPatch, "start">,
  state: State,
): Promise<void> {
  const sets = [sql`state = ${state}`];
  for (const [field, column] of Object.entries(columns)) {
    const value = patch[field as keyof typeof columns];
    if (value !== undefined) sets.push(new Fragment([`${column} = `, ""], [value]));
  }
  const done = await tx.row(sql`
    update claim set ${join(sets, ", ")} where id = ${claim.id} and version = ${claim.version} returning id`);
  if (!done) throw new Stale(claim.version);
}

/** Sets the day to look again, on the loaded version only. */
export async function setRecheck(
  tx: Tx,
  claim: Pick<Claim, "id" | "version">,
  on: string | null,
): Promise<void> {
  const done = await tx.row(sql`
    update claim set recheck_on = ${on}::date where id = ${claim.id} and version = ${claim.version} returning id`);
  if (!done) throw new Stale(claim.version);
}

export type MoveFields = {
  assigneeId?: string;
  submission?: { by: string; reason: string | null };
  returnedReason?: string | null;
  retraction?: { by: string; reason: string } | null;
};

/** Sets the state and what a move brings with it: compare and set on version and state. */
export async function setState(
  tx: Tx,
  claim: Pick<Claim, "id" | "version" | "state">,
  to: State,
  fields: MoveFields = {},
): Promise<void> {
  const sets = [sql`state = ${to}`];
  if (fields.assigneeId) sets.push(sql`assignee_id = ${fields.assigneeId}`);
  if (fields.submission)
    sets.push(
      sql`submitted_by = ${fields.submission.by}, submit_reason = ${fields.submission.reason}`,
    );
  if (fields.returnedReason !== undefined)
    sets.push(sql`returned_reason = ${fields.returnedReason}`);
  if (fields.retraction !== undefined)
    sets.push(
      sql`retraction_asked_by = ${fields.retraction?.by ?? null}, retraction_reason = ${fields.retraction?.reason ?? null}`,
    );
  const done = await tx.row(sql`
    update claim set ${join(sets, ", ")}
    where id = ${claim.id} and version = ${claim.version} and state = ${claim.state} returning id`);
  if (!done) throw new Stale(claim.version);
}

/** The claim's content as the database builds it, and its hash in hex. */
export async function contentOf(tx: Tx, claimId: string): Promise<{ text: string; hash: string }> {
  const row = await tx.row<{ text: string; hash: string }>(sql`
    select content::text as text, encode(content_hash_of(content), 'hex') as hash
    from (select claim_content(${claimId}::uuid) as content) as built`);
  if (!row) throw new NotFound("This claim");
  return row;
}
