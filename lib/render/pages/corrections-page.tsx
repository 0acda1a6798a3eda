// The public log of corrections and retractions.
import { VerdictTag } from "@/components/claim/verdict-tag";
import { Day } from "@/components/ui/date";
import { correctionClasses, correctionWords } from "@/lib/domain/publication";
import type { CorrectionFilter, CorrectionRow } from "@/lib/domain/view/reader";
import { CORRECTIONS_FEED } from "../atom";
import { Document } from "../document";
import { addressWith, NextPage } from "../parts/next-page";
import type { Site } from "../site";

type Kind = NonNullable<CorrectionFilter["class"]>;
type Props = {
  site: Site;
  rows: readonly CorrectionRow[];
  next: string | null;
  kind: Kind | undefined;
};

const KINDS: readonly Kind[] = ["substantial", "update", "minor", "retraction"];
const KIND_WORDS: Record<Kind, string> = { ...correctionWords, retraction: "Retraction" };
const FILTER_WORDS: Record<Kind, string> = {
  substantial: "Corrections",
  update: "Updates",
  minor: "Minor fixes",
  retraction: "Retractions",
};

export function CorrectionsPage({ site, rows, next, kind }: Props) {
  const head = {
    title: "Corrections",
    description: "Every verdict that was corrected or retracted, with what was wrong.",
    path: "/corrections",
    feed: CORRECTIONS_FEED,
    noIndex: kind !== undefined,
  };
  return (
    <Document site={site} head={head} current="/corrections">
      <h1 className="page-title">Corrections</h1>
      <p className="lead">
        When we were wrong, it stands here: what was wrong, in plain words, and what holds now.{" "}
        <a href="/how-we-check#corrections">Our corrections policy</a>
        {" · "}
        <a href={CORRECTIONS_FEED}>Feed</a>
      </p>
      <nav className="filters on-screen" aria-label="Kinds of correction">
        <Filter kind={undefined} current={kind} text="All" />
        {KINDS.map((each) => (
          <Filter key={each} kind={each} current={kind} text={FILTER_WORDS[each]} />
        ))}
      </nav>
      {rows.length === 0 ? (
        <p className="empty">
          {kind
            ? `No ${FILTER_WORDS[kind].toLowerCase()} yet.`
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
      <NextPage path="/corrections" cursor={next} text="Older corrections" keep={{ class: kind }} />
    </Document>
  );
}

function Filter({ kind, current, text }: { kind?: Kind; current?: Kind; text: string }) {
  return (
    <a
      href={addressWith("/corrections", { class: kind })}
      aria-current={kind === current ? "page" : undefined}
    >
      {text}
    </a>
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
      </p>
    </article>
  );
}
