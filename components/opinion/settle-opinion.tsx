"use client";
// Two ratings stand against each other: which one holds, and why.
import { useState } from "react";
import { useMe } from "@/components/desk/me";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Button } from "@/components/ui/button";
import { Select, TextArea } from "@/components/ui/text-field";
import { useDraft } from "@/components/ui/use-draft";
import { settleOpinion } from "@/lib/client/claim/opinions";
import { type Opinion, reasonNotToSettle } from "@/lib/domain/opinion/opinion";
import { ratingCodes, stepOf } from "@/lib/domain/rating";
import { t } from "@/lib/words/t";

type Props = { opinion: Opinion; onDone: () => void };

export function SettleOpinion({ opinion, onDone }: Props) {
  const { claim, act } = useClaimDesk();
  const me = useMe();
  const draft = useDraft(`opinion:${opinion.id}:${me.id}`, { rating: "", reason: "" });
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const wrote = claim.assigneeId === me.id || claim.contributors.some(({ id }) => id === me.id);
  const open = ratingCodes.filter((code) => !reasonNotToSettle(opinion, me, code, wrote));
  if (claim.state !== "checking" || open.length === 0)
    return (
      <p className="muted">
        {t(
          "The two differ. Talk it over in the notes; each of the two may take over the other’s rating, or an editor settles it. Then the claim can be submitted.",
        )}
      </p>
    );
  const { values, change } = draft;
  // With one way open there is nothing to choose.
  const rating =
    open.find((code) => code === values.rating) ?? (open.length === 1 ? open[0] : undefined);

  async function settle() {
    setAsked(true);
    if (!rating || values.reason.trim() === "") return;
    setBusy(true);
    const input = { rating, reason: values.reason };
    const done = await act((version) => settleOpinion(claim.slug, opinion.id, version, input));
    setBusy(false);
    if (!done) return;
    draft.clear();
    onDone();
  }

  return (
    <div className="decision-form">
      <p className="muted">{t("The two differ. The claim can be submitted once it is settled.")}</p>
      <Select
        label={t("The rating that holds")}
        hint={
          open.length === 1
            ? t("You can take over the other’s. Any other takes an editor who is neither of you.")
            : undefined
        }
        value={rating ?? ""}
        onValue={(value) => change({ rating: value })}
        error={asked && !rating ? t("Choose the rating that holds.") : null}
        options={[
          ...(open.length > 1 ? [{ value: "", label: t("Choose") }] : []),
          ...open.map((code) => ({ value: code, label: t(stepOf(code).label) })),
        ]}
      />
      <TextArea
        label={t("Why")}
        value={values.reason}
        onValue={(reason) => change({ reason })}
        error={asked && values.reason.trim() === "" ? t("Write a reason.") : null}
        limit={2000}
        maxLength={2000}
        dir="auto"
      />
      <p className="acts">
        <Button busy={busy} onClick={settle}>
          {t("Settle it")}
        </Button>
      </p>
    </div>
  );
}
