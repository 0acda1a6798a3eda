// The public log of corrections and retractions.
import { VerdictTag } from "@/components/claim/verdict-tag";
import { Day } from "@/components/ui/date";
import { correctionClasses, correctionWords } from "@/lib/domain/publication";
import type { CorrectionFilter, CorrectionRow } from "@/lib/domain/view/reader";
import { Document } from "../document";
import { feedPaths } from "../feeds/feed";
import { addressWith, NextPage } from "../parts/next-page";
import type { Site } from "../site";

type Kind = NonNullable<CorrectionFilter["class"]>;
type Props = {
  site: Site;
  rows: readonly CorrectionRow[];
  next: string | null;
  filter: CorrectionFilter;
};

const KINDS: readonly Kind[] = ["substantial", "update", "minor", "retraction"];
const KIND_WORDS: Record<Kind, string> = { ...correctionWords, retraction: "Retraction" };
const FILTER_WORDS: Record<Kind, string> = {
  substantial: "Corrections",
  update: "Updates",
  minor: "Minor fixes",
  retraction: "Retractions",
};

export function CorrectionsPage({ site, rows, next, filter }: Props) {
  const { class: kind, article, from, to } = filter;
  const keep = { class: kind, article, from, to };
  const isFiltered = Object.values(keep).some(Boolean);
  const head = {
    title: "Corrections",
    description: "Every verdict that was corrected or retracted, with what was wrong.",
    path: "/corrections",
    feed: feedPaths.correctionsAtom,
    noIndex: isFiltered,
  };
  return (
    <Document site={site} head={head} current="/corrections">
      <h1 className="page-title">Corrections</h1>
      <p className="lead">
        When we were wrong, it stands here: what was wrong, in plain words, and what holds now.{" "}
        <a href="/how-we-check#corrections">Our corrections policy</a>
        {" · "}
        <a href={feedPaths.correctionsAtom}>Feed</a>
      </p>
      <nav className="filters on-screen" aria-label="Kinds of correction">
        <Filter kind={undefined} filter={filter} text="All" />
        {KINDS.map((each) => (
          <Filter key={each} kind={each} filter={filter} text={FILTER_WORDS[each]} />
        ))}
      </nav>
      <Period filter={filter} />
      {article && (
        <p className="filters on-screen">
          <span>
            Of one article:{" "}
            <bdi lang={rows[0]?.article.language}>{rows[0]?.article.headline ?? article}</bdi>
          </span>
          <a href={addressWith("/corrections", { class: kind, from, to })}>Of all articles</a>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="empty">
          {isFiltered
            ? `No ${kind ? FILTER_WORDS[kind].toLowerCase() : "corrections"} here.`
            : "No correction yet. The first one will stand here."}
        </p>
      ) : (
        <ol className="corrections">
          {rows.map((row) => (
            <li key={`${row.slug} ${row.version}`}>
              <Correction row={row} />
            </li>
          ))}
        </ol>
      )}
      <NextPage path="/corrections" cursor={next} text="Older corrections" keep={keep} />
    </Document>
  );
}

type FilterProps = { kind: Kind | undefined; filter: CorrectionFilter; text: string };

function Filter({ kind, filter, text }: FilterProps) {
  const { article, from, to } = filter;
  return (
    <a
      href={addressWith("/corrections", { class: kind, article, from, to })}
      aria-current={kind === filter.class ? "page" : undefined}
    >
      {text}
    </a>
  );
}

/** A plain form: what else is chosen goes with it. */
function Period({ filter }: { filter: CorrectionFilter }) {
  return (
    <form className="period-form on-screen" action="/corrections" method="get">
      {filter.class && <input type="hidden" name="class" value={filter.class} />}
      {filter.article && <input type="hidden" name="article" value={filter.article} />}
      <p>
        <label htmlFor="from">From</label>
        <input id="from" className="input" type="date" name="from" defaultValue={filter.from} />
      </p>
      <p>
        <label htmlFor="to">To</label>
        <input id="to" className="input" type="date" name="to" defaultValue={filter.to} />
      </p>
      <button className="button" type="submit">
        Show
      </button>
    </form>
  );
}

function Correction({ row }: { row: CorrectionRow }) {
  const changed = row.previous && row.previous.code !== row.rating.code;
  const kind: Kind =
    row.kind === "retraction" ? "retraction" : (row.correctionClass ?? correctionClasses[0]);
  return (
    <article className="correction">
      <p className="correction-kind">
        <strong>{KIND_WORDS[kind]}</strong> <Day time={row.publishedAt} />
      </p>
      <h2 lang={row.article.language} dir="auto">
        <a href={`/claims/${row.slug}`}>{row.statement}</a>
      </h2>
      <p dir="auto">{row.correction}</p>
      <p className="rating-change">
        {row.kind === "retraction" && row.previous && (
          <>
            <VerdictTag rating={row.previous} /> <span>taken back, no verdict stands</span>
          </>
        )}
        {row.kind === "verdict" && changed && row.previous && (
          <>
            From <VerdictTag rating={row.previous} /> to <VerdictTag rating={row.rating} />
          </>
        )}
        {row.kind === "verdict" && !changed && (
          <>
            The verdict stays <VerdictTag rating={row.rating} />
          </>
        )}
      </p>
      <p className="byline">
        In{" "}
        <a href={`/articles/${row.article.slug}`} lang={row.article.language} dir="auto">
          {row.article.headline}
        </a>
        {" · "}
        <a className="on-screen" href={addressWith("/corrections", { article: row.article.slug })}>
          All corrections in it
        </a>
      </p>
    </article>
  );
}
