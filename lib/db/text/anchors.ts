// Where claims stand in a revision. Every attempt to find one is kept.
import "server-only";
import type { Anchor } from "@/lib/domain/anchor";
import { sql, type Tx } from "../engine/sql";

/** An anchor as it is kept: whose, for which wording, and which attempt it starts from. */
export type KeptAnchor = Anchor & {
  id: string;
  claimId: string;
  slug: string;
  /** The wording of the claim that this is the place of. */
  quote: string;
  /** True for the wording that is worked on, false for one that only readers see still. */
  working: boolean;
  confirmedBy: string | null;
  confirmedAt: string | null;
};

/** The newest anchor of each claim and wording in a revision; claims locked in the order of their ids. */
export async function anchorsOf(
  tx: Tx,
  articleId: string,
  revisionId: string,
): Promise<KeptAnchor[]> {
  return tx.rows(sql`
    select distinct on (c.id, k.quote) k.id, c.id as "claimId", c.slug, k.quote, k.quote = c.quote as working,
      k.exact, k.prefix, k.suffix, k.start, k."end", k.health, k.method, k.score,
      k.confirmed_by as "confirmedBy", k.confirmed_at as "confirmedAt"
    from claim c join anchor k on k.claim_id = c.id
    left join public_claim p on p.claim_id = c.id
    where c.article_id = ${articleId} and k.revision_id = ${revisionId} and c.state <> 'dropped'
      and (k.quote = c.quote or k.quote = p.quote)
    order by c.id, k.quote, k.created_at desc, k.id desc`);
}

export type NewAnchor = Anchor & {
  claimId: string;
  quote: string;
  fromId?: string | null;
  confirmedBy?: string | null;
  confirmedAt?: string | null;
};

/** Keeps where claims' words stand in a revision, in one statement. */
export async function insertAnchors(
  tx: Tx,
  revisionId: string,
  anchors: readonly NewAnchor[],
): Promise<void> {
  if (anchors.length === 0) return;
  await tx.row(sql`
    insert into anchor (claim_id, revision_id, quote, exact, prefix, suffix, start, "end", health, method, score, from_id, confirmed_by, confirmed_at)
    select k."claimId", ${revisionId}::uuid, k.quote, k.exact, k.prefix, k.suffix, k.start, k."end", k.health, k.method, k.score,
      k."fromId", k."confirmedBy", k."confirmedAt"
    from json_to_recordset(${JSON.stringify(anchors)}::json) as k("claimId" uuid, quote text, exact text, prefix text, suffix text,
      start int, "end" int, health text, method text, score float, "fromId" uuid, "confirmedBy" uuid, "confirmedAt" timestamptz)
    order by k."claimId"`);
}

/** Where the quote was last found or put in a revision, as UTF-16 offset. */
export async function startOf(
  tx: Tx,
  claimId: string,
  revisionId: string,
  quote: string,
): Promise<number | null> {
  const row = await tx.row<{ start: number | null }>(sql`
    select case when health in ('exact', 'moved') then start end as start from anchor
    where claim_id = ${claimId} and revision_id = ${revisionId} and quote = ${quote}
    order by created_at desc, id desc limit 1`);
  return row?.start ?? null;
}

/** Beyond every text: claims whose words are lost come last in text order. */
export const LAST_POSITION = 2_147_483_647;

/** Where a claim stands in text order, and whether a person has to look at it. */
export type Standing = { claimId: string; position: number; textChanged: boolean };

/** Writes where claims stand; in one statement, so that an article of 500 claims takes no longer. */
export async function setStandings(tx: Tx, standings: readonly Standing[]): Promise<void> {
  if (standings.length === 0) return;
  await tx.row(sql`
    update claim c set position = s.position, text_changed = s."textChanged"
    from json_to_recordset(${JSON.stringify(standings)}::json) as s("claimId" uuid, position int, "textChanged" boolean)
    where c.id = s."claimId"`);
}
