"use client";
// Claims under which the text changed: the words that were checked against the words that come closest.
import Link from "next/link";
import { VerdictTag } from "@/components/claim/verdict-tag";
import { useRowKeys } from "@/components/desk/use-row-keys";
import { Moment } from "@/components/ui/date";
import { stateWords } from "@/lib/domain/claim";
import { stepOf } from "@/lib/domain/rating";
import { wayWords } from "@/lib/domain/view/revisions";
import type { ChangedClaim } from "@/lib/domain/view/text-changes";
import { t } from "@/lib/words/t";
import { NearWords } from "./near-words";

/** Keys: j and k go from claim to claim, Enter opens the one that has focus. */
export function ChangedList({ rows }: { rows: readonly ChangedClaim[] }) {
  const list = useRowKeys<HTMLOListElement>();
  return (
    <ol className="changed-list" ref={list}>
      {rows.map((row) => (
        <li key={row.slug} className="changed-row">
          <div className="changed-claim">
            <Link
              href={`/desk/changed/${row.slug}`}
              data-row
              className="changed-link"
              lang={row.language}
              dir="auto"
            >
              {row.statement ?? row.quote}
            </Link>
            <p className="changed-facts">
              {row.rating && <VerdictTag rating={stepOf(row.rating)} proposed={!row.isLive} />}
              {row.isLive && <span className="chip">{t("Public")}</span>}
              {row.isLive && row.state !== "published" && (
                <span className="chip">{t(stateWords[row.state])}</span>
              )}
              <bdi>{row.article.headline}</bdi>
            </p>
          </div>
          <NearWords quote={row.quote} near={row.near} language={row.language} />
          <p className="changed-from">
            {t("Text version {number}, {what}", {
              number: row.revision.number,
              what: t(wayWords[row.revision.how]),
            })}
            {row.revision.by && (
              <>
                {", "}
                <bdi>{row.revision.by.name}</bdi>
              </>
            )}
            <br />
            <Moment time={row.revision.at} />
          </p>
        </li>
      ))}
    </ol>
  );
}
