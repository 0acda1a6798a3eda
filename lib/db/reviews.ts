// Reviews are written once; the database refuses those that are not by fresh eyes.
import "server-only";
import { sql, type Tx } from "./engine/sql";

export type NewReview = {
  claimId: string;
  decision: "approve" | "return" | "retract";
  contentHash: string;
  reason: string | null;
  reviewerId: string;
};

export async function insert(tx: Tx, review: NewReview): Promise<void> {
  await tx.row(sql`
    insert into review (claim_id, decision, content_hash, reason, reviewer_id)
    values (${review.claimId}, ${review.decision}, decode(${review.contentHash}, 'hex'), ${review.reason}, ${review.reviewerId})`);
}
