// How many claims of an article were checked, with which verdicts, and when last.
import { VerdictTag } from "@/components/claim/verdict-tag";
import { Day } from "@/components/ui/date";
import type { ArticleClaim } from "@/lib/domain/view/reader";
import { lastChecked, talliesOf } from "@/lib/domain/view/tally";
import { formatCount } from "@/lib/format/count";

export function ArticleSummary({ claims }: { claims: readonly ArticleClaim[] }) {
  const last = lastChecked(claims);
  if (last === null) {
    return (
      <section className="summary-box" aria-label="Summary">
        <p>No claim of this article has a verdict yet.</p>
      </section>
    );
  }
  return (
    <section className="summary-box" aria-label="Summary">
      <p className="summary-count">
        <strong>{formatCount(claims.length, "claim")} checked.</strong> Last checked{" "}
        <Day time={last} />.
      </p>
      <ul className="summary-verdicts">
        {talliesOf(claims).map(({ rating, count }) => (
          <li key={rating.code}>
            <span className="number">{count}</span>
            <span className="visually-hidden"> with the verdict </span>
            <VerdictTag rating={rating} />
          </li>
        ))}
      </ul>
    </section>
  );
}
