"use client";
// A retraction that waits for a second editor: who asked, why, and the way back.
import { useState } from "react";
import { useMe } from "@/components/desk/me";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { withdrawRetraction } from "@/lib/client/claims";
import { may } from "@/lib/domain/permissions";
import { t } from "@/lib/words/t";

export function RetractionNotice() {
  const { claim, staff, act } = useClaimDesk();
  const me = useMe();
  const [busy, setBusy] = useState(false);
  if (!claim.retractionAskedBy || claim.retracted) return null;
  const mine = claim.retractionAskedBy === me.id;
  const name = staff.find(({ id }) => id === claim.retractionAskedBy)?.name ?? t("An editor");

  async function withdraw() {
    setBusy(true);
    await act(async (version) => ({ claim: await withdrawRetraction(claim.slug, version) }));
    setBusy(false);
  }

  return (
    <Notice
      title={mine ? t("You asked for a retraction") : t("{name} asked for a retraction", { name })}
    >
      {claim.retractionReason && (
        <blockquote className="reason" dir="auto">
          {claim.retractionReason}
        </blockquote>
      )}
      <p>
        {mine
          ? t("Another editor must confirm it. Until then readers see the publication.")
          : t("A second editor confirms it. Until then readers see the publication.")}
      </p>
      {may(me.role, "claim.publish") && (
        <p className="acts">
          <Button busy={busy} onClick={withdraw}>
            {mine ? t("Take it back") : t("Withdraw the request")}
          </Button>
        </p>
      )}
    </Notice>
  );
}
