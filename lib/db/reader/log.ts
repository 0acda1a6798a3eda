// The public log of corrections and retractions, the newsroom's public settings, the scale, and the
// addresses for search engines; read with the readers' role.
import "server-only";
import type { Rating } from "@/lib/domain/rating";
import type { CorrectionFilter, CorrectionRow, PublicNewsroom } from "@/lib/domain/view/reader";
import { join, sql, type Tx } from "../engine/sql";
import { inLanguage, onTopic, saidIn } from "./claims";
import { snapshotParts, summaryColumns, timeKey } from "./columns";

export type ListedCorrection = CorrectionRow & { id: string; key: string };
type Wanted = {
  class: CorrectionFilter["class"] | null;
  article: string | null;
  topic: string | null;
  language: string | null;
  from: string | null;
  to: string | null;
  after: { key: string; id: string } | null;
  limit: number;
};

/** Later publications of claims, newest first. */
export async function corrections(tx: Tx, wanted: Wanted): Promise<ListedCorrection[]> {
  const parts = [sql`p.version > 1`];
  if (wanted.class === "retraction") parts.push(sql`p.kind = 'retraction'`);
  else if (wanted.class) parts.push(sql`p.correction_class = ${wanted.class}`);
  if (wanted.article)
    parts.push(
      sql`p.article_id = (select a.id from public_article a where a.slug = ${wanted.article})`,
    );
  if (wanted.topic) parts.push(onTopic(sql`p.article_id`, wanted.topic));
  if (wanted.language)
    parts.push(
      sql`(${inLanguage(sql`p.article_id`, wanted.language)}
        or p.claim_id in (select c.claim_id from shown_claim c where ${saidIn(wanted.language)}))`,
    );
  if (wanted.from) parts.push(sql`p.published_at >= ${wanted.from}::date at time zone 'UTC'`);
  if (wanted.to) parts.push(sql`p.published_at < (${wanted.to}::date + 1) at time zone 'UTC'`);
  if (wanted.after)
    parts.push(
      sql`(p.published_at, p.id) < (${wanted.after.key}::timestamp at time zone 'UTC', ${wanted.after.id}::uuid)`,
    );
  return tx.rows(sql`
    select ${summaryColumns}, s.content -> 'translations' as translations, p.id, ${timeKey(sql`p.published_at`)} as key,
      (select b.snapshot::json -> 'rating' from shown_publication b
        where b.claim_id = p.claim_id and b.version = p.version - 1) as previous,
      json_build_object('slug', s.article ->> 'slug', 'headline', s.article ->> 'headline',
        'language', s.article ->> 'language', 'direction', s.article ->> 'direction') as article
    from (
      select p.* from shown_publication p where ${join(parts, " and ")}
      order by p.published_at desc, p.id desc limit ${wanted.limit}) p ${snapshotParts}
    order by p.published_at desc, p.id desc`);
}

export async function newsroom(tx: Tx): Promise<PublicNewsroom> {
  const row = await tx.row<PublicNewsroom>(sql`
    select name, url, email, about, corrections_policy as "correctionsPolicy", public_names as "publicNames"
    from public_newsroom`);
  if (!row) throw new Error("The newsroom has no row of settings.");
  return row;
}

/** The scale in force, in its order. */
export async function scale(tx: Tx): Promise<Rating[]> {
  return tx.rows(sql`
    select code, label, definition, number, tone from rating
    where scale_version = (select max(version) from rating_scale) order by position`);
}

/** Public addresses with the time of their last change; at most `limit` of each kind, newest first. */
export async function addresses(
  tx: Tx,
  limit: number,
): Promise<{ path: string; changedAt: string }[]> {
  return tx.rows(sql`
    (select '/articles/' || a.slug as path, a.revised_at as "changedAt" from public_article a
      order by a.public_at desc, a.id desc limit ${limit})
    union all
    (select '/claims/' || c.slug, c.published_at from shown_claim c
      order by c.published_at desc, c.claim_id desc limit ${limit})
    union all
    (select '/topics/' || t.slug, max(c.published_at) from public_article_topic t join shown_claim c on c.article_id = t.article_id
      where c.kind = 'verdict' group by t.slug)`);
}
