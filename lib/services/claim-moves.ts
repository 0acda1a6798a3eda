// Moves of a claim: the table in lib/domain/workflow decides, the database holds the same rules.
import "server-only";
import * as articles from "@/lib/db/articles";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as reviews from "@/lib/db/reviews";
import { askToCount } from "@/lib/db/text/sentences";
import type { ClaimUnderDecision, State } from "@/lib/domain/claim";
import { type Decision, decideMove, type MoveInput } from "@/lib/domain/decision";
import { Forbidden, Refused } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { msg } from "@/lib/words/t";
import { permit } from "./guard";
import { askForRetraction, publishRetraction, publishVerdict } from "./publishing";
import { askForCheckpoint } from "./trail/checkpoints";

type Allowed = Extract<Decision, { allowed: true }>;

/**
 * Makes one move on the version that the person saw. Throws Stale for another version, Forbidden
 * when the role may not, Refused with the table's reasons otherwise.
 */
export function moveClaim(
  actor: Actor,
  slug: string,
  input: MoveInput,
): Promise<{ slug: string; version: number }> {
  permit(actor, "desk.read");
  return inTransaction(actor, async (tx) => {
    // What becomes public asks whether its article is held back: the article's lock before the claim's.
    if (input.move === "publish" || input.move === "retract") await articles.lockOf(tx, slug);
    return moveWithin(tx, actor, slug, input);
  });
}

/** The same as part of a larger act. */
export async function moveWithin(
  tx: Tx,
  actor: Actor,
  slug: string,
  input: MoveInput,
): Promise<{ slug: string; version: number }> {
  const claim = await claims.load(tx, slug);
  claims.expectVersion(claim, input.version);
  const decision = decideMove(claim, input, actor);
  if (!decision.allowed) throw refusal(decision.reasons);
  return { slug, version: await acts[input.move](tx, actor, claim, input, decision) };
}

function refusal(reasons: { code: string; text: string }[]): Forbidden | Refused {
  const role = reasons.filter((reason) => reason.code === "role");
  return role.length > 0 ? new Forbidden(role) : new Refused(reasons);
}

type Act = (
  tx: Tx,
  actor: Actor,
  claim: ClaimUnderDecision,
  input: MoveInput,
  decision: Allowed,
) => Promise<number>;

const acts: Record<MoveInput["move"], Act> = {
  start: async (tx, actor, claim, input, decision) => {
    await claims.setState(tx, claim, decision.to, { assigneeId: claim.assigneeId ?? actor.id });
    return recordMove(tx, actor, claim, input, decision);
  },
  submit: async (tx, actor, claim, input, decision) => {
    await claims.setState(tx, claim, decision.to, {
      submission: { by: actor.id, reason: input.reason ?? null },
      returnedReason: null,
    });
    return recordMove(tx, actor, claim, input, decision);
  },
  approve: async (tx, actor, claim, input, decision) => {
    await reviews.insert(tx, {
      claimId: claim.id,
      decision: "approve",
      contentHash: claim.contentHash,
      reason: input.reason ?? null,
      reviewerId: actor.id,
    });
    if (decision.completes) await claims.setState(tx, claim, decision.to);
    return recordMove(tx, actor, claim, input, decision);
  },
  return: async (tx, actor, claim, input, decision) => {
    const reason = input.reason ?? "";
    await reviews.insert(tx, {
      claimId: claim.id,
      decision: "return",
      contentHash: claim.contentHash,
      reason,
      reviewerId: actor.id,
    });
    await claims.setState(tx, claim, decision.to, { returnedReason: reason });
    return recordMove(tx, actor, claim, input, decision);
  },
  publish: async (tx, actor, claim, input) => {
    await askForCheckpoint(tx);
    return publishVerdict(tx, actor, claim, input);
  },
  reopen: async (tx, actor, claim, input, decision) => {
    await claims.setState(tx, claim, decision.to, { returnedReason: input.reason ?? null });
    return recordMove(tx, actor, claim, input, decision);
  },
  retract: async (tx, actor, claim, input, decision) => {
    if (!decision.completes) return askForRetraction(tx, actor, claim, input.reason ?? "");
    await askForCheckpoint(tx);
    return publishRetraction(tx, actor, claim, input);
  },
  drop: async (tx, actor, claim, input, decision) => {
    await claims.setState(tx, claim, decision.to);
    await askToCount(tx, claim.articleId);
    return recordMove(tx, actor, claim, input, decision);
  },
};

function recordMove(
  tx: Tx,
  actor: Actor,
  claim: ClaimUnderDecision,
  input: MoveInput,
  decision: Allowed,
): Promise<number> {
  const to: State = decision.to;
  return audit.append(
    tx,
    actor,
    { kind: "claim", id: claim.id },
    {
      type: "claim.moved",
      facts: {
        move: input.move,
        from: claim.state,
        to,
        rating: claim.rating,
        warnings: decision.warnings.map((warning) => warning.code),
      },
      texts: { reason: input.reason ?? null },
    },
  );
}

/** Takes back a retraction that was asked for and not yet confirmed. */
export function withdrawRetraction(
  actor: Actor,
  slug: string,
  version: number,
): Promise<{ version: number }> {
  permit(actor, "claim.publish");
  return inTransaction(actor, async (tx) => {
    const claim = await claims.load(tx, slug);
    claims.expectVersion(claim, version);
    if (!claim.retractionAskedBy || claim.retracted)
      throw new Refused([{ code: "state", text: msg("No retraction waits to be confirmed.") }]);
    await claims.setState(tx, claim, claim.state, { retraction: null });
    return {
      version: await audit.append(
        tx,
        actor,
        { kind: "claim", id: claim.id },
        { type: "claim.retraction_withdrawn", facts: {}, texts: {} },
      ),
    };
  });
}
