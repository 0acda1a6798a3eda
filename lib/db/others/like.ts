// Checks by others whose claim is most like the words that are worked on.
import "server-only";
import type { LikeCheck } from "@/lib/domain/others/other-check";
import { sql, type Tx } from "../engine/sql";

/** Alike enough to be worth a look, as for our own claims (lib/db/opinion/precedents.ts). */
const LIKE = 0.4;
const MOST = 5;

/** The five most alike, nearest first: the index gives them in that order, so no more are read. */
export function like(tx: Tx, statement: string): Promise<LikeCheck[]> {
  return tx.rows<LikeCheck>(sql`
    with near as materialized (
      select c.id, c.url, c.publisher, c.claim_reviewed, c.label, c.rating_code, c.published_on, c.language,
        jsonb_array_length(c.doubts) as doubtful,
        similarity(lower(c.claim_reviewed), lower(${statement}))::float as likeness
      from other_check c where c.removed_at is null and c.withdrawn_on is null
      order by lower(c.claim_reviewed) <-> lower(${statement}) limit ${MOST})
    select id, url, publisher, claim_reviewed as "claimReviewed", label, rating_code as "ratingCode",
      published_on as "publishedOn", language, doubtful, likeness
    from near where likeness >= ${LIKE} order by likeness desc, published_on desc nulls last, id`);
}
