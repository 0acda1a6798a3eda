// Articles with how many of their claims stand where. A count leads to those claims.
import Link from "next/link";
import type { ReactNode } from "react";
import { CoverageLine } from "@/components/sentence/coverage-line";
import { PartialDate } from "@/components/ui/date";
import type { ArticleRow } from "@/lib/domain/article";
import { type State, stateWords } from "@/lib/domain/claim";
import type { SentenceCounts } from "@/lib/domain/finding/coverage";
import { addressOf } from "@/lib/format/query";
import { t } from "@/lib/words/t";
import { heldBack } from "./held-back";

/** What is closed (retracted, dropped) is left to the claim table. */
const shown: readonly State[] = ["spotted", "checking", "in_review", "approved", "published"];

type Props = {
  articles: readonly ArticleRow[];
  /** The newsroom asks for every number, name and quotation to be decided. */
  decideAll: boolean;
};

export function ArticleTable({ articles, decideAll }: Props) {
  return (
    <table className="article-table">
      <caption className="visually-hidden">{t("Articles and the states of their claims")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("Article")}</th>
          {shown.map((state) => (
            <th key={state} scope="col" className="article-count">
              {t(stateWords[state])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <tr key={article.slug}>
            <th scope="row">
              <Link href={`/desk/articles/${article.slug}`} className="article-link">
                <span lang={article.language} dir="auto">
                  {article.headline}
                </span>
              </Link>
              <About article={article} />
              <CoverageLine counts={coverageOf(article)} decideAll={decideAll} />
            </th>
            {shown.map((state) => (
              <Count key={state} article={article} state={state} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function coverageOf({ sentenceCount, decidedCount, openCount }: ArticleRow): SentenceCounts {
  return { all: sentenceCount, decided: decidedCount, open: openCount };
}

function About({ article }: { article: ArticleRow }) {
  const parts: [string, ReactNode][] = [];
  if (article.origin === "own") parts.push(["origin", t("Our own")]);
  if (article.publisher) parts.push(["publisher", <bdi key="name">{article.publisher}</bdi>]);
  if (article.publishedAt)
    parts.push(["date", <PartialDate key="date" date={article.publishedAt} />]);
  const held = heldBack(article);
  if (held) parts.push(["held", held]);
  parts.push(["public", article.publicAt ? t("Public") : t("Not public")]);
  return (
    <span className="article-about">
      {parts.map(([key, part], index) => (
        <span key={key}>
          {index > 0 && " · "}
          {part}
        </span>
      ))}
    </span>
  );
}

function Count({ article, state }: { article: ArticleRow; state: State }) {
  const count = article.counts[state] ?? 0;
  const word = t(stateWords[state]).toLowerCase();
  return (
    <td className="article-count" data-empty={count === 0 || undefined}>
      {count === 0 ? (
        <span aria-hidden="true">–</span>
      ) : (
        <Link href={addressOf("/desk/claims", { article: article.slug, state })}>
          {count}
          <span className="article-count-word"> {word}</span>
          <span className="visually-hidden">
            {t("in {headline}", { headline: article.headline })}
          </span>
        </Link>
      )}
    </td>
  );
}
