// The states of an article's text. Each is kept for good.
import "server-only";
import { createHash } from "node:crypto";
import type { Revision } from "@/lib/domain/article";
import { NotFound } from "@/lib/domain/errors";
import type { WayIn } from "@/lib/domain/incoming";
import type { RevisionRow, RevisionText } from "@/lib/domain/view/revisions";
import type { BlockKind } from "@/lib/domain/writing/blocks";
import { sql, type Tx } from "../engine/sql";

const columns = sql`
  r.id, r.number, r.text, r.blocks, encode(r.sha256, 'hex') as sha256, r.how,
  r.source_address as "sourceAddress", r.original_id as "originalId", r.created_at as "createdAt"`;

export type NewRevision = {
  articleId: string;
  number: number;
  text: string;
  /** One kind a line; empty when every line is a paragraph. */
  blocks: readonly BlockKind[];
  how: WayIn;
  sourceAddress?: string | null;
  originalId?: string | null;
  feedId?: string | null;
  createdBy: string;
};

/** Adds the next revision and makes it the newest; gives it back. */
export async function insertRevision(tx: Tx, revision: NewRevision): Promise<Revision> {
  const sha256 = createHash("sha256").update(revision.text).digest("hex");
  const row = await tx.row<Revision>(sql`
    insert into revision as r (article_id, number, text, sha256, blocks, how, source_address, original_id, feed_id, created_by)
    values (${revision.articleId}, ${revision.number}, ${revision.text}, decode(${sha256}, 'hex'), ${[...revision.blocks]}::text[], ${revision.how},
      ${revision.sourceAddress ?? null}, ${revision.originalId ?? null}, ${revision.feedId ?? null}, ${revision.createdBy})
    returning ${columns}`);
  await tx.row(
    sql`update article set revision_number = ${revision.number}, updated_at = clock_timestamp() where id = ${revision.articleId}`,
  );
  if (!row) throw new RangeError("A revision that was not written");
  return row;
}

export async function newestRevision(tx: Tx, articleId: string): Promise<Revision> {
  const row = await tx.row<Revision>(sql`
    select ${columns} from revision r where r.article_id = ${articleId} order by r.number desc limit 1`);
  if (!row) throw new NotFound("The article's text");
  return row;
}

/** The states of an article's text, newest first, 200 at most. */
export async function listRevisions(tx: Tx, articleId: string): Promise<RevisionRow[]> {
  return tx.rows(sql`
    select r.number, r.created_at as at, r.how, r.source_address as "sourceAddress", f.title as feed, char_length(r.text) as characters,
      case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as by,
      case when o.id is not null then json_build_object('name', o.name, 'mediaType', o.media_type, 'bytes', octet_length(o.bytes)) end as original
    from revision r left join person p on p.id = r.created_by left join feed f on f.id = r.feed_id left join original o on o.id = r.original_id
    where r.article_id = ${articleId} order by r.number desc limit 200`);
}

/** One state of the text; null when there is none of this number. */
export async function readRevision(
  tx: Tx,
  articleId: string,
  number: number,
): Promise<RevisionText | null> {
  return tx.row(sql`
    select r.number, r.text, r.blocks from revision r where r.article_id = ${articleId} and r.number = ${number}`);
}

/** What came in as a revision, as it came in; null when only the text was given. */
export async function readOriginal(
  tx: Tx,
  articleId: string,
  number: number,
): Promise<{ name: string | null; base64: string } | null> {
  return tx.row(sql`
    select o.name, encode(o.bytes, 'base64') as base64 from revision r join original o on o.id = r.original_id
    where r.article_id = ${articleId} and r.number = ${number}`);
}

/**
 * The article to which this very file brought this very text before, and as which revision. Until the
 * transaction ends, nobody else brings in the same file.
 */
export async function findSameFile(
  tx: Tx,
  originalId: string,
  text: string,
): Promise<{ slug: string; revision: number } | null> {
  await tx.row(sql`select pg_advisory_xact_lock(hashtextextended(${`file ${originalId}`}, 0))`);
  return tx.row(sql`
    select a.slug, r.number as revision from revision r join article a on a.id = r.article_id
    where r.original_id = ${originalId} and r.sha256 = sha256(convert_to(${text}, 'UTF8'))
    order by r.created_at, r.id limit 1`);
}
