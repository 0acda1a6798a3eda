// What an editor sees of a claim that waits for review, before opening it.
import type { ClaimUnderDecision } from "../claim";
import { warningsOf } from "../decision";
import type { Reason } from "../errors";
import type { Actor } from "../person";
import { reasonsAgainst } from "../workflow";
import type { DeskClaimRow, Named } from "./desk";

export type ReviewFacts = {
  slug: string;
  submitter: Named | null;
  submittedAt: string | null;
  approvals: number;
  quorum: number;
  /** Why this person may not approve it; empty when they may. */
  reasons: Reason[];
  warnings: Reason[];
};
export type ReviewRow = DeskClaimRow & { facts: ReviewFacts | null };

type InReview = ClaimUnderDecision & { submitter: Named | null };

/** The facts of one claim for one person: the same answer as the approve button gives later. */
export function reviewFactsOf(claim: InReview, actor: Actor): ReviewFacts {
  return {
    slug: claim.slug,
    submitter: claim.submitter,
    submittedAt: claim.submittedAt,
    approvals: claim.approvals.length,
    quorum: claim.quorum,
    reasons: reasonsAgainst(claim, "approve", actor),
    warnings: warningsOf(claim),
  };
}

/**
 * Where to go after a claim: the next in the queue that this person may approve, else the next of
 * any, from the start again after the last; null when the queue holds nothing else.
 */
export function nextInQueue(rows: readonly ReviewRow[], slug: string): string | null {
  const at = rows.findIndex((row) => row.slug === slug);
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  const mine = others.find((row) => row.facts?.reasons.length === 0);
  return (mine ?? others[0])?.slug ?? null;
}
