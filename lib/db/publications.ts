// Publications: written once, read by version.
import "server-only";
import type { ArticleReference, CorrectionClass, Snapshot } from "@/lib/domain/publication";
import { type Rating, type RatingCode, rating } from "@/lib/domain/rating";
import { sql, type Tx } from "./engine/sql";

export type NewPublication = {
  claimId: string;
  version: number;
  kind: "verdict" | "retraction";
  contentHash: string;
  snapshot: Snapshot;
  rating: RatingCode;
  correctionClass: CorrectionClass | null;
  correction: string | null;
  publishedBy: string;
};

/** Gives the hash of the stored snapshot, in hex. Slug and article are filled in by the database. */
export async function insert(tx: Tx, publication: NewPublication): Promise<string> {
  const row = await tx.row<{ hash: string }>(sql`
    insert into publication (claim_id, article_id, slug, version, kind, correction_class, correction, rating, content_hash, snapshot, snapshot_hash, published_by)
    select c.id, c.article_id, c.slug, ${publication.version}::int, ${publication.kind}, ${publication.correctionClass}, ${publication.correction},
      ${publication.rating}, decode(${publication.contentHash}, 'hex'), ${JSON.stringify(publication.snapshot)}, '\\x', ${publication.publishedBy}::uuid
    from claim c where c.id = ${publication.claimId}
    returning encode(snapshot_hash, 'hex') as hash`);
  return row?.hash ?? "";
}

/** The snapshot of a version, and the hash of its content in hex. */
export async function read(
  tx: Tx,
  claimId: string,
  version: number,
): Promise<{ snapshot: string; contentHash: string; rating: RatingCode } | null> {
  return tx.row(sql`
    select snapshot, encode(content_hash, 'hex') as "contentHash", rating
    from publication where claim_id = ${claimId} and version = ${version}`);
}

/** The step of the scale in force, as a publication freezes it. */
export async function ratingInForce(
  tx: Tx,
  code: RatingCode,
): Promise<Rating & { scaleVersion: number }> {
  const row = await tx.row<Rating & { scaleVersion: number }>(sql`
    select code, label, definition, number, tone, scale_version as "scaleVersion"
    from rating where code = ${code} order by scale_version desc limit 1`);
  if (!row) throw new RangeError(`No rating ${code}`);
  return { ...rating.parse(row), scaleVersion: row.scaleVersion };
}

export async function articleReference(tx: Tx, articleId: string): Promise<ArticleReference> {
  const row = await tx.row<ArticleReference>(sql`
    select slug, headline, byline, publisher, url, published_on as "publishedOn", language, direction, origin
    from article where id = ${articleId}`);
  if (!row) throw new RangeError("A claim without its article");
  return row;
}
