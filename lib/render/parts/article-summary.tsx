// How many claims of an article were checked, with which verdicts, and when last.
import { VerdictTag } from "@/components/claim/verdict-tag";
import { Day } from "@/components/ui/date";
import type { ArticleClaim } from "@/lib/domain/view/reader";
import { lastChecked, talliesOf } from "@/lib/domain/view/tally";
import { rich } from "@/lib/words/rich";
import { t } from "@/lib/words/t";

export function ArticleSummary({ claims }: { claims: readonly ArticleClaim[] }) {
  const last = lastChecked(claims);
  if (last === null) {
    return (
      <section className="summary-box" aria-label={t("Summary")}>
        <p>{t("No claim of this article has a verdict yet.")}</p>
      </section>
    );
  }
  return (
    <section className="summary-box" aria-label={t("Summary")}>
      <p className="summary-count">
        {rich(
          "<b>{count, plural, one {# claim} other {# claims}} checked.</b> Last checked {date}.",
          {
            count: claims.length,
            b: (inner) => <strong>{inner}</strong>,
            date: <Day time={last} />,
          },
        )}
      </p>
      <ul className="summary-verdicts">
        {talliesOf(claims).map(({ rating, count }) => (
          <li key={rating.code}>
            <span className="number">{count}</span>
            <span className="visually-hidden"> {t("with the verdict")} </span>
            <VerdictTag rating={rating} />
          </li>
        ))}
      </ul>
    </section>
  );
}
