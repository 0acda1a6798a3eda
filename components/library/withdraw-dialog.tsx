"use client";
// A source was withdrawn: when, why, and what that does to each claim that rests on it.
import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Select, TextArea, TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { useDraft } from "@/components/ui/use-draft";
import { claimsReached, withdrawSource } from "@/lib/client/library";
import { effectOf, type Resting, type WithdrawalEffect } from "@/lib/domain/library/library";
import type { Source } from "@/lib/domain/source";
import { msg, t } from "@/lib/words/t";
import { RestingList } from "./resting-list";

const EFFECT_WORDS: Record<WithdrawalEffect, string> = {
  reopen: msg("is reopened"),
  return: msg("goes back to its checker"),
  flag: msg("gets a task"),
};
type Props = { source: Source; onClose: () => void };

export function WithdrawDialog({ source, onClose }: Props) {
  const router = useRouter();
  const say = useToast();
  const form = useRef<HTMLFormElement>(null);
  const { run, busy, problem } = useAct(form);
  const draft = useDraft(`withdraw:${source.id}`, {
    on: new Date().toISOString().slice(0, 10),
    reason: "",
    published: "reopen",
  });
  const { values, change } = draft;
  const [claims, setClaims] = useState<readonly Resting[] | null>(null);
  const published = values.published === "flag" ? "flag" : "reopen";

  useEffect(() => {
    claimsReached(source.id).then(setClaims, () => setClaims(null));
  }, [source.id]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { on, reason } = values;
    const done = await run((key) =>
      withdrawSource(source.id, { on, reason, published }, { idempotencyKey: key }),
    );
    if (!done) return;
    draft.clear();
    onClose();
    say(
      t("{reopened} reopened, {returned} sent back, {flagged} flagged.", {
        reopened: done.reopened,
        returned: done.returned,
        flagged: done.flagged,
      }),
    );
    router.refresh();
  }

  return (
    <Dialog open onClose={onClose} title={t("It was withdrawn")} wide>
      <form ref={form} className="decision-form" onSubmit={submit} noValidate>
        <TextField
          label={t("Withdrawn on")}
          type="date"
          value={values.on}
          onValue={(on) => change({ on })}
          error={problem?.errorAt("/on") ?? null}
        />
        <TextArea
          label={t("Why")}
          hint={t("What its publisher says. Checkers read this.")}
          value={values.reason}
          onValue={(reason) => change({ reason })}
          error={problem?.errorAt("/reason") ?? null}
          limit={2000}
          maxLength={2000}
          dir="auto"
        />
        <Select
          label={t("Published claims that rest on it decisively")}
          value={published}
          onValue={(value) => change({ published: value })}
          options={[
            { value: "reopen", label: t("Reopen them; readers keep what is published meanwhile") },
            { value: "flag", label: t("Give them a task only") },
          ]}
        />
        {claims && claims.length > 0 && (
          <RestingList
            claims={claims}
            effect={(claim) => t(EFFECT_WORDS[effectOf(claim, published)])}
          />
        )}
        {claims?.length === 0 && <p className="muted">{t("No claim rests on it.")}</p>}
        {problem && !problem.errorAt("/on") && !problem.errorAt("/reason") && (
          <Notice kind="error" title={t("This was not done")}>
            <p>{problem.message}</p>
          </Notice>
        )}
        <p className="acts">
          <Button type="submit" look="danger" busy={busy}>
            {t("Mark it as withdrawn")}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t("Cancel")}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
