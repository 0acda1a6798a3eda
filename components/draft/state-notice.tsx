"use client";
// What the state means for whoever is about to write: said before an edit, and after it.
import { useEffect, useRef, useState } from "react";
import { useMe } from "@/components/desk/me";
import { Notice } from "@/components/ui/notice";
import { isLive } from "@/lib/domain/claim";
import { may } from "@/lib/domain/permissions";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { formatList } from "@/lib/format/count";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { useClaimDesk } from "./claim-desk";

export function StateNotice() {
  const { claim } = useClaimDesk();
  const me = useMe();
  const lost = useApprovalsLost(claim);
  const live = isLive(claim);
  return (
    <>
      {lost > 0 && (
        <Notice
          kind="info"
          title={t("An edit took {lost, plural, one {# approval} other {# approvals}} away", {
            lost,
          })}
        >
          <p>{t("The text that was approved is not this one. It waits for review again.")}</p>
        </Notice>
      )}
      {claim.state === "checking" && claim.returnedReason && (
        <Notice title={live ? t("Reopened") : t("Returned")}>
          <blockquote className="reason" dir="auto">
            {claim.returnedReason}
          </blockquote>
          {live && (
            <p>
              {rich("Readers see version {publishedVersion} until you publish the next.", {
                publishedVersion: claim.publishedVersion,
              })}
            </p>
          )}
        </Notice>
      )}
      {(claim.state === "in_review" || claim.state === "approved") && (
        <Notice>
          <p>{beforeAnEdit(claim, may(me.role, "claim.review"))}</p>
        </Notice>
      )}
      {claim.state === "published" && (
        <Notice title={t("Published: not edited in place")}>
          <p>
            {t(
              "Readers see what stands here. To change it, an editor reopens it and gives a reason; this publication stays live until the next one replaces it.",
            )}
          </p>
        </Notice>
      )}
      {claim.state === "retracted" && (
        <Notice title={t("Retracted")}>
          <p>
            {t(
              "Readers see that this check no longer stands, and why. It is not changed any more.",
            )}
          </p>
          {claim.retractionReason && (
            <blockquote className="reason" dir="auto">
              {claim.retractionReason}
            </blockquote>
          )}
        </Notice>
      )}
      {claim.state === "dropped" && (
        <Notice title={t("Dropped")}>
          <p>{t("Nobody works on it any more. The history says why.")}</p>
        </Notice>
      )}
    </>
  );
}

function beforeAnEdit(claim: DeskClaim, reviews: boolean): string {
  const people = formatList(claim.contributors.map(({ name }) => name));
  const takes =
    claim.approvals > 0
      ? t(
          "{count, plural, one {An edit to the text or the evidence takes the approval away.} other {An edit to the text or the evidence takes the # approvals away.}}",
          { count: claim.approvals },
        )
      : t("What is changed now is what will be reviewed.");
  return [
    people && t("Written by {people}.", { people }),
    takes,
    reviews && t("Whoever edits it can't approve it."),
  ]
    .filter(Boolean)
    .join(" ");
}

/** How many approvals went away while the page was open; 0 once the claim moved on. */
function useApprovalsLost(claim: DeskClaim): number {
  const before = useRef(claim);
  const [lost, setLost] = useState(0);
  useEffect(() => {
    const was = before.current;
    before.current = claim;
    if (was.version === claim.version) return;
    if (claim.state !== "in_review") setLost(0);
    else if (claim.approvals < was.approvals) setLost(was.approvals - claim.approvals);
    else if (claim.approvals > was.approvals) setLost(0);
  }, [claim]);
  return lost;
}
