// Many records at once: which are known, and the rows of those that are new or newer.
import "server-only";
import type { KnownCheck } from "@/lib/domain/others/match";
import type { ReadCheck, Withdrawal } from "@/lib/domain/others/other-check";
import { sql, type Tx } from "../engine/sql";

/** One import writes at a time, so that two can't both find an address missing. */
export async function lockAll(tx: Tx): Promise<void> {
  await tx.row(sql`select pg_advisory_xact_lock(hashtext('other_check'))`);
}

export function known(tx: Tx, placeKeys: readonly string[]): Promise<KnownCheck[]> {
  return tx.rows(sql`
    select c.id, c.place_key as "placeKey", c.claim_key as "claimKey", c.raw, coalesce(c.modified_on, c.published_on) as "changedOn",
      c.removed_at is not null as removed, c.withdrawn_on is not null as withdrawn
    from other_check c where c.place_key = any(${placeKeys})`);
}

export type CheckToWrite = ReadCheck & { placeKey: string; claimKey: string };

const rowsOf = (checks: readonly object[]) => sql`
  json_to_recordset(${JSON.stringify(checks)}::json) as r(id uuid, "placeKey" text, "claimKey" text, url text, publisher text,
    "claimReviewed" text, claimant text, "claimDate" text, "publishedOn" text, "modifiedOn" text, label text, "ratingValue" text,
    "bestRating" text, "worstRating" text, "ratingCode" text, language text, repairs jsonb, doubts jsonb, raw text)`;

export async function add(
  tx: Tx,
  checks: readonly CheckToWrite[],
  importId: string,
): Promise<void> {
  if (checks.length === 0) return;
  await tx.row(sql`
    insert into other_check (place_key, claim_key, url, publisher, claim_reviewed, claimant, claim_date, published_on, modified_on,
      label, rating_value, best_rating, worst_rating, rating_code, language, repairs, doubts, raw, import_id)
    select r."placeKey", r."claimKey", r.url, r.publisher, r."claimReviewed", r.claimant, r."claimDate", r."publishedOn",
      r."modifiedOn", r.label, r."ratingValue", r."bestRating", r."worstRating", r."ratingCode", r.language, r.repairs, r.doubts,
      r.raw, ${importId}::uuid
    from ${rowsOf(checks)}`);
}

/** Puts newer states in the place of older ones, which go into the past. */
export async function replace(
  tx: Tx,
  checks: readonly (CheckToWrite & { id: string })[],
  importId: string,
): Promise<void> {
  if (checks.length === 0) return;
  const ids = checks.map(({ id }) => id);
  await tx.row(sql`
    insert into other_check_past (check_id, number, fields, raw)
    select c.id, c.earlier + 1, jsonb_build_object('url', c.url, 'publisher', c.publisher, 'claimReviewed', c.claim_reviewed,
      'claimant', c.claimant, 'claimDate', c.claim_date, 'publishedOn', c.published_on, 'modifiedOn', c.modified_on,
      'label', c.label, 'ratingValue', c.rating_value, 'bestRating', c.best_rating, 'worstRating', c.worst_rating,
      'ratingCode', c.rating_code, 'language', c.language), c.raw
    from other_check c where c.id = any(${ids}::uuid[])`);
  await tx.row(sql`
    update other_check c set claim_key = r."claimKey", url = r.url, publisher = r.publisher, claim_reviewed = r."claimReviewed",
      claimant = r.claimant, claim_date = r."claimDate", published_on = r."publishedOn", modified_on = r."modifiedOn",
      label = r.label, rating_value = r."ratingValue", best_rating = r."bestRating", worst_rating = r."worstRating",
      rating_code = r."ratingCode", language = r.language, repairs = r.repairs, doubts = r.doubts, raw = r.raw,
      earlier = c.earlier + 1, withdrawn_on = null, import_id = ${importId}, changed_at = clock_timestamp(),
      removed_at = null, removed_by = null, removed_reason = null
    from ${rowsOf(checks)} where c.id = r.id`);
}

/** Marks what its publisher took back; gives how many stood until then. `today` stands in for a day that is not told. */
export async function withdraw(
  tx: Tx,
  withdrawn: readonly (Withdrawal & { placeKey: string })[],
  today: string,
): Promise<number> {
  if (withdrawn.length === 0) return 0;
  const rows = await tx.rows(sql`
    update other_check c set withdrawn_on = coalesce(r."on", ${today}), changed_at = clock_timestamp()
    from json_to_recordset(${JSON.stringify(withdrawn)}::json) as r("placeKey" text, "on" text)
    where c.place_key = r."placeKey" and c.withdrawn_on is null returning c.id`);
  return rows.length;
}
