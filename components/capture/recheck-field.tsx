"use client";
// The day on which a published claim is to be looked at again.
import { useState } from "react";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { setRecheck } from "@/lib/client/captures";
import { t } from "@/lib/words/t";

export function RecheckField() {
  const { claim, act } = useClaimDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const standing = claim.recheckOn ?? "";
  const value = typed ?? standing;

  async function save() {
    setBusy(true);
    const done = await act(() => setRecheck(claim.slug, value || null));
    setBusy(false);
    if (done) setTyped(null);
  }

  return (
    <div className="recheck">
      <TextField
        label={t("Look at it again on")}
        type="date"
        optional
        value={value}
        onValue={setTyped}
        hint={
          claim.recheckDue
            ? t("The day has come: capture its sources again, and set the next day.")
            : t("Then it is listed under My work.")
        }
      />
      {value !== standing && (
        <p className="acts">
          <Button busy={busy} onClick={save}>
            {t("Save the day")}
          </Button>
          <Button look="quiet" onClick={() => setTyped(null)}>
            {t("Leave it")}
          </Button>
        </p>
      )}
    </div>
  );
}
