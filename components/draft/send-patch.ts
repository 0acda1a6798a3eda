// One save through the API, and what its failures mean for the person who types.
import { editClaim } from "@/lib/client/claims";
import { ApiProblem, Unreachable } from "@/lib/client/request";
import type { ClaimPatch } from "@/lib/domain/claim";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { t } from "@/lib/words/t";
import type { Trouble } from "./autosave";
import type { SaveAnswer } from "./saver";

/** Never throws: whatever goes wrong is an answer that the screen can show. */
export async function sendPatch(
  slug: string,
  patch: ClaimPatch,
  version: number,
): Promise<SaveAnswer<DeskClaim>> {
  try {
    return { kind: "saved", claim: await editClaim(slug, version, patch) };
  } catch (error) {
    return answerOf(error);
  }
}

function answerOf(error: unknown): SaveAnswer<DeskClaim> {
  if (error instanceof ApiProblem) {
    // The API's own contract: with 412 comes the claim as it stands now.
    if (error.status === 412 && error.current)
      return { kind: "stale", claim: error.current as DeskClaim };
    if (error.status === 422) return { kind: "invalid", errors: error.errors };
  }
  return { kind: "failed", trouble: troubleOf(error) };
}

/** The same words for a save that runs by itself and for an act that the person asked for. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Unreachable)
    return {
      kind: "offline",
      text: t("The server can't be reached. It is tried again."),
      again: true,
    };
  if (!(error instanceof ApiProblem))
    return { kind: "refused", text: t("Something went wrong on this page."), again: false };
  if (error.status === 401)
    return { kind: "signed_out", text: t("You are signed out."), again: false };
  if (error.status === 429 || error.status >= 500)
    return { kind: "busy", text: t("The server is busy. It is tried again."), again: true };
  return { kind: "refused", text: error.detail, again: false };
}

/** Why an act that the person asked for was not done, in words. */
export function failureWords(error: unknown): string {
  if (error instanceof ApiProblem && error.reasons.length > 0)
    return error.reasons.map((reason) => reason.text).join(" ");
  if (error instanceof ApiProblem && error.errors[0]) return error.errors[0].detail;
  const trouble = troubleOf(error);
  if (trouble.kind === "offline") return t("The server can't be reached. Try again.");
  if (trouble.kind === "busy") return t("The server is busy. Try again.");
  return trouble.kind === "signed_out"
    ? t("You are signed out. Sign in again; what you wrote is kept.")
    : trouble.text;
}
