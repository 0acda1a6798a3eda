// What is being put right now: retractions that wait for a second editor, claims being re-checked.
import Link from "next/link";
import type { ReactNode } from "react";
import { RowState, RowVerdict, RowWords } from "@/components/claim/row-cells";
import type { DeskClaimRow, OpenCorrections as Open } from "@/lib/domain/view/desk";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

type Props = { open: Open; me: string };

export function OpenCorrections({ open, me }: Props) {
  return (
    <div className="open-corrections">
      {open.retractions.length > 0 && (
        <section aria-labelledby="retractions">
          <h2 id="retractions" className="section-title">
            {rich("Retractions that wait for a second editor {count}", {
              count: <span className="count">{open.retractions.length}</span>,
            })}
          </h2>
          <ul className="log">
            {open.retractions.map((row) => (
              <li key={row.slug}>
                <OpenRow row={row} reason={row.reason}>
                  {row.askedBy.id === me
                    ? t("You asked for it. Another editor must confirm it.")
                    : t("Asked for by {name}. Confirm it on the claim’s page.", {
                        name: row.askedBy.name,
                      })}
                </OpenRow>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="rechecks">
        <h2 id="rechecks" className="section-title">
          {rich("Being checked again {count}", {
            count: <span className="count">{open.rechecks.length}</span>,
          })}
        </h2>
        {open.rechecks.length === 0 ? (
          <p className="muted">{t("No published claim is being checked again.")}</p>
        ) : (
          <ul className="log">
            {open.rechecks.map((row) => (
              <li key={row.slug}>
                <OpenRow row={row} reason={row.reason} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

type RowProps = { row: DeskClaimRow; reason: string | null; children?: ReactNode };

function OpenRow({ row, reason, children }: RowProps) {
  return (
    <article className="log-entry">
      <p className="log-line">
        <RowVerdict claim={row} />
        <span className="muted">
          <RowState claim={row} />
        </span>
      </p>
      <p>
        <Link href={`/desk/claims/${row.slug}`} className="record-link">
          <RowWords claim={row} />
        </Link>
      </p>
      {reason && (
        <blockquote className="reason" dir="auto">
          {reason}
        </blockquote>
      )}
      {children && <p>{children}</p>}
      <p className="muted log-links">
        <bdi>{row.article.headline}</bdi>
        <a href={`/claims/${row.slug}`}>
          {rich("What readers see: version {publishedVersion}", {
            publishedVersion: row.publishedVersion,
          })}
        </a>
      </p>
    </article>
  );
}
