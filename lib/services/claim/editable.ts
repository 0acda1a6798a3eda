// What every act on a part of a claim's content asks first, and what it costs.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import type { Tx } from "@/lib/db/engine/sql";
import type { AuditEvent } from "@/lib/domain/audit";
import { type ClaimUnderDecision, isEditable, whyNotEditable } from "@/lib/domain/claim";
import { Refused } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { approvalsAtStake, stateAfterEdit } from "@/lib/domain/workflow";

/** The claim under its lock, when its content may be written; Refused otherwise, Stale for another version. */
export async function loadEditable(
  tx: Tx,
  slug: string,
  seen?: number,
): Promise<ClaimUnderDecision> {
  const claim = await claims.load(tx, slug);
  claims.expectVersion(claim, seen);
  if (isEditable(claim.state)) return claim;
  throw new Refused([{ code: "state", text: whyNotEditable(claim.state) }]);
}

/** What was approved no longer stands: an approved claim waits for review again. Gives how many were lost. */
export async function loseApprovals(tx: Tx, claim: ClaimUnderDecision): Promise<number> {
  const next = stateAfterEdit(claim.state);
  if (next !== claim.state) await claims.setState(tx, claim, next);
  return approvalsAtStake(claim);
}

/** Records what was done to a part of the content, and takes approvals away with it; gives the claim's new version. */
export async function recordPart(
  tx: Tx,
  actor: Actor,
  claim: ClaimUnderDecision,
  event: (approvalsLost: number) => AuditEvent,
): Promise<number> {
  const approvalsLost = await loseApprovals(tx, claim);
  return audit.append(tx, actor, { kind: "claim", id: claim.id }, event(approvalsLost));
}
