/** Plain SQL around the code, and what the database says to it. */
import type postgres from "postgres";
import type { DeskClaim } from "@/lib/domain/view/desk";

export type Transaction = postgres.TransactionSql;

/** The SQLSTATE with which a transaction is refused, or "done". */
export async function attempt(
  sql: postgres.Sql,
  work: (tx: Transaction) => Promise<unknown>,
): Promise<string> {
  try {
    await sql.begin(work);
    return "done";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (/^[0-9A-Z]{5}$/u.test(code)) return code;
    throw error;
  }
}

/** An event of a claim, as the application writes it; gives its number. */
export async function event(
  tx: Transaction,
  claimId: string,
  actorId: string | null,
  type = "claim.edited",
  facts: Record<string, string> = {},
): Promise<number> {
  const [row] = await tx<{ seq: number }[]>`
    select record_event('claim', ${claimId}::uuid, ${type}, ${actorId}::uuid, ${JSON.stringify(facts)}, '{}') as seq`;
  return row?.seq ?? 0;
}

/** An event of something that is not a claim. */
export const otherEvent = (tx: Transaction, kind: string, id: string, actorId: string) =>
  tx`select record_event(${kind}, ${id}::uuid, ${`${kind}.edited`}, ${actorId}::uuid, '{}', '{}')`;

export const moved = (tx: Transaction, claimId: string, actorId: string, move: string) =>
  event(tx, claimId, actorId, "claim.moved", { move });

type Review = { decision?: string; by: string; hash?: string; reason?: string | null };

/** A review of the content as it stands, or of the hash that is named. */
export function review(tx: Transaction, claimId: string, { by, ...over }: Review) {
  const { decision = "approve", hash = null, reason = null } = over;
  return tx`
    insert into review (claim_id, decision, content_hash, reason, reviewer_id)
    values (${claimId}, ${decision}, coalesce(decode(${hash}, 'hex'), content_hash_of(claim_content(${claimId}))), ${reason}, ${by})`;
}

type Frozen = Record<string, unknown> & { content: Record<string, unknown> };

type Publication = {
  by: string;
  version?: number;
  kind?: "verdict" | "retraction";
  correctionClass?: string | null;
  correction?: string | null;
  /** Changes the snapshot, which else is what the application would freeze. */
  change?: (snapshot: Frozen) => unknown;
  hash?: string;
};

/** The snapshot that the rules ask for, of the claim as it stands in this transaction. */
export async function snapshotOf(tx: Transaction, claimId: string, by: string): Promise<Frozen> {
  const [row] = await tx<{ frozen: Frozen }[]>`
    select jsonb_build_object(
      'content', claim_content(c.id),
      'rating', (select jsonb_build_object('code', r.code, 'label', r.label, 'definition', r.definition,
        'number', r.number, 'tone', r.tone, 'scaleVersion', r.scale_version)
        from rating r where r.code = c.rating order by r.scale_version desc limit 1),
      'article', (select jsonb_build_object('slug', a.slug, 'headline', a.headline, 'byline', a.byline,
        'publisher', a.publisher, 'url', a.url, 'publishedOn', a.published_on, 'language', a.language,
        'direction', a.direction, 'origin', a.origin) from article a where a.id = c.article_id),
      'people', jsonb_build_object(
        'checkedBy', (select jsonb_agg(k.person_id order by k.first_seq) from contribution k where k.claim_id = c.id),
        'approvedBy', (select coalesce(jsonb_agg(r.reviewer_id order by r.created_at), '[]') from review r
          where r.claim_id = c.id and r.decision = 'approve' and r.content_hash = c.content_hash and r.created_at > c.submitted_at),
        'publishedBy', ${by}::text),
      'asOf', '2026-11-25', 'retractionReason', null) as frozen
    from claim c where c.id = ${claimId}`;
  if (!row) throw new RangeError("No such claim");
  return row.frozen;
}

/** A publication as the application writes it, but for what is named. */
export async function publication(
  tx: Transaction,
  claim: Pick<DeskClaim, "id" | "publishedVersion">,
  { by, kind = "verdict", ...over }: Publication,
) {
  const { correctionClass = null, correction = null, hash = null } = over;
  const whole = await snapshotOf(tx, claim.id, by);
  const frozen = over.change ? over.change(whole) : whole;
  return tx`
    insert into publication (claim_id, article_id, slug, version, kind, correction_class, correction, rating, content_hash, snapshot, snapshot_hash, published_by)
    select c.id, c.article_id, c.slug, ${over.version ?? claim.publishedVersion + 1}, ${kind}, ${correctionClass}, ${correction},
      coalesce(c.rating, 'true'), coalesce(decode(${hash}, 'hex'), content_hash_of(claim_content(c.id))), ${JSON.stringify(frozen)}, '\\x', ${by}
    from claim c where c.id = ${claim.id}`;
}

/** The whole act of publishing: publication, state, event. */
export async function publish(
  tx: Transaction,
  claim: Pick<DeskClaim, "id" | "publishedVersion">,
  over: Publication,
) {
  await publication(tx, claim, over);
  const state = over.kind === "retraction" ? "retracted" : "published";
  await tx`update claim set state = ${state} where id = ${claim.id}`;
  return event(tx, claim.id, over.by, "claim.published");
}
