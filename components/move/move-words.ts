// What each move asks and what it will do, said before it is done.

import type { OpenMove } from "@/lib/domain/decision";
import { stepOf } from "@/lib/domain/rating";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { type MoveName, moves } from "@/lib/domain/workflow";

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
  return move === "retract" && claim.retractionAskedBy ? "Confirm retraction" : moves[move].word;
}

export function wordsFor({ move, warnings }: OpenMove, claim: DeskClaim): MoveWords {
  const rating = claim.rating ? `“${stepOf(claim.rating).label}”` : "no rating";
  const plain = { title: moveWord(move, claim), word: moveWord(move, claim), hint: "" };
  switch (move) {
    case "submit":
      return {
        ...plain,
        says: [`An editor reads it next, with the rating ${rating}.`],
        reason: warnings.length > 0 ? "Why it can go on all the same" : "A word to the reviewer",
        hint: "The editor sees this. Readers don't.",
      };
    case "approve":
      return {
        ...plain,
        says: [
          `You approve exactly this version, with the rating ${rating}.`,
          claim.quorum > 1 ? `It has ${claim.approvals} of ${claim.quorum} approvals.` : "",
        ].filter(Boolean),
        reason: null,
      };
    case "return":
      return {
        ...plain,
        says: ["It goes back to checking."],
        reason: "Reason",
        hint: "The checker reads it first. Say what is missing or wrong.",
      };
    case "reopen":
      return {
        ...plain,
        says: [
          `Readers go on seeing version ${claim.publishedVersion} until the next one replaces it.`,
        ],
        reason: "Reason",
        hint: "What has to be looked at again. Readers don't see this.",
      };
    case "retract":
      return claim.retractionAskedBy
        ? {
            ...plain,
            says: ["Readers see at once that this check no longer stands, and why. This is final."],
            reason: null,
          }
        : {
            ...plain,
            title: "Ask for a retraction",
            word: "Ask for a retraction",
            says: [
              "Once a second editor confirms it, readers see that this check no longer stands, and why. The address stays.",
            ],
            reason: "Reason",
            hint: "Readers see this once it is confirmed.",
          };
    case "drop":
      return {
        ...plain,
        says: ["Nobody works on it any more. This is final; the history stays."],
        reason: "Reason",
        hint: "Why it is not worth checking.",
      };
    default:
      return { ...plain, says: [], reason: null };
  }
}

const DONE: Record<MoveName, string> = {
  start: "Started.",
  submit: "Submitted. An editor reads it next.",
  approve: "Approved.",
  return: "Returned.",
  publish: "Published.",
  reopen: "Reopened.",
  retract: "Retracted. Readers see why.",
  drop: "Dropped.",
};

/** What was done, told by where the claim stands now. */
export function doneWords(move: MoveName, { state }: Pick<DeskClaim, "state">): string {
  if (move === "approve" && state === "in_review") return "Approved. It waits for another editor.";
  if (move === "retract" && state !== "retracted")
    return "Asked for. A second editor must confirm the retraction.";
  return DONE[move];
}
