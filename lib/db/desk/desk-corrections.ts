// What is being put right, and the publications that did, for the desk.
import "server-only";
import type { PublicationSummary } from "@/lib/domain/publication";
import type { OpenCorrections } from "@/lib/domain/view/desk";
import { sql, type Tx } from "../engine/sql";
import { rowColumns, rowTables } from "./claim-columns";

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

const MOST = 50;

/** Reopened, with a publication that readers still see; what waits longest first, 50 at most. */
export function rechecks(tx: Tx): Promise<OpenCorrections["rechecks"]> {
  return tx.rows(sql`
    select ${rowColumns}, c.returned_reason as reason from claim c ${rowTables}
    where c.published_version > 0 and not c.retracted and c.state in ('checking', 'in_review', 'approved')
    order by c.state_since, c.id limit ${MOST}`);
}

/** Retractions that one editor asked for, oldest first, 50 at most. */
export function retractions(tx: Tx): Promise<OpenCorrections["retractions"]> {
  return tx.rows(sql`
    select ${rowColumns}, c.retraction_reason as reason,
      json_build_object('id', k.id, 'name', k.name) as "askedBy"
    from claim c ${rowTables} join person k on k.id = c.retraction_asked_by
    where c.retraction_asked_by is not null and not c.retracted
    order by c.state_since, c.id limit ${MOST}`);
}
