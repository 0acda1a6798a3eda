"use client";
// Asks once before a person's word about a text becomes public. A reason is kept until it was sent.
import { type FormEvent, useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useMe } from "@/components/desk/me";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-field";
import { useDraft } from "@/components/ui/use-draft";
import type { ChangedClaim } from "@/lib/domain/view/text-changes";
import { limits } from "@/lib/domain/writing/limits";
import { isVisible } from "@/lib/domain/writing/text";
import { msg, t } from "@/lib/words/t";
import { DIFFERS, NearWords } from "./near-words";
import type { Act, useSettle } from "./use-settle";

export const actWords: Record<Act, string> = {
  same: msg("Same claim, here"),
  reword: msg("Reword"),
  gone: msg("No longer in the text"),
};

type Props = { claim: ChangedClaim; settling: ReturnType<typeof useSettle> };

export function SettleDialog({ claim, settling }: Props) {
  const { asked, close } = settling;
  if (!asked) return null;
  return (
    <Dialog open onClose={close} title={t(actWords[asked])}>
      <Question key={asked} act={asked} claim={claim} settling={settling} />
    </Dialog>
  );
}

function Question({ act, claim, settling }: Props & { act: Act }) {
  const { near, busy, problem, close, settle } = settling;
  const me = useMe();
  const { values, change, clear } = useDraft(`text:${claim.slug}:${me.id}`, { reason: "" });
  const goesBack = ["published", "in_review", "approved"].includes(claim.state);
  const asksReason = act === "reword" && goesBack;
  const [tried, setTried] = useState(false);
  const missing = asksReason && !isVisible(values.reason) ? t("Write a reason.") : null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    await settle(act, asksReason ? values.reason : null);
    if (act === "reword") clear();
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>{explained(act, claim, near !== null)}</p>
      {act !== "gone" && near && (
        <NearWords quote={claim.quote} near={near} language={claim.language} />
      )}
      {act === "same" && near?.differs && (
        <Notice title={t("Look again")}>
          <p>
            {t(
              "{what}. Readers would see the verdict on these words. If the claim is another one now, reword it.",
              { what: t(DIFFERS[near.differs]) },
            )}
          </p>
        </Notice>
      )}
      {asksReason && (
        <TextArea
          label={t("Reason")}
          hint={t("The checker reads it first.")}
          value={values.reason}
          onValue={(reason) => change({ reason })}
          error={tried ? missing : null}
          limit={limits.reason}
          maxLength={limits.reason}
          rows={4}
          dir="auto"
        />
      )}
      <ActProblemNotice problem={problem} title={t("This was not done")} />
      <div className="form-acts">
        <Button look="primary" type="submit" busy={busy}>
          {busy ? t("Saving …") : t(actWords[act])}
        </Button>
        <Button onClick={close}>{t("Not now")}</Button>
      </div>
    </form>
  );
}

function explained(act: Act, { isLive }: ChangedClaim, hasWords: boolean): string {
  if (act === "same")
    return isLive
      ? t(
          "Readers will see the verdict marked on these words. The claim’s page says that they were worded differently when they were checked.",
        )
      : t("These words become the claim’s quote. Approvals of the words before no longer count.");
  if (act === "reword")
    return [
      t("The claim goes back to checking."),
      hasWords ? t("These words become its quote.") : "",
      isLive
        ? t("The verdict that readers see stays on its page until the next one replaces it.")
        : "",
    ]
      .filter(Boolean)
      .join(" ");
  return isLive
    ? t(
        "The verdict stays on its page, which will say that the words are no longer in the article.",
      )
    : t(
        "The claim stays, without a place in the text. Nobody is asked again until its words come back.",
      );
}
