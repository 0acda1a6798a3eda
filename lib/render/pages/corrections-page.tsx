// The public log of corrections and retractions.
import { VerdictTag } from "@/components/claim/verdict-tag";
import { Day } from "@/components/ui/date";
import { correctionClasses, correctionWords } from "@/lib/domain/publication";
import type { CorrectionFilter, CorrectionRow } from "@/lib/domain/view/reader";
import { here } from "@/lib/words/ambient";
import { rich } from "@/lib/words/rich";
import { msg, t } from "@/lib/words/t";
import { Document } from "../document";
import { feedPaths } from "../feeds/feed";
import { addressWith, NextPage } from "../parts/next-page";
import { rowSaid } from "../parts/said";
import type { Site } from "../site";

type Kind = NonNullable<CorrectionFilter["class"]>;
type Props = {
  site: Site;
  rows: readonly CorrectionRow[];
  next: string | null;
  filter: CorrectionFilter;
};

const KINDS: readonly Kind[] = ["substantial", "update", "minor", "retraction"];
const KIND_WORDS: Record<Kind, string> = { ...correctionWords, retraction: msg("Retraction") };
const FILTER_WORDS: Record<Kind, string> = {
  substantial: msg("Corrections"),
  update: msg("Updates"),
  minor: msg("Minor fixes"),
  retraction: msg("Retractions"),
};

export function CorrectionsPage({ site, rows, next, filter }: Props) {
  const { class: kind, article, from, to } = filter;
  const keep = { class: kind, article, from, to };
  const isFiltered = Object.values(keep).some(Boolean);
  const head = {
    title: t("Corrections"),
    description: t("Every verdict that was corrected or retracted, with what was wrong."),
    path: "/corrections",
    feed: feedPaths.correctionsAtom,
    noIndex: isFiltered,
  };
  return (
    <Document site={site} head={head} current="/corrections">
      <h1 className="page-title">{t("Corrections")}</h1>
      <p className="lead">
        {rich(
          "When we were wrong, it stands here: what was wrong, in plain words, and what holds now. <a>Our corrections policy</a> · <a2>Feed</a2>",
          {
            a: (inner) => <a href={here("/how-we-check#corrections")}>{inner}</a>,
            a2: (inner) => <a href={feedPaths.correctionsAtom}>{inner}</a>,
          },
        )}
      </p>
      <nav className="filters on-screen" aria-label={t("Kinds of correction")}>
        <Filter kind={undefined} filter={filter} text={t("All")} />
        {KINDS.map((each) => (
          <Filter key={each} kind={each} filter={filter} text={t(FILTER_WORDS[each])} />
        ))}
      </nav>
      <Period filter={filter} />
      {article && (
        <p className="filters on-screen">
          <span>
            {rich("Of one article: {part}", {
              part: (
                <bdi lang={rows[0]?.article.language}>{rows[0]?.article.headline ?? article}</bdi>
              ),
            })}
          </span>
          <a href={addressWith("/corrections", { class: kind, from, to })}>
            {t("Of all articles")}
          </a>
        </p>
      )}
      {rows.length === 0 ? (
        <p className="empty">
          {isFiltered
            ? t("No {part} here.", {
                part: kind ? t(FILTER_WORDS[kind]).toLowerCase() : t("corrections"),
              })
            : t("No correction yet. The first one will stand here.")}
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
      <NextPage path="/corrections" cursor={next} text={t("Older corrections")} keep={keep} />
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
    <form className="period-form on-screen" action={here("/corrections")} method="get">
      {filter.class && <input type="hidden" name="class" value={filter.class} />}
      {filter.article && <input type="hidden" name="article" value={filter.article} />}
      <p>
        <label htmlFor="from">{t("From")}</label>
        <input id="from" className="input" type="date" name="from" defaultValue={filter.from} />
      </p>
      <p>
        <label htmlFor="to">{t("To")}</label>
        <input id="to" className="input" type="date" name="to" defaultValue={filter.to} />
      </p>
      <button className="button" type="submit">
        {t("Show")}
      </button>
    </form>
  );
}

function Correction({ row }: { row: CorrectionRow }) {
  const changed = row.previous && row.previous.code !== row.rating.code;
  const statement = rowSaid(row, "statement");
  const kind: Kind =
    row.kind === "retraction" ? "retraction" : (row.correctionClass ?? correctionClasses[0]);
  return (
    <article className="correction">
      <p className="correction-kind">
        <strong>{t(KIND_WORDS[kind])}</strong> <Day time={row.publishedAt} />
      </p>
      <h2 lang={statement.lang} dir="auto">
        <a href={here(`/claims/${row.slug}`)}>{statement.text}</a>
      </h2>
      <p dir="auto">{row.correction}</p>
      <p className="rating-change">
        {row.kind === "retraction" && row.previous && (
          <>
            <VerdictTag rating={row.previous} /> <span>{t("taken back, no verdict stands")}</span>
          </>
        )}
        {row.kind === "verdict" && changed && row.previous && (
          <>
            {t("From")} <VerdictTag rating={row.previous} /> {t("to")}{" "}
            <VerdictTag rating={row.rating} />
          </>
        )}
        {row.kind === "verdict" && !changed && (
          <>
            {t("The verdict stays")} <VerdictTag rating={row.rating} />
          </>
        )}
      </p>
      <p className="byline">
        {rich("In {headline} · <a>All corrections in it</a>", {
          headline: (
            <a href={here(`/articles/${row.article.slug}`)} lang={row.article.language} dir="auto">
              {row.article.headline}
            </a>
          ),
          a: (inner) => (
            <a
              className="on-screen"
              href={addressWith("/corrections", { article: row.article.slug })}
            >
              {inner}
            </a>
          ),
        })}
      </p>
    </article>
  );
}
