// Publications that put something right, for the desk.
import "server-only";
import type { PublicationSummary } from "@/lib/domain/publication";
import { sql, type Tx } from "./sql";

type Row = PublicationSummary & {
  article: { slug: string; headline: string };
  id: string;
  key: string;
};

/** Corrections and retractions, newest first. */
export async function listDeskCorrections(
  tx: Tx,
  after: { key: string; id: string } | null,
  limit: number,
): Promise<Row[]> {
  return tx.rows<Row>(sql`
    select l.slug, l.version, l.kind, l.snapshot::json #>> '{content,statement}' as statement, l.snapshot::json -> 'rating' as rating,
      l.previous_rating as "previousRating", l.correction_class as "correctionClass",
      coalesce(l.correction, l.snapshot::json ->> 'retractionReason') as correction, l.published_at as "publishedAt",
      json_build_object('slug', a.slug, 'headline', a.headline) as article, l.id,
      to_char(l.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as key
    from publication l join article a on a.id = l.article_id
    where l.version > 1
    ${after ? sql`and (l.published_at, l.id) < (${after.key}::timestamp at time zone 'UTC', ${after.id}::uuid)` : sql``}
    order by l.published_at desc, l.id desc limit ${limit}`);
}
