"use client";
// What waits for review, oldest first: a glance says what may be approved, and by whom it can't be.
import Link from "next/link";
import { VerdictTag } from "@/components/claim/verdict-tag";
import { useRowKeys } from "@/components/desk/use-row-keys";
import { Moment } from "@/components/ui/date";
import { riskWords } from "@/lib/domain/claim";
import { stepOf } from "@/lib/domain/rating";
import type { ReviewFacts, ReviewRow } from "@/lib/domain/view/review-queue";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

/** Keys: j and k go from claim to claim, Enter opens the one that has focus. */
export function ReviewQueue({ rows }: { rows: readonly ReviewRow[] }) {
  const list = useRowKeys<HTMLOListElement>();
  return (
    <ol className="queue" ref={list}>
      {rows.map((row) => (
        <li key={row.slug} className="queue-row">
          <QueueRow row={row} />
        </li>
      ))}
    </ol>
  );
}

function QueueRow({ row }: { row: ReviewRow }) {
  const { facts } = row;
  return (
    <>
      <div className="queue-verdict">
        {row.rating && <VerdictTag rating={stepOf(row.rating)} proposed />}
      </div>
      <div className="queue-claim">
        <Link
          href={`/desk/review/${row.slug}`}
          data-row
          className="queue-link"
          lang={row.language}
          dir="auto"
        >
          {row.statement ?? row.quote}
        </Link>
        <p className="queue-article">
          <bdi>{row.article.headline}</bdi>
          {row.publishedVersion > 0 && <span className="chip">{t("Correction")}</span>}
        </p>
      </div>
      <p className="queue-who">
        {facts?.submitter && <bdi>{facts.submitter.name}</bdi>}
        <span className="muted">
          <Moment time={facts?.submittedAt ?? row.stateSince} />
        </span>
      </p>
      <div className="queue-needs">
        <p data-risk={row.risk}>{rich("{risk} risk", { risk: t(riskWords[row.risk]) })}</p>
        {facts && <QueueNeeds facts={facts} />}
      </div>
    </>
  );
}

function QueueNeeds({ facts }: { facts: ReviewFacts }) {
  const missing = facts.quorum - facts.approvals;
  return (
    <>
      <p>
        {missing > 0
          ? facts.approvals > 0
            ? t("Needs {missing, plural, one {# more approval} other {# more approvals}}", {
                missing,
              })
            : t("Needs {missing, plural, one {# approval} other {# approvals}}", { missing })
          : t("Approved")}
      </p>
      {facts.warnings.map((warning) => (
        <p key={warning.code} className="queue-warning">
          {warning.text}
        </p>
      ))}
      {facts.reasons.map((reason) => (
        <p key={`${reason.code} ${reason.text}`} className="why-not">
          {reason.text}
        </p>
      ))}
    </>
  );
}
