// Why a move is closed, as the button and the key of it need to know.
import type { DeskClaim } from "@/lib/domain/view/desk";
import type { MoveName } from "@/lib/domain/workflow";
import { t } from "@/lib/words/t";

/** The reasons against a move in one text; null when it is open. */
export function whyNot(claim: DeskClaim, move: MoveName): string | null {
  const entry = claim.moves.find((candidate) => candidate.move === move);
  if (!entry) return t("This is not possible now.");
  return entry.open ? null : entry.reasons.map((reason) => reason.text).join(" ");
}
