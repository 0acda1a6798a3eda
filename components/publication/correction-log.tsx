// Corrections and retractions that readers have seen, newest first.
import Link from "next/link";
import { VerdictTag } from "@/components/claim/verdict-tag";
import { Moment } from "@/components/ui/date";
import type { PublicationSummary } from "@/lib/domain/publication";
import { stepOf } from "@/lib/domain/rating";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";
import { kindOfCorrection } from "./correction-words";

export type LogEntry = PublicationSummary & { article: { slug: string; headline: string } };

export function CorrectionLog({ entries }: { entries: readonly LogEntry[] }) {
  return (
    <ol className="log">
      {entries.map((entry) => (
        <li key={`${entry.slug} ${entry.version}`}>
          <Entry entry={entry} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ entry }: { entry: LogEntry }) {
  const changed = entry.previousRating && entry.previousRating !== entry.rating.code;
  return (
    <article className="log-entry">
      <p className="log-line">
        <strong>{kindOf(entry)}</strong>
        <span className="muted">
          <Moment time={entry.publishedAt} />
        </span>
        {entry.kind === "verdict" && (
          <span className="rating-change">
            {changed && entry.previousRating && (
              <>
                <VerdictTag rating={stepOf(entry.previousRating)} />
                <span className="way" aria-hidden="true">
                  →
                </span>
                <span className="visually-hidden">{t("became")}</span>
              </>
            )}
            <VerdictTag rating={entry.rating} />
          </span>
        )}
      </p>
      <p>
        <Link href={`/desk/claims/${entry.slug}`} className="record-link" dir="auto">
          {entry.statement}
        </Link>
      </p>
      {entry.correction && <p dir="auto">{entry.correction}</p>}
      <p className="muted log-links">
        <bdi>{entry.article.headline}</bdi>
        <a href={`/claims/${entry.slug}/v/${entry.version}`}>
          {rich("Version {version}", { version: entry.version })}
        </a>
        <a href={`/claims/${entry.slug}/v/${entry.version - 1}`}>{t("The one before")}</a>
      </p>
    </article>
  );
}

function kindOf(entry: LogEntry): string {
  if (entry.kind === "retraction") return t("Retraction");
  return entry.correctionClass ? kindOfCorrection(entry.correctionClass) : t("Correction");
}
