// Search in the published claims: a plain form, and the results with their words marked.
import type { Rating } from "@/lib/domain/rating";
import type { SearchAnswer } from "@/lib/domain/view/reader";
import { formatList } from "@/lib/format/count";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";
import { Document } from "../document";
import { ClaimRow } from "../parts/claim-row";
import { Hits } from "../parts/hits";
import { NextPage } from "../parts/next-page";
import type { Site } from "../site";

type Props = {
  site: Site;
  q: string;
  answer: SearchAnswer;
  /** The scale of today, for the filter. */
  scale: readonly Rating[];
};

export function SearchPage({ site, q, answer, scale }: Props) {
  const head = {
    title: q ? t("Search: {q}", { q }) : t("Search"),
    description: t("Search the published claims."),
    path: "/search",
    noIndex: q !== "" || answer.rating !== null,
  };
  return (
    <Document site={site} head={head} current="/search">
      <h1 className="page-title">{t("Search the published claims")}</h1>
      <SearchForm q={q} rating={answer.rating} scale={scale} />
      <Outcome q={q} answer={answer} />
      {answer.items.length > 0 && (
        <ol className="claim-rows">
          {answer.items.map((claim) => (
            <li key={claim.slug}>
              <ClaimRow
                claim={claim}
                heading="h2"
                statement={<Hits text={claim.statement} words={answer.words} />}
                summary={<Hits text={claim.summary} words={answer.words} />}
              />
            </li>
          ))}
        </ol>
      )}
      <NextPage
        path="/search"
        cursor={answer.next}
        text={t("More results")}
        keep={{ q, rating: answer.rating ?? undefined }}
      />
    </Document>
  );
}

function SearchForm({
  q,
  rating,
  scale,
}: Pick<Props, "q" | "scale"> & Pick<SearchAnswer, "rating">) {
  return (
    <form className="search-form on-screen" action="/search" method="get">
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
        <select id="rating" className="input" name="rating" defaultValue={rating ?? ""}>
          <option value="">{t("Any")}</option>
          {scale.map((step) => (
            <option key={step.code} value={step.code}>
              {t(step.label)}
            </option>
          ))}
        </select>
      </p>
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
            answer.rating
              ? msg("No published claims with {words} and this verdict. Try fewer or other words.")
              : msg("No published claims with {words}. Try fewer or other words."),
            { words: <bdi>“{q}”</bdi> },
          )
        : t("No published claims here yet.")}
    </p>
  );
}
