// The states of an article's text. Each is kept for good.
import "server-only";
import { createHash } from "node:crypto";
import type { Revision } from "@/lib/domain/article";
import { NotFound } from "@/lib/domain/errors";
import type { WayIn } from "@/lib/domain/incoming";
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
