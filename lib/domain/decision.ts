// Decides one move with what was sent with it, and says of every move whether it is open: the same
// answer for buttons, API and server.
import { z } from "zod";
import type { ClaimUnderDecision, State } from "./claim";
import type { Reason } from "./errors";
import { evidenceAgainst, independentSources } from "./evidence";
import type { Actor } from "./person";
import { correctionClass } from "./publication";
import { isDecisive } from "./rating";
import { type MoveName, moveNames, moves, reasonsAgainst } from "./workflow";
import { optional, prose } from "./writing/text";

/** Warnings that a person may override with a written reason. */
export function warningsOf(claim: Pick<ClaimUnderDecision, "rating" | "evidence">): Reason[] {
  const { rating, evidence } = claim;
  if (!rating || rating === "not_checkable") return [];
  const warnings: Reason[] = [];
  if (isDecisive(rating) && independentSources(evidence) < 2) {
    warnings.push({ code: "few_sources", text: "Fewer than two independent sources." });
  }
  const against = evidenceAgainst(rating, evidence);
  if (against.length > 0) {
    warnings.push({
      code: "evidence_against",
      text: `Decisive evidence speaks against the rating: ${against.map((item) => item.source.title).join("; ")}.`,
    });
  }
  return warnings;
}

export const moveInput = z.strictObject({
  move: z.enum(moveNames),
  version: z.int().min(1),
  reason: optional(prose, 2000, "reason").optional(),
  correctionClass: correctionClass.optional(),
  correction: optional(prose, 2000, "correction").optional(),
});
export type MoveInput = z.infer<typeof moveInput>;

export type Decision =
  | { allowed: false; reasons: Reason[] }
  | { allowed: true; to: State; warnings: Reason[]; completes: boolean };

/**
 * Decides a move with what was sent with it. `completes` is false when the move is recorded but the
 * state waits for another person: an approval below the quorum, a first ask for a retraction.
 */
export function decideMove(claim: ClaimUnderDecision, input: MoveInput, actor: Actor): Decision {
  const rule = moves[input.move];
  const reasons = reasonsAgainst(claim, input.move, actor);
  const warnings = input.move === "submit" ? warningsOf(claim) : [];
  if (reasons.length === 0) {
    if (
      rule.needsReason &&
      !input.reason &&
      !(input.move === "retract" && claim.retractionAskedBy)
    ) {
      reasons.push({ code: "needs_reason", text: "Write a reason." });
    }
    if (warnings.length > 0 && !input.reason) {
      reasons.push({
        code: "needs_reason",
        text: `Write why this can go on all the same: ${warnings.map((warning) => warning.text).join(" ")}`,
      });
    }
    if (input.move === "publish") reasons.push(...correctionReasons(claim, input));
  }
  if (reasons.length > 0) return { allowed: false, reasons };
  const completes =
    input.move === "approve"
      ? claim.approvals.length + 1 >= claim.quorum
      : input.move !== "retract" || claim.retractionAskedBy !== null;
  return { allowed: true, to: completes ? rule.to : claim.state, warnings, completes };
}

function correctionReasons(claim: ClaimUnderDecision, input: MoveInput): Reason[] {
  if (claim.publishedVersion === 0) {
    if (!input.correctionClass && !input.correction) return [];
    return [
      {
        code: "no_correction",
        text: "A first publication corrects nothing; leave the correction out.",
      },
    ];
  }
  const reasons: Reason[] = [];
  if (!input.correctionClass)
    reasons.push({
      code: "correction_class",
      text: "Say what kind of correction this is: minor, update or substantial.",
    });
  if (!input.correction)
    reasons.push({ code: "correction", text: "Say in plain words what was wrong." });
  if (
    claim.rating !== claim.lastPublishedRating &&
    input.correctionClass &&
    input.correctionClass !== "substantial"
  ) {
    reasons.push({
      code: "substantial",
      text: "The rating changed, so this is a substantial correction.",
    });
  }
  return reasons;
}

/** A move as the screen shows it: open, or not and why. */
export type OpenMove = {
  move: MoveName;
  open: boolean;
  reasons: Reason[];
  needsReason: boolean;
  warnings: Reason[];
};

/** Every move with its reasons, in the order of the table: the same answer for buttons and API. */
export function openMoves(claim: ClaimUnderDecision, actor: Actor): OpenMove[] {
  return moveNames.map((move) => {
    const reasons = reasonsAgainst(claim, move, actor);
    return {
      move,
      open: reasons.length === 0,
      reasons,
      needsReason: moves[move].needsReason,
      warnings: move === "submit" || move === "approve" ? warningsOf(claim) : [],
    };
  });
}
