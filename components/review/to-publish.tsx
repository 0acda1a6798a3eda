// Approved claims that wait for someone to publish them.
import Link from "next/link";
import { VerdictTag } from "@/components/claim/verdict-tag";
import { Moment } from "@/components/ui/date";
import { stepOf } from "@/lib/domain/rating";
import type { DeskClaimRow } from "@/lib/domain/view/desk";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function ToPublish({ rows }: { rows: readonly DeskClaimRow[] }) {
  return (
    <section className="to-publish" aria-labelledby="to-publish">
      <h2 id="to-publish" className="section-title">
        {rich("Approved, waiting to be published {count}", {
          count: <span className="count">{rows.length}</span>,
        })}
      </h2>
      <ol className="queue">
        {rows.map((row) => (
          <li key={row.slug} className="queue-row">
            <div className="queue-verdict">
              {row.rating && <VerdictTag rating={stepOf(row.rating)} proposed />}
            </div>
            <div className="queue-claim">
              <Link
                href={`/desk/review/${row.slug}`}
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
              <span className="muted">
                {t("Approved")} <Moment time={row.stateSince} />
              </span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
