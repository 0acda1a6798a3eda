"use client";
// The second opinion on a claim's desk page: ask for one, see both ratings, settle them.
import { useId, useRef, useState } from "react";
import { VerdictTag } from "@/components/claim/verdict-tag";
import { useMe } from "@/components/desk/me";
import { useClaimDesk } from "@/components/draft/claim-desk";
import { Button } from "@/components/ui/button";
import { Day } from "@/components/ui/date";
import { Select } from "@/components/ui/text-field";
import { askOpinion, withdrawOpinion } from "@/lib/client/claim/opinions";
import { type Opinion, reasonsNotToAsk } from "@/lib/domain/opinion/opinion";
import { may } from "@/lib/domain/permissions";
import { stepOf } from "@/lib/domain/rating";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { SettleOpinion } from "./settle-opinion";

export function OpinionSection() {
  const { claim } = useClaimDesk();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed goes with what it asked: the focus stays in the section.
  const onDone = () => heading.current?.focus();
  const shown = claim.opinions.filter(({ state }) => state !== "withdrawn");
  const open = shown.some(({ state }) => state === "asked" || state === "differs");
  if (shown.length === 0 && claim.state !== "checking") return null;
  return (
    <section
      className={shown.length > 0 ? "claim-part" : "claim-part on-screen"}
      aria-labelledby={titleId}
    >
      <h2 ref={heading} id={titleId} className="section-title" tabIndex={-1}>
        {t("Second opinion")}
      </h2>
      {shown.map((opinion) => (
        <OneOpinion key={opinion.id} opinion={opinion} onDone={onDone} />
      ))}
      {!open && claim.state === "checking" && <AskOpinion onDone={onDone} />}
    </section>
  );
}

function AskOpinion({ onDone }: { onDone: () => void }) {
  const { claim, staff, act } = useClaimDesk();
  const me = useMe();
  const [chosen, setChosen] = useState("");
  const [busy, setBusy] = useState(false);
  const contributors = claim.contributors.map(({ id }) => id);
  const own = claim.assigneeId === me.id || contributors.includes(me.id);
  if (!own && !may(me.role, "claim.review")) return null;
  const asked = { ...claim, contributors };
  const [general] = reasonsNotToAsk(asked, claim.opinions, "", "nobody");
  const people = staff.filter(
    ({ id }) => reasonsNotToAsk(asked, claim.opinions, id, me.id).length === 0,
  );

  async function ask() {
    setBusy(true);
    const done = await act(() => askOpinion(claim.slug, chosen));
    setBusy(false);
    if (!done) return;
    setChosen("");
    onDone();
  }

  return (
    <>
      <Select
        label={t("Ask")}
        hint={t("They rate it without seeing your rating.")}
        value={chosen}
        onValue={setChosen}
        options={[
          { value: "", label: t("Nobody chosen") },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <p className="acts">
        <Button
          busy={busy}
          onClick={ask}
          whyNot={general?.text ?? (chosen === "" ? t("Choose whom to ask.") : null)}
        >
          {t("Ask for a second opinion")}
        </Button>
      </p>
    </>
  );
}

function OneOpinion({ opinion, onDone }: { opinion: Opinion; onDone: () => void }) {
  const { claim, act } = useClaimDesk();
  const me = useMe();
  const [busy, setBusy] = useState(false);

  async function withdraw() {
    setBusy(true);
    const done = await act(() => withdrawOpinion(claim.slug, opinion.id));
    setBusy(false);
    if (done) onDone();
  }

  if (opinion.state === "asked")
    return (
      <>
        <p>
          {rich(
            "{name} was asked on {date} and has not answered yet. The claim can be submitted after that.",
            { name: <bdi>{opinion.askedOf.name}</bdi>, date: <Day time={opinion.askedAt} /> },
          )}
        </p>
        {(opinion.askedBy.id === me.id || may(me.role, "claim.review")) && (
          <p className="card-acts">
            <Button look="quiet" busy={busy} onClick={withdraw}>
              {t("Take the question back")}
            </Button>
          </p>
        )}
      </>
    );
  if (!opinion.rating || !opinion.firstRating) return null;
  return (
    <div className="opinion">
      <dl className="facts">
        <div>
          <dt>{t("First rating")}</dt>
          <dd>
            <VerdictTag rating={stepOf(opinion.firstRating)} proposed />
          </dd>
        </div>
        <div>
          <dt>{rich("{name}, without seeing it", { name: <bdi>{opinion.askedOf.name}</bdi> })}</dt>
          <dd>
            <VerdictTag rating={stepOf(opinion.rating)} proposed />
          </dd>
        </div>
      </dl>
      <p dir="auto">{opinion.reason}</p>
      {opinion.state === "agrees" && <p className="muted">{t("Both agree.")}</p>}
      {opinion.state === "differs" && <SettleOpinion opinion={opinion} onDone={onDone} />}
      {opinion.state === "settled" && opinion.settledRating && (
        <p>
          {rich("Settled by {name}: {label}. {settledReason}", {
            name: <bdi>{opinion.settledBy?.name}</bdi>,
            label: t(stepOf(opinion.settledRating).label),
            settledReason: <span dir="auto">{opinion.settledReason}</span>,
          })}
        </p>
      )}
    </div>
  );
}
