// Public articles and the places of their published claims, read with the readers' role.
import "server-only";
import type { Health } from "@/lib/domain/anchor";
import { addressKey } from "@/lib/domain/source";
import type { ArticleClaim, PublicArticle, PublicArticleRow } from "@/lib/domain/view/reader";
import { nothing, sql, type Tx } from "../engine/sql";
import { namesOf } from "./claims";
import { rowColumns, snapshotParts, timeKey } from "./columns";

const columns = sql`
  a.slug, a.headline, a.byline, a.publisher, a.url, a.language, a.direction,
  a.published_on as "publishedAt", a.origin, a.revision_number as "revisionNumber",
  a.public_at as "publicAt", a.revised_at as "revisedAt",
  (select count(*)::int from shown_claim n where n.article_id = a.id and n.kind = 'verdict') as claims,
  coalesce((select json_agg(json_build_object('slug', t.slug, 'name', t.name) order by t.position, t.name)
    from public_article_topic t where t.article_id = a.id), '[]'::json) as topics`;

/** An article with its newest text; null when it is unknown or not public. */
export async function read(
  tx: Tx,
  slug: string,
): Promise<(Omit<PublicArticle, "published"> & { id: string }) | null> {
  return tx.row(sql`
    select a.id, ${columns}, a.text, a.blocks, encode(a.sha256, 'hex') as sha256
    from public_article a where a.slug = ${slug}`);
}

/** The public article of an address, however the address is written; of several the one that came last. */
export async function slugAt(tx: Tx, address: string): Promise<string | null> {
  const row = await tx.row<{ slug: string }>(sql`
    select a.slug from public_article a where a.url_key = ${addressKey(address)} order by a.public_at desc, a.id desc limit 1`);
  return row?.slug ?? null;
}

/** The published claims of an article in text order; those without a place after them. */
export async function claimsOf(tx: Tx, articleId: string): Promise<ArticleClaim[]> {
  return tx.rows(sql`
    select ${rowColumns},
      case when n.stands then json_build_object('start', n.start, 'end', n."end", 'exact', n.exact) end as place,
      coalesce(n.health = 'lost' and n.confirmed_at is not null, false) as gone,
      ${namesOf("checkedBy")} as "checkedBy", ${namesOf("approvedBy")} as "approvedBy", p.snapshot::json ->> 'asOf' as "asOf"
    from shown_claim c join shown_publication p on p.id = c.publication_id ${snapshotParts}
      left join public_place n on n.claim_id = c.claim_id
    where c.article_id = ${articleId}
    order by case when n.stands then n.start end nulls last, n."end" desc, c.first_published_at`);
}

export type ListedArticle = PublicArticleRow & { id: string; key: string };

/** Public articles, the one that became public last first. */
export async function list(
  tx: Tx,
  wanted: { after: { key: string; id: string } | null; limit: number },
): Promise<ListedArticle[]> {
  const after = wanted.after
    ? sql`where (a.public_at, a.id) < (${wanted.after.key}::timestamp at time zone 'UTC', ${wanted.after.id}::uuid)`
    : nothing;
  return tx.rows(sql`
    select a.id, ${timeKey(sql`a.public_at`)} as key, ${columns}
    from public_article a ${after} order by a.public_at desc, a.id desc limit ${wanted.limit}`);
}

export type StoredPlace = {
  /** The article, and its newest text while the words stand there. */
  article: string;
  text: string | null;
  /** Every mark in that text. */
  marks: { start: number; end: number }[];
  start: number | null;
  end: number | null;
  exact: string;
  health: Health;
  stands: boolean;
  confirmedAt: string | null;
  revisedAt: string;
};

/** What became of the words of a claim's newest publication in the newest text; null for a retraction. */
export async function placeOf(tx: Tx, claimId: string): Promise<StoredPlace | null> {
  return tx.row(sql`
    select a.slug as article, case when n.stands then a.text end as text,
      (select coalesce(json_agg(json_build_object('start', o.start, 'end', o."end")), '[]'::json) from public_anchor o where o.article_id = n.article_id) as marks, n.start, n."end", n.exact, n.health, n.stands,
      n.confirmed_at as "confirmedAt", n.revised_at as "revisedAt"
    from public_place n join public_article a on a.id = n.article_id
    where n.claim_id = ${claimId}`);
}
