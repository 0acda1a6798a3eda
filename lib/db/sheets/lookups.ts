// What the rows of a sheet may name: articles, claims that they made before, people.
import "server-only";
import type { SheetMapping } from "@/lib/domain/sheet/mapping";
import { sheetMapping } from "@/lib/domain/sheet/mapping";
import { sql, type Tx } from "../engine/sql";

export type NamedArticle = {
  id: string;
  slug: string;
  language: string;
  headline: string;
  urlKey: string | null;
};

/** Articles by slug, by the key of their address, or by headline in any case. */
export async function findArticles(
  tx: Tx,
  wanted: { slugs: string[]; urlKeys: string[]; headlines: string[] },
): Promise<NamedArticle[]> {
  return tx.rows<NamedArticle>(sql`
    select a.id, a.slug, a.language, a.headline, a.url_key as "urlKey" from article a
    where a.slug = any(${wanted.slugs}::text[]) or a.url_key = any(${wanted.urlKeys}::text[]) or lower(a.headline) = any(${wanted.headlines}::text[])
    order by a.id`);
}

/** Locks articles in one order for everyone, so that none gets another text meanwhile. */
export async function lockArticles(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.rows(
    sql`select from article where id = any(${[...ids]}::uuid[]) order by id for no key update`,
  );
}

/** Locks claims in one order for everyone. */
export async function lockClaims(tx: Tx, slugs: readonly string[]): Promise<void> {
  await tx.rows(
    sql`select from claim where slug = any(${[...slugs]}::text[]) order by id for no key update`,
  );
}

export type NewestText = { articleId: string; revisionId: string; number: number; text: string };

export async function newestTexts(tx: Tx, articles: readonly string[]): Promise<NewestText[]> {
  return tx.rows<NewestText>(sql`
    select a.id as "articleId", r.id as "revisionId", r.number, r.text
    from article a join revision r on r.article_id = a.id and r.number = a.revision_number
    where a.id = any(${[...articles]}::uuid[])`);
}

/** The claims that rows with these keys (hex) made, by key. */
export async function madeBy(tx: Tx, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ key: string; slug: string }>(sql`
    select encode(r.key, 'hex') as key, c.slug from sheet_row r join claim c on c.id = r.claim_id
    where r.key in (select decode(k, 'hex') from unnest(${[...keys]}::text[]) as k)`);
  return new Map(rows.map(({ key, slug }) => [key, slug]));
}

export type SameWords = { articleId: string; quote: string; statement: string | null };

/** For each, a claim of the article with the very quote and statement; dropped ones don't count. */
export async function sameClaims(tx: Tx, wanted: readonly SameWords[]): Promise<(string | null)[]> {
  const articles = [...new Set(wanted.map(({ articleId }) => articleId))];
  // The claims of these articles are collected first, so that they are joined by a hash and not looked
  // through once a row.
  const rows = await tx.rows<{ slug: string | null }>(sql`
    with there as materialized (
      select c.article_id, c.quote, coalesce(c.statement, '') as statement, min(c.slug) as slug from claim c
      where c.article_id = any(${articles}::uuid[]) and c.state <> 'dropped' group by 1, 2, 3)
    select t.slug
    from rows from (json_to_recordset(${JSON.stringify(wanted)}::json) as ("articleId" uuid, quote text, statement text)) with ordinality
      as w("articleId", quote, statement, place)
      left join there t on t.article_id = w."articleId" and t.quote = w.quote and t.statement = coalesce(w.statement, '')
    order by w.place`);
  return rows.map((row) => row.slug);
}

/** Slugs of these that are taken. */
export async function takenSlugs(tx: Tx, slugs: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ slug: string }>(
    sql`select slug from claim where slug = any(${[...slugs]}::text[])`,
  );
  return new Set(rows.map((row) => row.slug));
}

/** The mapping that was last used with these headings; null for headings that are new. */
export async function readMapping(tx: Tx, key: string): Promise<SheetMapping | null> {
  const row = await tx.row<{ mapping: unknown }>(
    sql`select mapping from sheet_mapping where header_key = ${key}`,
  );
  const parsed = sheetMapping.safeParse(row?.mapping);
  return parsed.success ? parsed.data : null;
}

export async function keepMapping(
  tx: Tx,
  key: string,
  mapping: SheetMapping,
  by: string,
): Promise<void> {
  await tx.row(sql`
    insert into sheet_mapping (header_key, mapping, saved_by) values (${key}, ${JSON.stringify(mapping)}::jsonb, ${by})
    on conflict (header_key) do update set mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = now()`);
}
