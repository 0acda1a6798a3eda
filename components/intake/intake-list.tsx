"use client";
// What was handed in: how far each is, what it became, or why it was not taken and what to do instead.
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { retryIntake } from "@/lib/client/intakes";
import type { ArticleStatus } from "@/lib/domain/incoming";
import {
  type DeskIntake,
  type IntakeArticle,
  isOver,
  outcomeWords,
} from "@/lib/domain/view/intakes";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";

/** Articles of a file that are named at once; the others are behind a line to open. */
const SHOWN = 5;

/** A file that did not even get to the server: too large, or the line was down. */
export type NotSent = { name: string; problem: string };

type Props = {
  intakes: readonly DeskIntake[];
  notSent?: readonly NotSent[];
  onChanged: (intake: DeskIntake) => void;
  /** Leads to the field in which a text is pasted. */
  pasteAt: string | null;
};

export function IntakeList({ intakes, notSent = [], onChanged, pasteAt }: Props) {
  if (intakes.length + notSent.length === 0) return null;
  const over = intakes.filter(isOver).length + notSent.length;
  return (
    <section className="intake-list" aria-labelledby="intake-list-title">
      <h2 id="intake-list-title" className="section-title">
        {rich("Brought in {count}", {
          count: (
            <span className="count">
              {t("{over} of {all}", { over, all: intakes.length + notSent.length })}
            </span>
          ),
        })}
      </h2>
      <p className="visually-hidden" role="status">
        {t("{over} of {all} done", { over, all: intakes.length + notSent.length })}
      </p>
      <ol className="intakes">
        {intakes.map((intake) => (
          <IntakeLine key={intake.id} intake={intake} onChanged={onChanged} pasteAt={pasteAt} />
        ))}
        {notSent.map(({ name, problem }) => (
          <li key={name} className="intake" data-state="failed">
            <p className="intake-head">
              <bdi className="intake-name">{name}</bdi>
              <span className="intake-state">{t("Not taken")}</span>
            </p>
            <p>{problem}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

type LineProps = Pick<Props, "onChanged" | "pasteAt"> & { intake: DeskIntake };

function IntakeLine({ intake, onChanged, pasteAt }: LineProps) {
  const { articles } = intake;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function tryAgain() {
    setBusy(true);
    setProblem(null);
    try {
      onChanged(await retryIntake(intake.id));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : t("It could not be tried again."));
    }
    setBusy(false);
  }

  return (
    <li className="intake" data-state={intake.state}>
      <p className="intake-head">
        <bdi className="intake-name">{intake.name}</bdi>
        <span className="intake-state">{stateOf(intake)}</span>
      </p>
      {!isOver(intake) && (
        <progress
          aria-label={t("Progress of {name}", { name: intake.name })}
          {...(intake.total > 0 && { max: intake.total, value: intake.done })}
        />
      )}
      <ArticleLines articles={articles.slice(0, SHOWN)} />
      {articles.length > SHOWN && (
        <details>
          <summary>
            {t("{count, plural, one {# more article} other {# more articles}}", {
              count: articles.length - SHOWN,
            })}
          </summary>
          <ArticleLines articles={articles.slice(SHOWN)} />
        </details>
      )}
      {intake.state === "failed" && (
        <>
          <p className="intake-problem">
            {intake.place && <strong>{intake.place}: </strong>}
            {t(intake.problem ?? "")} {t(intake.remedy ?? "")}
          </p>
          {problem && (
            <p className="field-error" role="alert">
              {problem}
            </p>
          )}
          <div className="form-acts">
            <Button busy={busy} onClick={tryAgain}>
              {t("Try again")}
            </Button>
            {pasteAt && <Link href={pasteAt}>{t("Paste the text instead")}</Link>}
          </div>
        </>
      )}
    </li>
  );
}

const statusWords: Record<ArticleStatus, string | null> = {
  usable: null,
  withheld: msg("withheld from readers"),
  cancelled: msg("cancelled, not shown to readers"),
};

function statusOf(status: ArticleStatus): string | null {
  const words = statusWords[status];
  return words && t(words);
}

function ArticleLines({ articles }: { articles: readonly IntakeArticle[] }) {
  if (articles.length === 0) return null;
  return (
    <ul className="intake-articles">
      {articles.map((article, at) => (
        <li key={`${article.slug} ${at}`}>
          <Link href={`/desk/articles/${article.slug}`} prefetch={false}>
            <bdi>{article.headline}</bdi>
          </Link>{" "}
          <span className="intake-about">
            {[t(outcomeWords[article.outcome]), statusOf(article.status)]
              .filter(Boolean)
              .join(", ")}
          </span>
          {article.warnings.map((warning) => (
            <p key={warning} className="intake-about">
              {warning}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function stateOf({ state, kind, done, total }: DeskIntake): string {
  if (state === "waiting") return t("Waiting");
  if (state === "working" && total === 0) return kind === "address" ? t("Fetching") : t("Reading");
  if (state === "working")
    return t("{done} of {count, plural, one {# article} other {# articles}}", {
      done,
      count: total,
    });
  if (state === "failed") return t("Not taken");
  return total === 1
    ? t("Done")
    : t("Done, {count, plural, one {# article} other {# articles}}", { count: total });
}
