// What the review queue says of each claim, for the person who looks at it.
import "server-only";
import { underDecision } from "@/lib/db/desk/review-queue";
import { desk } from "@/lib/db/engine/pool";
import type { Actor } from "@/lib/domain/person";
import type { DeskClaimRow } from "@/lib/domain/view/desk";
import { type ReviewRow, reviewFactsOf } from "@/lib/domain/view/review-queue";

/** Adds to each row who submitted it, what the quorum lacks, and why the actor may not approve it. */
export async function withReviewFacts(
  actor: Actor,
  rows: readonly DeskClaimRow[],
): Promise<ReviewRow[]> {
  if (rows.length === 0) return [];
  const claims = await underDecision(
    desk,
    rows.map((row) => row.slug),
  );
  const bySlug = new Map(claims.map((claim) => [claim.slug, reviewFactsOf(claim, actor)]));
  return rows.map((row) => ({ ...row, facts: bySlug.get(row.slug) ?? null }));
}
