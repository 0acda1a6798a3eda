"use client";
// What the state means for whoever is about to write: said before an edit, and after it.
import { useEffect, useRef, useState } from "react";
import { useMe } from "@/components/desk/me";
import { Notice } from "@/components/ui/notice";
import { isLive } from "@/lib/domain/claim";
import { may } from "@/lib/domain/permissions";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { formatCount, formatList } from "@/lib/format/count";
import { useClaimDesk } from "./claim-desk";

export function StateNotice() {
  const { claim } = useClaimDesk();
  const me = useMe();
  const lost = useApprovalsLost(claim);
  const live = isLive(claim);
  return (
    <>
      {lost > 0 && (
        <Notice kind="info" title={`An edit took ${formatCount(lost, "approval")} away`}>
          <p>The text that was approved is not this one. It waits for review again.</p>
        </Notice>
      )}
      {claim.state === "checking" && claim.returnedReason && (
        <Notice title={live ? "Reopened" : "Returned"}>
          <blockquote className="reason" dir="auto">
            {claim.returnedReason}
          </blockquote>
          {live && <p>Readers see version {claim.publishedVersion} until you publish the next.</p>}
        </Notice>
      )}
      {(claim.state === "in_review" || claim.state === "approved") && (
        <Notice>
          <p>{beforeAnEdit(claim, may(me.role, "claim.review"))}</p>
        </Notice>
      )}
      {claim.state === "published" && (
        <Notice title="Published: not edited in place">
          <p>
            Readers see what stands here. To change it, an editor reopens it and gives a reason;
            this publication stays live until the next one replaces it.
          </p>
        </Notice>
      )}
      {claim.state === "retracted" && (
        <Notice title="Retracted">
          <p>Readers see that this check no longer stands, and why. It is not changed any more.</p>
          {claim.retractionReason && (
            <blockquote className="reason" dir="auto">
              {claim.retractionReason}
            </blockquote>
          )}
        </Notice>
      )}
      {claim.state === "dropped" && (
        <Notice title="Dropped">
          <p>Nobody works on it any more. The history says why.</p>
        </Notice>
      )}
    </>
  );
}

function beforeAnEdit(claim: DeskClaim, reviews: boolean): string {
  const people = formatList(claim.contributors.map(({ name }) => name));
  const takes =
    claim.approvals > 0
      ? `An edit to the text or the evidence takes ${claim.approvals === 1 ? "the approval" : `the ${claim.approvals} approvals`} away.`
      : "What is changed now is what will be reviewed.";
  const eyes = reviews ? " Whoever edits it can't approve it." : "";
  return `${people ? `Written by ${people}. ` : ""}${takes}${eyes}`;
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
