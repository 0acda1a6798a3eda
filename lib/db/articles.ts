// Articles and the states of their text.
import "server-only";
import type { Article, ArticleInput, ArticlePatch, ArticleRow } from "@/lib/domain/article";
import { NotFound, Stale } from "@/lib/domain/errors";
import { addressKey } from "@/lib/domain/source";
import { Fragment, join, nothing, sql, type Tx } from "./engine/sql";
import { hasTopic, topicsOf } from "./topics/topics";

export const articleColumns = sql`
  a.id, a.slug, a.headline, a.byline, a.publisher, a.url, a.language, a.direction,
  a.published_on as "publishedAt", a.origin, a.version, a.revision_number as "revisionNumber",
  a.public_at as "publicAt", a.external_id as "externalId", a.status, a.embargoed_until as "embargoedUntil",
  a.sentence_count as "sentenceCount", a.decided_count as "decidedCount", a.open_count as "openCount", ${topicsOf} as topics,
  a.created_at as "createdAt", a.updated_at as "updatedAt"`;

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

/** The same by its id, as jobs name it. */
export async function loadById(tx: Tx, id: string): Promise<Article> {
  const row = await tx.row<Article>(
    sql`select ${articleColumns} from article a where a.id = ${id} for no key update`,
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
    insert into article (slug, headline, byline, publisher, url, url_key, external_id, status, embargoed_until, language, direction,
      published_on, origin, created_by)
    values (${article.slug}, ${article.headline}, ${article.byline ?? null}, ${article.publisher ?? null}, ${article.url ?? null},
      ${article.url ? addressKey(article.url) : null}, ${article.externalId ?? null}, ${article.status ?? "usable"}, ${article.embargoedUntil ?? null},
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
  externalId: "external_id",
  status: "status",
  embargoedUntil: "embargoed_until",
} as const;

/** Writes the fields of a patch on the version that was read. */
export async function write(
  tx: Tx,
  article: Article,
  patch: ArticlePatch,
  direction: "ltr" | "rtl",
): Promise<void> {
  const sets = [sql`direction = ${direction}`, sql`updated_at = clock_timestamp()`];
  if (patch.url !== undefined)
    sets.push(sql`url_key = ${patch.url === null ? null : addressKey(patch.url)}`);
  if (patch.public) sets.push(sql`public_at = coalesce(public_at, clock_timestamp())`);
  for (const [field, column] of Object.entries(columns)) {
    const value = patch[field as keyof typeof columns];
    if (value !== undefined) sets.push(new Fragment([`${column} = `, ""], [value]));
  }
  const done = await tx.row(sql`
    update article set ${join(sets, ", ")} where id = ${article.id} and version = ${article.version} returning id`);
  if (!done) throw new Stale(article.version);
}

/**
 * The article that a text from outside belongs to: the one with this name of its own, else the oldest
 * with this address. Until the transaction ends, nobody else brings in a text with either of them.
 */
export async function findKnown(
  tx: Tx,
  known: { externalId: string | null; url: string | null },
): Promise<Article | null> {
  const key = known.url === null ? null : addressKey(known.url);
  for (const name of [known.externalId && `id ${known.externalId}`, key && `at ${key}`]) {
    if (name) await tx.row(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
  }
  return tx.row<Article>(sql`
    select ${articleColumns} from article a
    where a.external_id = ${known.externalId} or a.url_key = ${key} or (a.url_key is null and a.url = ${known.url})
    order by (a.external_id = ${known.externalId}) is true desc, a.created_at, a.id limit 1 for no key update`);
}

/** True when an editor decided last, on the desk, whether readers may see the article. */
export async function isHeldByEditor(tx: Tx, id: string): Promise<boolean> {
  const last = await tx.row<{ onDesk: boolean }>(sql`
    select not (facts::jsonb ? 'how') as "onDesk" from audit_event
    where subject_kind = 'article' and subject_id = ${id} and type = 'article.edited'
      and facts::jsonb -> 'fields' ?| array['status', 'embargoedUntil']
    order by seq desc limit 1`);
  return last?.onDesk ?? false;
}

/** The article's version is the number of its last audit event, as a claim's is. */
export async function setVersion(tx: Tx, id: string, version: number): Promise<void> {
  await tx.row(
    sql`update article set version = ${version}, updated_at = clock_timestamp() where id = ${id}`,
  );
}

type RowAndKey = ArticleRow & { key: string };

/** Articles, newest change first, with their claims by state. */
export async function list(
  tx: Tx,
  wanted: {
    q: string | null;
    topic: string | null;
    after: { key: string; id: string } | null;
    limit: number;
  },
): Promise<RowAndKey[]> {
  const pattern = `%${(wanted.q ?? "").toLowerCase().replace(/[\\%_]/gu, "\\$&")}%`;
  return tx.rows<RowAndKey>(sql`
    select ${articleColumns}, to_char(a.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as key,
      coalesce((select json_object_agg(t.state, t.count) from article_tally t where t.article_id = a.id and t.count > 0), '{}'::json) as counts
    from article a where true
    ${wanted.q ? sql`and lower(a.headline) like ${pattern}` : nothing}
    ${wanted.topic ? sql`and ${hasTopic(sql`a.id`, wanted.topic)}` : nothing}
    ${wanted.after ? sql`and (a.updated_at, a.id) < (${wanted.after.key}::timestamp at time zone 'UTC', ${wanted.after.id}::uuid)` : nothing}
    order by a.updated_at desc, a.id desc limit ${wanted.limit}`);
}
