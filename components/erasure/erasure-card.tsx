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
import { formatCount } from "@/lib/format/count";
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
    say(to === "done" ? `Erasure ${number}: it is gone.` : `Erasure ${number} is declined.`);
    router.refresh();
  }

  return (
    <article className="report" aria-label={`Erasure ${number}`}>
      <p className="report-head">
        <strong>Number {number}</strong>
        <span>{erasureStateWords[state]}</span>
        <span className="muted">
          <bdi>{erasure.askedBy.name}</bdi>, <Moment time={erasure.askedAt} />
        </span>
      </p>
      <p>
        {person ? (
          <>
            The data of <bdi>{person.name}</bdi>
          </>
        ) : (
          formatCount(erasure.items, "text")
        )}
        . {erasureBasisWords[erasure.basis]}.
      </p>
      <blockquote className="reason" dir="auto">
        {erasure.reason}
      </blockquote>
      {places.length > 0 && (
        <details>
          <summary>What goes: {formatCount(places.length, "text")}</summary>
          <PlaceList places={places} />
        </details>
      )}
      {erasure.decidedBy && erasure.decidedAt && (
        <p className="muted">
          {state === "done" ? "Confirmed by " : "Declined by "}
          <bdi>{erasure.decidedBy.name}</bdi>, <Moment time={erasure.decidedAt} />
        </p>
      )}
      {state === "asked" && (
        <>
          {!asked && <ActProblemNotice problem={problem} title="This was not done" />}
          {erasure.whyNot && <p className="muted">{erasure.whyNot}</p>}
          <p className="acts">
            {!erasure.whyNot && (
              <Button look="primary" onClick={() => setAsked(true)}>
                Confirm
              </Button>
            )}
            <Button busy={busy && !asked} onClick={() => void decide("declined")}>
              {erasure.askedBy.id === me ? "Take it back" : "Decline"}
            </Button>
          </p>
        </>
      )}
      <Dialog open={asked} onClose={() => setAsked(false)} title={`Erase number ${number}`}>
        <p>
          {person
            ? "The account’s data goes at once, and nobody can bring it back."
            : "What was named goes at once, with the words beside it in the trail, and nobody can bring it back."}{" "}
          Backups made before still hold it.
        </p>
        <ActProblemNotice problem={problem} title="This was not done" />
        <p className="form-acts">
          <Button look="primary" busy={busy} onClick={() => void decide("done")}>
            Erase for good
          </Button>
          <Button look="quiet" onClick={() => setAsked(false)}>
            Cancel
          </Button>
        </p>
      </Dialog>
    </article>
  );
}
