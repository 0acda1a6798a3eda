// One list of My work: what it is, how many, and a row for each claim that leads to it.
import Link from "next/link";
import type { ReactNode } from "react";
import type { DeskClaimRow } from "@/lib/domain/view/desk";
import { formatShortDay } from "@/lib/format/date";
import { rich } from "@/lib/words/rich";
import { RowDue, RowState, RowVerdict, RowWords } from "./row-cells";

type WorkRow = DeskClaimRow & { reason?: string | null };

type Props = {
  title: string;
  rows: readonly WorkRow[];
  today: string;
  /** Where a row leads: to the claim, or to the screen where it is decided. */
  to?: "claims" | "review" | "changed" | "opinion";
  /** What stands before the reason of a row. */
  reasonWord?: string;
  /** Where the rest is, when the list is full. */
  more?: ReactNode;
  /** What to say when there is nothing; without it an empty list is not shown. */
  empty?: ReactNode;
};

/** A list of My work holds 50 rows at most. */
const FULL = 50;

function addressOf(to: NonNullable<Props["to"]>, slug: string): string {
  return to === "opinion" ? `/desk/claims/${slug}/opinion` : `/desk/${to}/${slug}`;
}

export function WorkList({ title, rows, today, to = "claims", reasonWord, more, empty }: Props) {
  if (rows.length === 0 && !empty) return null;
  const isFull = rows.length >= FULL;
  return (
    <section className="work">
      <h2 className="section-title">
        {title} <span className="count">{isFull ? `${FULL} or more` : rows.length}</span>
      </h2>
      {rows.length === 0 ? (
        <p className="work-empty">{empty}</p>
      ) : (
        <ul className="work-rows">
          {rows.map((claim) => (
            <li key={claim.slug} className="work-row">
              <span className="work-verdict">
                <RowVerdict claim={claim} />
              </span>
              <div className="work-claim">
                <Link href={addressOf(to, claim.slug)} className="work-link">
                  <RowWords claim={claim} />
                </Link>
                <span className="work-article" dir="auto">
                  {claim.article.headline}
                </span>
                {claim.reason && (
                  <p className="work-reason">
                    <strong>{reasonWord}</strong> {claim.reason}
                  </p>
                )}
              </div>
              <span className="work-state">
                <RowState claim={claim} />
                <span className="work-since">
                  {rich("since {date}", { date: formatShortDay(claim.stateSince) })}
                </span>
              </span>
              <span className="work-due">
                <RowDue claim={claim} today={today} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {isFull && more && <p>{more}</p>}
    </section>
  );
}
