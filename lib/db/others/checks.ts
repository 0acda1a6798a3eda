// Checks by others: brought in in numbers, listed, found by likeness, removed.
import "server-only";
import type { OtherCheckRow, OtherFields, PastCheck } from "@/lib/domain/others/other-check";
import { otherFields } from "@/lib/domain/others/other-check";
import { type Doubt, doubt, type Repair, repair } from "@/lib/domain/others/remark";
import { join, sql, type Tx } from "../engine/sql";

const fields = sql`
  c.url, c.publisher, c.claim_reviewed as "claimReviewed", c.claimant, c.claim_date as "claimDate", c.published_on as "publishedOn",
  c.modified_on as "modifiedOn", c.label, c.rating_value as "ratingValue", c.best_rating as "bestRating",
  c.worst_rating as "worstRating", c.rating_code as "ratingCode", c.language`;
const columns = sql`
  c.id, ${fields}, jsonb_array_length(c.repairs) as repaired, jsonb_array_length(c.doubts) as doubtful,
  c.withdrawn_on as "withdrawnOn", c.earlier, c.created_at as "createdAt", c.changed_at as "changedAt"`;
const words = sql`other_check_words(c.claim_reviewed, c.publisher, c.claimant, c.label)`;

type Wanted = {
  q: string | null;
  publisher: string | null;
  language: string | null;
  after: { key: string; id: string } | null;
  limit: number;
};

const escaped = (word: string) => `%${word.replace(/[\\%_]/gu, "\\$&")}%`;

/** Newest first. Every word that is searched for stands somewhere in the record. */
export function list(tx: Tx, wanted: Wanted): Promise<(OtherCheckRow & { key: string })[]> {
  const parts = [sql`c.removed_at is null`];
  const typed = wanted.q?.toLowerCase().split(/\s+/u).filter(Boolean).slice(0, 8) ?? [];
  for (const word of typed) parts.push(sql`${words} like ${escaped(word)}`);
  if (wanted.publisher) parts.push(sql`c.publisher = ${wanted.publisher}`);
  if (wanted.language) parts.push(sql`c.language = ${wanted.language}`);
  // With words to look for, their index is read first and the order made of what it finds.
  const found =
    typed.length > 0
      ? sql`(select * from other_check c where ${join(parts, " and ")} offset 0) as c`
      : sql`other_check c`;
  const rest = typed.length > 0 ? [sql`true`] : parts;
  if (wanted.after)
    rest.push(
      sql`(c.changed_at, c.id) < (${wanted.after.key}::timestamp at time zone 'UTC', ${wanted.after.id}::uuid)`,
    );
  return tx.rows(sql`
    select ${columns}, to_char(c.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as key
    from ${found} where ${join(rest, " and ")} order by c.changed_at desc, c.id desc limit ${wanted.limit}`);
}

export type KeptCheck = OtherCheckRow & {
  repairs: Repair[];
  doubts: Doubt[];
  raw: string;
  source: { kind: string; name: string; at: string };
  removedAt: string | null;
  removedReason: string | null;
};
type Kept = Omit<KeptCheck, "source"> & { from_kind: string; from_name: string; from_at: string };

export async function read(tx: Tx, id: string): Promise<KeptCheck | null> {
  const row = await tx.row<Kept>(sql`
    select ${columns}, c.repairs, c.doubts, c.raw, c.removed_at as "removedAt", c.removed_reason as "removedReason",
      i.kind as from_kind, i.name as from_name, i.created_at as from_at
    from other_check c join other_import i on i.id = c.import_id where c.id = ${id}`);
  if (!row) return null;
  const { from_kind: kind, from_name: name, from_at: at, ...check } = row;
  const repairs = check.repairs.map((one) => repair.parse(one));
  const doubts = check.doubts.map((one) => doubt.parse(one));
  return { ...check, repairs, doubts, source: { kind, name, at } };
}

/** Earlier states, newest first, fifty at most. */
export async function past(tx: Tx, id: string): Promise<PastCheck[]> {
  const rows = await tx.rows<{ fields: unknown; replacedAt: string }>(sql`
    select fields, replaced_at as "replacedAt" from other_check_past where check_id = ${id} order by number desc limit 50`);
  return rows.map((row) => ({ ...otherFields.parse(row.fields), replacedAt: row.replacedAt }));
}

/** Publishers and languages that there are, by name: an index is skipped through, and no row is counted. */
export async function choices(tx: Tx): Promise<{ publishers: string[]; languages: string[] }> {
  const publishers = await tx.rows<{ word: string }>(sql`
    with recursive words as (
      (select publisher as word from other_check order by publisher limit 1)
      union all
      select (select c.publisher from other_check c where c.publisher > w.word order by c.publisher limit 1) from words w where w.word is not null)
    select word from words where word is not null limit 500`);
  const languages = await tx.rows<{ word: string }>(sql`
    with recursive words as (
      (select language as word from other_check where language is not null order by language limit 1)
      union all
      select (select c.language from other_check c where c.language > w.word order by c.language limit 1) from words w where w.word is not null)
    select word from words where word is not null limit 500`);
  const byName = (a: string, b: string) => a.localeCompare(b, "en");
  return {
    publishers: publishers.map(({ word }) => word).sort(byName),
    languages: languages.map(({ word }) => word).sort(byName),
  };
}

/** Locks it; null when it is not there or removed already. */
export function lock(tx: Tx, id: string): Promise<Pick<OtherFields, "url" | "publisher"> | null> {
  return tx.row(
    sql`select url, publisher from other_check where id = ${id} and removed_at is null for update`,
  );
}

export async function remove(tx: Tx, id: string, reason: string, actorId: string): Promise<void> {
  await tx.row(sql`
    update other_check set removed_at = clock_timestamp(), removed_by = ${actorId}, removed_reason = ${reason} where id = ${id}`);
}
