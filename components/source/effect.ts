// What a change of a source does to the claims that rest on it, said before it is saved.
import type { DeskClaimRow } from "@/lib/domain/view/desk";
import { formatCount } from "@/lib/format/count";

/** One or two sentences, with the numbers. */
export function effectOfChange(claims: readonly Pick<DeskClaimRow, "state">[]): string {
  if (claims.length === 0) return "No claim rests on it yet.";
  const rests = `${formatCount(claims.length, "claim rests", "claims rest")} on it.`;
  const waiting = claims.filter(
    ({ state }) => state === "in_review" || state === "approved",
  ).length;
  const open = waiting > 0 ? ` Approvals of those in review (${waiting}) are taken away.` : "";
  const isPublic = claims.some(({ state }) => state === "published");
  return `${rests}${open}${isPublic ? " What readers see stays as it was published." : ""}`;
}
