// The states of a claim and the moves between them, once. Server, buttons, the reasons under disabled
// buttons, the public diagram and the tests all read this table.

import { msg, t } from "@/lib/words/t";
import { type ClaimUnderDecision, isLive, lowerState, type State } from "./claim";
import type { Reason } from "./errors";
import { evidenceFits } from "./evidence";
import { unsettled } from "./opinion/opinion";
import { may, type Permission } from "./permissions";
import type { Actor } from "./person";
import { isDecisive } from "./rating";

export const moveNames = [
  "start",
  "submit",
  "approve",
  "return",
  "publish",
  "reopen",
  "retract",
  "drop",
] as const;
export type MoveName = (typeof moveNames)[number];

type Move = {
  word: string;
  from: readonly State[];
  to: State;
  permission: Permission;
  who: "checker" | "editor";
  needsReason: boolean;
  needs: string;
  checks: readonly Check[];
};
type Check = (claim: ClaimUnderDecision, actor: Actor) => Reason | null;

const isComplete: Check = (claim) => {
  const missing = [
    claim.statement ? null : t("a statement"),
    claim.rating ? null : t("a rating"),
    claim.summary ? null : t("a one-line summary"),
  ].filter((part) => part !== null);
  if (missing.length === 0) return null;
  return {
    code: "incomplete",
    text: t("It still needs {parts}.", { parts: missing.join(t(" and ")) }),
  };
};

const hasFittingEvidence: Check = (claim) => {
  if (!claim.rating || evidenceFits(claim.rating, claim.evidence)) return null;
  if (!isDecisive(claim.rating))
    return { code: "evidence", text: t("It needs at least one piece of evidence.") };
  return {
    code: "evidence",
    text: t("This rating needs decisive evidence whose stance agrees with it."),
  };
};

const isFreshEyes: Check = (claim, actor) => {
  if (claim.contributors.includes(actor.id)) {
    return {
      code: "fresh_eyes",
      text: t("You wrote part of this version. Another editor must approve it."),
    };
  }
  if (claim.submittedBy === actor.id || claim.submitters.includes(actor.id)) {
    return {
      code: "fresh_eyes",
      text: t("You submitted this version. Another editor must approve it."),
    };
  }
  return null;
};

const hasNotApprovedYet: Check = (claim, actor) =>
  claim.approvals.some((approval) => approval.reviewerId === actor.id)
    ? {
        code: "approved_already",
        text: t("You have approved this version. It waits for another editor."),
      }
    : null;

const isApprovedAsItStands: Check = (claim) =>
  claim.approvals.length >= claim.quorum
    ? null
    : {
        code: "quorum",
        text: t("This text has {count} of {quorum} approvals.", {
          count: claim.approvals.length,
          quorum: claim.quorum,
        }),
      };

const hasLivePublication: Check = (claim) =>
  isLive(claim) ? null : { code: "not_live", text: t("Nothing of this claim is public.") };

const hasNoLivePublication: Check = (claim) =>
  isLive(claim)
    ? { code: "live", text: t("Readers see a publication of this claim. Retract it instead.") }
    : null;

const isSecondEditor: Check = (claim, actor) =>
  claim.retractionAskedBy === actor.id
    ? {
        code: "second_editor",
        text: t("You asked for this retraction. Another editor must confirm it."),
      }
    : null;

const hasSettledOpinion: Check = (claim) => unsettled(claim.opinions);

const EVERY_STATE: readonly State[] = ["spotted", "checking", "in_review", "approved", "published"];

export const moves: Record<MoveName, Move> = {
  start: {
    word: msg("Start checking"),
    from: ["spotted"],
    to: "checking",
    permission: "claim.check",
    who: "checker",
    needsReason: false,
    needs: msg("takes it on, or has it assigned"),
    checks: [],
  },
  submit: {
    word: msg("Submit for review"),
    from: ["checking"],
    to: "in_review",
    permission: "claim.check",
    who: "checker",
    needsReason: false,
    needs: msg("statement, rating, one-line summary, and evidence that fits the rating"),
    checks: [isComplete, hasFittingEvidence, hasSettledOpinion],
  },
  approve: {
    word: msg("Approve"),
    from: ["in_review"],
    to: "approved",
    permission: "claim.review",
    who: "editor",
    needsReason: false,
    needs: msg("fresh eyes: not one of those who wrote or submitted this version"),
    checks: [isComplete, hasFittingEvidence, isFreshEyes, hasNotApprovedYet],
  },
  return: {
    word: msg("Return"),
    from: ["in_review", "approved"],
    to: "checking",
    permission: "claim.review",
    who: "editor",
    needsReason: true,
    needs: msg("a reason"),
    checks: [],
  },
  publish: {
    word: msg("Publish"),
    from: ["approved"],
    to: "published",
    permission: "claim.publish",
    who: "editor",
    needsReason: false,
    needs: msg("an unchanged text since approval"),
    checks: [isApprovedAsItStands],
  },
  reopen: {
    word: msg("Reopen"),
    from: ["published"],
    to: "checking",
    permission: "claim.publish",
    who: "editor",
    needsReason: true,
    needs: msg("a reason; the publication stays live until the next one replaces it"),
    checks: [],
  },
  retract: {
    word: msg("Retract"),
    from: EVERY_STATE,
    to: "retracted",
    permission: "claim.publish",
    who: "editor",
    needsReason: true,
    needs: msg("a reason, and a second editor"),
    checks: [hasLivePublication, isSecondEditor],
  },
  drop: {
    word: msg("Drop"),
    from: ["spotted", "checking"],
    to: "dropped",
    permission: "claim.check",
    who: "checker",
    needsReason: true,
    needs: msg("a reason; never with a live publication"),
    checks: [hasNoLivePublication],
  },
};

const STATE_REASON: Partial<Record<State, string>> = {
  dropped: msg("The claim was dropped."),
  retracted: msg("The claim was retracted."),
};

/**
 * Why a move is not open to this person now; empty when it is. What depends on the words sent with
 * the move (a reason, a correction) is checked in `decideMove`.
 */
export function reasonsAgainst(claim: ClaimUnderDecision, move: MoveName, actor: Actor): Reason[] {
  const rule = moves[move];
  const reasons: Reason[] = [];
  if (!may(actor.role, rule.permission))
    reasons.push({
      code: "role",
      text:
        rule.who === "editor"
          ? t("Only an editor may do this.")
          : t("Only a member of the newsroom may do this."),
    });
  if (!rule.from.includes(claim.state)) {
    reasons.push({
      code: "state",
      text: possibleFrom(claim.state, rule.from),
    });
    return reasons;
  }
  for (const check of rule.checks) {
    const reason = check(claim, actor);
    if (reason) reasons.push(reason);
  }
  return reasons;
}

function possibleFrom(state: State, from: readonly State[]): string {
  const reason = STATE_REASON[state];
  if (reason) return t(reason);
  const states = from.map(lowerState).join(", ");
  return t("Possible from: {states}.", { states });
}

/** An edit takes the approvals away: an approved claim waits for review again. */
export function stateAfterEdit(current: State): State {
  return current === "approved" ? "in_review" : current;
}

/** How many approvals an edit takes away: those of a claim that waits for them, or has them. */
export function approvalsAtStake(claim: Pick<ClaimUnderDecision, "state" | "approvals">): number {
  return claim.state === "in_review" || claim.state === "approved" ? claim.approvals.length : 0;
}
