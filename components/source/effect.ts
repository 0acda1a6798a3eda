// What a change of a source does to the claims that rest on it, said before it is saved.
import type { DeskClaimRow } from "@/lib/domain/view/desk";
import { t } from "@/lib/words/t";

/** One or two sentences, with the numbers. */
export function effectOfChange(claims: readonly Pick<DeskClaimRow, "state">[]): string {
  if (claims.length === 0) return t("No claim rests on it yet.");
  const rests = t("{count, plural, one {# claim rests} other {# claims rest}} on it.", {
    count: claims.length,
  });
  const waiting = claims.filter(
    ({ state }) => state === "in_review" || state === "approved",
  ).length;
  const open =
    waiting > 0
      ? ` ${t("Approvals of those in review ({waiting}) are taken away.", { waiting })}`
      : "";
  const isPublic = claims.some(({ state }) => state === "published");
  return `${rests}${open}${isPublic ? ` ${t("What readers see stays as it was published.")}` : ""}`;
}
