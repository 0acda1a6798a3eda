"use client";
// One erasure: who asked for it and why, what goes, and the second person's decision.
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useMe } from "@/components/desk/me";
import { useAct } from "@/components/desk/use-act";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import { Dialog } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { decideErasure } from "@/lib/client/erasures";
import {
  type Erasure,
  type ErasurePlace,
  erasureBasisWords,
  erasureStateWords,
} from "@/lib/domain/trail/erasure";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";
import { PlaceList } from "./place-list";

type Props = { erasure: Erasure; places: readonly ErasurePlace[] };

export function ErasureCard({ erasure, places }: Props) {
  const [asked, setAsked] = useState(false);
  const { run, busy, problem } = useAct();
  const router = useRouter();
  const say = useToast();
  const me = useMe().id;
  const { number, state, person } = erasure;

  async function decide(to: "done" | "declined") {
    const done = await run(() => decideErasure(erasure.id, erasure.version, { state: to }));
    if (!done) return;
    setAsked(false);
    say(
      to === "done"
        ? t("Erasure {number}: it is gone.", { number })
        : t("Erasure {number} is declined.", { number }),
    );
    router.refresh();
  }

  return (
    <article className="report" aria-label={t("Erasure {number}", { number })}>
      <p className="report-head">
        <strong>{rich("Number {number}", { number })}</strong>
        <span>{t(erasureStateWords[state])}</span>
        <span className="muted">
          <bdi>{erasure.askedBy.name}</bdi>, <Moment time={erasure.askedAt} />
        </span>
      </p>
      <p>
        {person
          ? rich("The data of {name}", { name: <bdi>{person.name}</bdi> })
          : t("{count, plural, one {# text} other {# texts}}", { count: erasure.items })}
        . {t(erasureBasisWords[erasure.basis])}.
      </p>
      <blockquote className="reason" dir="auto">
        {erasure.reason}
      </blockquote>
      {places.length > 0 && (
        <details>
          <summary>
            {rich("What goes: {count, plural, one {# text} other {# texts}}", {
              count: places.length,
            })}
          </summary>
          <PlaceList places={places} />
        </details>
      )}
      {erasure.decidedBy && erasure.decidedAt && (
        <p className="muted">
          {rich(
            state === "done"
              ? msg("Confirmed by {name}, {time}")
              : msg("Declined by {name}, {time}"),
            {
              name: <bdi>{erasure.decidedBy.name}</bdi>,
              time: <Moment time={erasure.decidedAt} />,
            },
          )}
        </p>
      )}
      {state === "asked" && (
        <>
          {!asked && <ActProblemNotice problem={problem} title={t("This was not done")} />}
          {erasure.whyNot && <p className="muted">{erasure.whyNot}</p>}
          <p className="acts">
            {!erasure.whyNot && (
              <Button look="primary" onClick={() => setAsked(true)}>
                {t("Confirm")}
              </Button>
            )}
            <Button busy={busy && !asked} onClick={() => void decide("declined")}>
              {erasure.askedBy.id === me ? t("Take it back") : t("Decline")}
            </Button>
          </p>
        </>
      )}
      <Dialog
        open={asked}
        onClose={() => setAsked(false)}
        title={t("Erase number {number}", { number })}
      >
        <p>
          {person
            ? t("The account’s data goes at once, and nobody can bring it back.")
            : t(
                "What was named goes at once, with the words beside it in the trail, and nobody can bring it back.",
              )}{" "}
          {t("Backups made before still hold it.")}
        </p>
        <ActProblemNotice problem={problem} title={t("This was not done")} />
        <p className="form-acts">
          <Button look="primary" busy={busy} onClick={() => void decide("done")}>
            {t("Erase for good")}
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            {t("Cancel")}
          </Button>
        </p>
      </Dialog>
    </article>
  );
}
