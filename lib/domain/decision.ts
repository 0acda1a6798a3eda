// Decides one move with what was sent with it, and says of every move whether it is open: the same
// answer for buttons, API and server.
import { z } from "zod";
import { t } from "@/lib/words/t";
import type { ClaimUnderDecision, State } from "./claim";
import type { Reason } from "./errors";
import { findingsAt, type LintFinding, lint } from "./lint/lint";
import type { Actor } from "./person";
import { correctionClass } from "./publication";
import { type MoveName, moveNames, moves, reasonsAgainst } from "./workflow";
import { optional, prose } from "./writing/text";

/** What the checks say of the claim as it stands, by the newsroom's own strictness. */
export function checksOf(claim: ClaimUnderDecision): LintFinding[] {
  return lint(claim, claim.lintChoice);
}

/** Warnings that a person may override with a written reason. */
export function warningsOf(claim: ClaimUnderDecision): Reason[] {
  return findingsAt(checksOf(claim), "warning");
}

/** Moves before which the checks are asked. */
const CHECKED: readonly MoveName[] = ["submit", "publish"];

/** What keeps the claim from going on until it is put right. */
function blockedBy(claim: ClaimUnderDecision, move: MoveName): Reason[] {
  return CHECKED.includes(move) ? findingsAt(checksOf(claim), "blocking") : [];
}

// What was submitted with a written reason is published by it; what became doubtful since needs one.
function warningsAt(claim: ClaimUnderDecision, move: MoveName): Reason[] {
  if (move === "submit" || (move === "publish" && !claim.submitReason)) return warningsOf(claim);
  return [];
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
  const warnings = warningsAt(claim, input.move);
  if (reasons.length === 0) reasons.push(...blockedBy(claim, input.move));
  if (reasons.length === 0) {
    if (
      rule.needsReason &&
      !input.reason &&
      !(input.move === "retract" && claim.retractionAskedBy)
    ) {
      reasons.push({ code: "needs_reason", text: t("Write a reason.") });
    }
    if (warnings.length > 0 && !input.reason) {
      reasons.push({
        code: "needs_reason",
        text: t("Write why this can go on all the same: {warnings}", {
          warnings: warnings.map((warning) => warning.text).join(" "),
        }),
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
        text: t("A first publication corrects nothing; leave the correction out."),
      },
    ];
  }
  const reasons: Reason[] = [];
  if (!input.correctionClass)
    reasons.push({
      code: "correction_class",
      text: t("Say what kind of correction this is: minor, update or substantial."),
    });
  if (!input.correction)
    reasons.push({ code: "correction", text: t("Say in plain words what was wrong.") });
  if (
    claim.rating !== claim.lastPublishedRating &&
    input.correctionClass &&
    input.correctionClass !== "substantial"
  ) {
    reasons.push({
      code: "substantial",
      text: t("The rating changed, so this is a substantial correction."),
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
    if (reasons.length === 0) reasons.push(...blockedBy(claim, move));
    return {
      move,
      open: reasons.length === 0,
      reasons,
      needsReason: moves[move].needsReason,
      warnings: move === "approve" ? warningsOf(claim) : warningsAt(claim, move),
    };
  });
}
