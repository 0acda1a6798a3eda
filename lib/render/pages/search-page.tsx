// Search in the published claims: a plain form, and the results with their words marked.
import type { Rating } from "@/lib/domain/rating";
import type { TopicName } from "@/lib/domain/topic/topic";
import type { SearchAnswer } from "@/lib/domain/view/reader";
import { formatList } from "@/lib/format/count";
import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";
import { Document } from "../document";
import { ClaimRow } from "../parts/claim-row";
import { Hits } from "../parts/hits";
import { NextPage } from "../parts/next-page";
import { rowSaid } from "../parts/said";
import type { Site } from "../site";

type Props = {
  site: Site;
  q: string;
  answer: SearchAnswer;
  /** The scale of today, for the filter. */
  scale: readonly Rating[];
  /** Those that there is something of. */
  topics: readonly TopicName[];
};

export function SearchPage({ site, q, answer, scale, topics }: Props) {
  const head = {
    title: q ? t("Search: {q}", { q }) : t("Search"),
    description: t("Search the published claims."),
    path: "/search",
    noIndex: q !== "" || answer.rating !== null || answer.topic !== null,
  };
  return (
    <Document site={site} head={head} current="/search">
      <h1 className="page-title">{t("Search the published claims")}</h1>
      <SearchForm q={q} answer={answer} scale={scale} topics={topics} />
      <Outcome q={q} answer={answer} />
      {answer.items.length > 0 && (
        <ol className="claim-rows">
          {answer.items.map((claim) => (
            <li key={claim.slug}>
              <ClaimRow
                claim={claim}
                heading="h2"
                statement={<Hits text={rowSaid(claim, "statement").text} words={answer.words} />}
                summary={<Hits text={rowSaid(claim, "summary").text} words={answer.words} />}
              />
            </li>
          ))}
        </ol>
      )}
      <NextPage
        path="/search"
        cursor={answer.next}
        text={t("More results")}
        keep={{ q, rating: answer.rating ?? undefined, topic: answer.topic ?? undefined }}
      />
    </Document>
  );
}

function SearchForm({ q, answer, scale, topics }: Omit<Props, "site">) {
  return (
    <form className="search-form on-screen" action={here("/search")} method="get">
      <p>
        <label htmlFor="q">{t("Words")}</label>
        <input
          id="q"
          className="input"
          type="search"
          name="q"
          defaultValue={q}
          maxLength={200}
          dir="auto"
        />
      </p>
      <p>
        <label htmlFor="rating">{t("Verdict")}</label>
        <select id="rating" className="input" name="rating" defaultValue={answer.rating ?? ""}>
          <option value="">{t("Any")}</option>
          {scale.map((step) => (
            <option key={step.code} value={step.code}>
              {t(step.label)}
            </option>
          ))}
        </select>
      </p>
      {topics.length > 0 && (
        <p>
          <label htmlFor="topic">{t("Topic")}</label>
          <select id="topic" className="input" name="topic" defaultValue={answer.topic ?? ""}>
            <option value="">{t("Any")}</option>
            {topics.map(({ slug, name }) => (
              <option key={slug} value={slug} dir="auto">
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      <button className="button primary" type="submit">
        {t("Search")}
      </button>
    </form>
  );
}

/** What was found, or what was searched for instead; nothing to say above a plain list. */
function Outcome({ q, answer }: Pick<Props, "q" | "answer">) {
  const { items, instead } = answer;
  if (items.length > 0 && instead.length === 0) return null;
  if (instead.length > 0) {
    const missing = formatList(instead.map(({ from }) => `“${from}”`));
    const shown = formatList(instead.map(({ to }) => `“${to}”`));
    return (
      <p className="empty" role="status">
        {rich("No claims with {missing}. {part} {shown}.", {
          missing: <bdi>{missing}</bdi>,
          part: items.length > 0 ? t("Showing") : t("Nothing either with"),
          shown: <bdi>{shown}</bdi>,
        })}
      </p>
    );
  }
  return (
    <p className="empty" role="status">
      {q
        ? rich(
            answer.rating || answer.topic
              ? msg(
                  "No published claims with {words} and what you chose. Try fewer or other words.",
                )
              : msg("No published claims with {words}. Try fewer or other words."),
            { words: <bdi>“{q}”</bdi> },
          )
        : t("No published claims here yet.")}
    </p>
  );
}
