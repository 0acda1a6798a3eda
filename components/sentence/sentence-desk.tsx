"use client";
// The article sentence by sentence: the next one, a claim of it, or set aside with why.
import { useState } from "react";
import { ActProblemNotice } from "@/components/desk/act-problem";
import { useMe } from "@/components/desk/me";
import type { TextSpan } from "@/components/selection/text-span";
import { Button } from "@/components/ui/button";
import { KeyCap } from "@/components/ui/key-cap";
import { useKeys } from "@/components/ui/keys";
import { Segmented } from "@/components/ui/segmented";
import type { Article } from "@/lib/domain/article";
import {
  type AsideReason,
  asideReasons,
  asideWords,
  type SentenceRow,
} from "@/lib/domain/finding/coverage";
import { whyNot } from "@/lib/domain/permissions";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { asideKeys, SentenceLine } from "./sentence-line";
import {
  afterDeciding,
  rowsIn,
  type SentenceView,
  sentenceViews,
  stepFrom,
  viewWords,
  windowOf,
} from "./sentence-order";
import type { useCoverage } from "./use-coverage";

type Props = {
  article: Article;
  state: ReturnType<typeof useCoverage>;
  /** `suggested` is true when the sentence was a suggestion that is accepted with it. */
  onMake: (span: TextSpan, suggested: boolean) => void;
};

const views = () => sentenceViews.map((value) => ({ value, label: t(viewWords[value]) }));

export function SentenceDesk({ article, state, onMake }: Props) {
  const me = useMe();
  const { coverage, busy, waiting } = state;
  const [view, setView] = useState<SentenceView>("suggested");
  const [chosen, setChosen] = useState<number | null>(null);
  const [told, setTold] = useState("");
  // An act moves the focus on; a change of the list leaves it where it is.
  const [takesFocus, setTakesFocus] = useState(false);
  const rows = rowsIn(view, coverage.sentences);
  // A sentence that was decided elsewhere leaves the list: in the order of the text the next follows.
  const following = (row: SentenceRow) => view !== "suggested" && row.start > (chosen ?? -1);
  const current = rows.find((row) => row.start === chosen) ?? rows.find(following) ?? rows[0];
  const reasonNoClaim = whyNot(me.role, "claim.create")?.text ?? null;
  const reasonNoDecision = whyNot(me.role, "sentence.decide")?.text ?? null;

  function choose(start: number | null) {
    setChosen(start);
    setTakesFocus(true);
  }
  function turnTo(next: SentenceView) {
    setView(next);
    setTakesFocus(false);
  }
  function step(by: 1 | -1) {
    choose(stepFrom(rows, current?.start ?? null, by));
    return rows.length > 0;
  }
  function claim(row: SentenceRow | undefined) {
    if (!row || reasonNoClaim) return false;
    setTold("");
    onMake({ start: row.start, end: row.end, exact: row.text }, row.suggestion !== null);
    return true;
  }
  async function decide(row: SentenceRow, decision: AsideReason | null) {
    const next = view === "all" && decision === null ? row.start : afterDeciding(rows, row.start);
    if (!(await state.decide(row, decision))) return;
    choose(next);
    setTold(
      decision
        ? t("Set aside: {what}.", { what: t(asideWords[decision]).toLowerCase() })
        : t("Opened again."),
    );
  }
  async function undo() {
    const start = await state.undo();
    if (start === null) return;
    choose(start);
    setTold(t("The last decision is taken back."));
  }

  useKeys([
    { key: "j", what: t("Next sentence"), act: () => step(1) },
    { key: "k", what: t("Previous sentence"), act: () => step(-1) },
    { key: "c", what: t("Make a claim of the sentence"), act: () => claim(current) },
    ...asideReasons.map((reason) => ({
      key: asideKeys[reason],
      what: t("Set the sentence aside: {what}", { what: t(asideWords[reason]).toLowerCase() }),
      act: () => {
        if (!current || reasonNoDecision) return false;
        decide(current, reason);
        return true;
      },
    })),
    { key: "u", what: t("Undo the last decision"), act: () => void undo() },
  ]);

  const { shown, before, after } = windowOf(rows, current?.start ?? null);
  return (
    <section aria-labelledby="sentences-title" className="sentence-desk">
      <h2 id="sentences-title" className="visually-hidden">
        {t("Sentences")}
      </h2>
      <div className="sentence-bar">
        <Segmented label={t("Which sentences")} value={view} onValue={turnTo} options={views()} />
        {state.undoable && (
          <Button look="quiet" busy={busy} onClick={undo} aria-keyshortcuts="u">
            {t("Undo")}
            <KeyCap letter="u" />
          </Button>
        )}
      </div>
      <ActProblemNotice problem={state.problem} title={t("The sentence was not decided")} />
      {rows.length === 0 && <Nothing view={view} waiting={waiting} onView={turnTo} />}
      {before > 0 && (
        <p className="muted">
          {t("{count, plural, one {# sentence} other {# sentences}} before these.", {
            count: before,
          })}
        </p>
      )}
      <ol className="sentences">
        {shown.map((row) => (
          <SentenceLine
            key={row.start}
            row={row}
            article={article}
            isCurrent={row === current}
            takesFocus={takesFocus}
            busy={busy}
            whyNotClaim={reasonNoClaim}
            whyNotDecide={reasonNoDecision}
            onChoose={() => choose(row.start)}
            onClaim={() => claim(row)}
            onDecide={(decision) => decide(row, decision)}
          />
        ))}
      </ol>
      {after > 0 && (
        <p className="muted">
          {t("{count, plural, one {# more sentence.} other {# more sentences.}}", { count: after })}
        </p>
      )}
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </section>
  );
}

type NothingProps = {
  view: SentenceView;
  waiting: boolean;
  onView: (view: SentenceView) => void;
};

function Nothing({ view, waiting, onView }: NothingProps) {
  if (view === "suggested" && waiting)
    return (
      <p className="sentence-none" role="status">
        {t("The sentences are being ranked …")}
      </p>
    );
  if (view === "suggested")
    return (
      <p className="sentence-none">
        {rich("Nothing is suggested any more. <button>Show what was not looked at</button>", {
          button: (inner) => (
            <button type="button" className="text-button" onClick={() => onView("open")}>
              {inner}
            </button>
          ),
        })}
      </p>
    );
  return (
    <p className="sentence-none">
      {rich("Every sentence was looked at. <button>Show all</button>", {
        button: (inner) => (
          <button type="button" className="text-button" onClick={() => onView("all")}>
            {inner}
          </button>
        ),
      })}
    </p>
  );
}
