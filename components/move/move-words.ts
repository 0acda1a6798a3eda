// What each move asks and what it will do, said before it is done.

import type { OpenMove } from "@/lib/domain/decision";
import { stepOf } from "@/lib/domain/rating";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { type MoveName, moves } from "@/lib/domain/workflow";
import { msg, t } from "@/lib/words/t";

export type MoveWords = {
  title: string;
  /** What it will do, one sentence a paragraph. */
  says: readonly string[];
  /** Label of the reason, or null when none is asked for. */
  reason: string | null;
  hint: string;
  word: string;
};

/** Keys of the moves that are made many times a day. */
export const moveKeys: Partial<Record<MoveName, string>> = {
  submit: "s",
  approve: "a",
  return: "r",
  publish: "p",
};

/** The word on the button: a retraction that was asked for is confirmed. */
export function moveWord(move: MoveName, claim: DeskClaim): string {
  return move === "retract" && claim.retractionAskedBy
    ? t("Confirm retraction")
    : t(moves[move].word);
}

export function wordsFor({ move, warnings }: OpenMove, claim: DeskClaim): MoveWords {
  const rating = claim.rating ? `“${t(stepOf(claim.rating).label)}”` : t("no rating");
  const plain = { title: moveWord(move, claim), word: moveWord(move, claim), hint: "" };
  switch (move) {
    case "submit":
      return {
        ...plain,
        says: [t("An editor reads it next, with the rating {rating}.", { rating })],
        reason:
          warnings.length > 0 ? t("Why it can go on all the same") : t("A word to the reviewer"),
        hint: t("The editor sees this. Readers don't."),
      };
    case "approve":
      return {
        ...plain,
        says: [
          t("You approve exactly this version, with the rating {rating}.", { rating }),
          claim.quorum > 1
            ? t("It has {approvals} of {quorum} approvals.", {
                approvals: claim.approvals,
                quorum: claim.quorum,
              })
            : "",
        ].filter(Boolean),
        reason: null,
      };
    case "return":
      return {
        ...plain,
        says: [t("It goes back to checking.")],
        reason: t("Reason"),
        hint: t("The checker reads it first. Say what is missing or wrong."),
      };
    case "reopen":
      return {
        ...plain,
        says: [
          t("Readers go on seeing version {publishedVersion} until the next one replaces it.", {
            publishedVersion: claim.publishedVersion,
          }),
        ],
        reason: t("Reason"),
        hint: t("What has to be looked at again. Readers don't see this."),
      };
    case "retract":
      return claim.retractionAskedBy
        ? {
            ...plain,
            says: [
              t("Readers see at once that this check no longer stands, and why. This is final."),
            ],
            reason: null,
          }
        : {
            ...plain,
            title: t("Ask for a retraction"),
            word: t("Ask for a retraction"),
            says: [
              t(
                "Once a second editor confirms it, readers see that this check no longer stands, and why. The address stays.",
              ),
            ],
            reason: t("Reason"),
            hint: t("Readers see this once it is confirmed."),
          };
    case "drop":
      return {
        ...plain,
        says: [t("Nobody works on it any more. This is final; the history stays.")],
        reason: t("Reason"),
        hint: t("Why it is not worth checking."),
      };
    default:
      return { ...plain, says: [], reason: null };
  }
}

const DONE: Record<MoveName, string> = {
  start: msg("Started."),
  submit: msg("Submitted. An editor reads it next."),
  approve: msg("Approved."),
  return: msg("Returned."),
  publish: msg("Published."),
  reopen: msg("Reopened."),
  retract: msg("Retracted. Readers see why."),
  drop: msg("Dropped."),
};

/** What was done, told by where the claim stands now. */
export function doneWords(move: MoveName, { state }: Pick<DeskClaim, "state">): string {
  if (move === "approve" && state === "in_review")
    return t("Approved. It waits for another editor.");
  if (move === "retract" && state !== "retracted")
    return t("Asked for. A second editor must confirm the retraction.");
  return t(DONE[move]);
}
