// Articles and the states of their text.
import "server-only";
import { createHash } from "node:crypto";
import type { Anchor } from "@/lib/domain/anchor";
import type {
  Article,
  ArticleInput,
  ArticlePatch,
  ArticleRow,
  Revision,
} from "@/lib/domain/article";
import { NotFound, Stale } from "@/lib/domain/errors";
import { Fragment, join, nothing, sql, type Tx } from "./engine/sql";

export const articleColumns = sql`
  a.id, a.slug, a.headline, a.byline, a.publisher, a.url, a.language, a.direction,
  a.published_on as "publishedAt", a.origin, a.version, a.revision_number as "revisionNumber",
  a.public_at as "publicAt", a.created_at as "createdAt", a.updated_at as "updatedAt"`;

export async function read(tx: Tx, slug: string): Promise<Article> {
  const row = await tx.row<Article>(
    sql`select ${articleColumns} from article a where a.slug = ${slug}`,
  );
  if (!row) throw new NotFound("This article");
  return row;
}

/**
 * Reads and locks an article until the transaction ends. The lock leaves the key alone: a move checks
 * that its claim's article exists, while it holds counts that a new claim waits for.
 */
export async function load(tx: Tx, slug: string): Promise<Article> {
  const row = await tx.row<Article>(
    sql`select ${articleColumns} from article a where a.slug = ${slug} for no key update`,
  );
  if (!row) throw new NotFound("This article");
  return row;
}

/** Locks the article of a claim, so that no new text comes while its quote moves. */
export async function lockOf(tx: Tx, claimSlug: string): Promise<void> {
  await tx.row(sql`
    select from article a where a.id = (select c.article_id from claim c where c.slug = ${claimSlug}) for no key update`);
}

export type NewArticle = Omit<ArticleInput, "text"> & {
  slug: string;
  direction: "ltr" | "rtl";
  createdBy: string;
};

/** Gives the new article's id, or null when the slug is taken. */
export async function insert(tx: Tx, article: NewArticle): Promise<string | null> {
  const row = await tx.row<{ id: string }>(sql`
    insert into article (slug, headline, byline, publisher, url, language, direction, published_on, origin, created_by)
    values (${article.slug}, ${article.headline}, ${article.byline ?? null}, ${article.publisher ?? null}, ${article.url ?? null},
      ${article.language}, ${article.direction}, ${article.publishedAt ?? null}, ${article.origin ?? "other"}, ${article.createdBy})
    on conflict (slug) do nothing returning id`);
  return row?.id ?? null;
}

const columns = {
  headline: "headline",
  byline: "byline",
  publisher: "publisher",
  url: "url",
  language: "language",
  publishedAt: "published_on",
  origin: "origin",
} as const;

/** Writes the fields of a patch on the version that was read. */
export async function write(
  tx: Tx,
  article: Article,
  patch: ArticlePatch,
  direction: "ltr" | "rtl",
): Promise<void> {
  const sets = [sql`direction = ${direction}`, sql`updated_at = clock_timestamp()`];
  if (patch.public) sets.push(sql`public_at = coalesce(public_at, clock_timestamp())`);
  for (const [field, column] of Object.entries(columns)) {
    const value = patch[field as keyof typeof columns];
    if (value !== undefined) sets.push(new Fragment([`${column} = `, ""], [value]));
  }
  const done = await tx.row(sql`
    update article set ${join(sets, ", ")} where id = ${article.id} and version = ${article.version} returning id`);
  if (!done) throw new Stale(article.version);
}

/** The article's version is the number of its last audit event, as a claim's is. */
export async function setVersion(tx: Tx, id: string, version: number): Promise<void> {
  await tx.row(
    sql`update article set version = ${version}, updated_at = clock_timestamp() where id = ${id}`,
  );
}

/** Adds the next revision and makes it the newest; gives it back. */
export async function insertRevision(
  tx: Tx,
  articleId: string,
  number: number,
  text: string,
  how: string,
  createdBy: string,
): Promise<Revision> {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const row = await tx.row<Revision>(sql`
    insert into revision (article_id, number, text, sha256, how, created_by)
    values (${articleId}, ${number}, ${text}, decode(${sha256}, 'hex'), ${how}, ${createdBy})
    returning id, number, text, encode(sha256, 'hex') as sha256, how, created_at as "createdAt"`);
  await tx.row(
    sql`update article set revision_number = ${number}, updated_at = clock_timestamp() where id = ${articleId}`,
  );
  if (!row) throw new RangeError("A revision that was not written");
  return row;
}

export async function newestRevision(tx: Tx, articleId: string): Promise<Revision> {
  const row = await tx.row<Revision>(sql`
    select r.id, r.number, r.text, encode(r.sha256, 'hex') as sha256, r.how, r.created_at as "createdAt"
    from revision r where r.article_id = ${articleId} order by r.number desc limit 1`);
  if (!row) throw new NotFound("The article's text");
  return row;
}

/** The newest anchor of each claim and wording in a revision; claims locked in the order of their ids. */
export async function anchorsOf(
  tx: Tx,
  articleId: string,
  revisionId: string,
): Promise<(Anchor & { claimId: string; slug: string; working: boolean })[]> {
  return tx.rows(sql`
    select distinct on (c.id, k.exact) c.id as "claimId", c.slug, k.exact = c.quote as working,
      k.exact, k.prefix, k.suffix, k.start, k."end", k.health, k.method
    from claim c join anchor k on k.claim_id = c.id
    left join public_claim p on p.claim_id = c.id
    where c.article_id = ${articleId} and k.revision_id = ${revisionId} and c.state <> 'dropped'
      and (k.exact = c.quote or k.exact = p.quote)
    order by c.id, k.exact, k.created_at desc`);
}

type RowAndKey = ArticleRow & { key: string };

/** Articles, newest change first, with their claims by state. */
export async function list(
  tx: Tx,
  wanted: { q: string | null; after: { key: string; id: string } | null; limit: number },
): Promise<RowAndKey[]> {
  const pattern = `%${(wanted.q ?? "").toLowerCase().replace(/[\\%_]/gu, "\\$&")}%`;
  return tx.rows<RowAndKey>(sql`
    select ${articleColumns}, to_char(a.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as key,
      coalesce((select json_object_agg(t.state, t.count) from article_tally t where t.article_id = a.id and t.count > 0), '{}'::json) as counts
    from article a where true
    ${wanted.q ? sql`and lower(a.headline) like ${pattern}` : nothing}
    ${wanted.after ? sql`and (a.updated_at, a.id) < (${wanted.after.key}::timestamp at time zone 'UTC', ${wanted.after.id}::uuid)` : nothing}
    order by a.updated_at desc, a.id desc limit ${wanted.limit}`);
}
