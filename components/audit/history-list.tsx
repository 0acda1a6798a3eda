"use client";
// The history in sentences, newest first, with what exactly changed behind each.
import { useId, useState } from "react";
import { WordDiff } from "@/components/review/word-diff";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/date";
import type { Named } from "@/lib/domain/view/desk";
import { gathered, type ToldEntry } from "@/lib/format/audit-group";
import { type Change, changesIn, sentenceOf, wordsGiven } from "@/lib/format/audit-sentence";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import type { History } from "./use-history";

type Props = { history: History; people: readonly Named[] };

export function HistorySection({ history, people }: Props) {
  const titleId = useId();
  const [busy, setBusy] = useState(false);
  const { entries, more, failed } = history;
  return (
    <section className="claim-part" aria-labelledby={titleId}>
      <h2 id={titleId} className="section-title">
        {t("History")}
      </h2>
      <ol className="history">
        {gathered(entries).map((told) => (
          <li key={told.entry.seq}>
            <Entry told={told} people={people} />
          </li>
        ))}
      </ol>
      {failed && <p className="field-error">{t("The older part can't be reached. Try again.")}</p>}
      {more && (
        <p className="acts">
          <Button
            busy={busy}
            onClick={() => {
              setBusy(true);
              void more().finally(() => setBusy(false));
            }}
          >
            {t("Show more")}
          </Button>
        </p>
      )}
    </section>
  );
}

function Entry({ told, people }: { told: ToldEntry; people: readonly Named[] }) {
  const { entry, since } = told;
  const { name, act } = sentenceOf(entry);
  const words = wordsGiven(entry);
  const changes = changesIn(entry).map((change) => withName(change, people));
  return (
    <>
      <p>
        <strong>
          <bdi>{name}</bdi>
        </strong>{" "}
        <span dir="auto">{act}.</span>
        {entry.byKey && <span className="muted">{t("By an API key.")}</span>}
      </p>
      <p className="history-when">
        <Moment time={entry.at} />
        {minute(since) !== minute(entry.at) &&
          rich(", since {moment}", { moment: <Moment time={since} /> })}
      </p>
      {words && (
        <blockquote className="reason" dir="auto">
          {words}
        </blockquote>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{t("What changed")}</summary>
          <dl className="changes">
            {changes.map(({ name: field, from, to }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>
                  <WordDiff before={from} after={to} />
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function minute(time: string): string {
  return time.slice(0, 16);
}

/** A person stands in the trail by id; the screen shows the name. */
function withName(change: Change, people: readonly Named[]): Change {
  const named = (value: string | null) =>
    people.find((person) => person.id === value)?.name ?? value;
  return { ...change, from: named(change.from), to: named(change.to) };
}
