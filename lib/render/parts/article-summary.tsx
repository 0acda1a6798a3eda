// How many claims of an article were checked, with which verdicts, and when last.
import { VerdictTag } from "@/components/claim/verdict-tag";
import { Day } from "@/components/ui/date";
import type { Rating } from "@/lib/domain/rating";
import { ratingCodes } from "@/lib/domain/rating";
import type { ArticleClaim } from "@/lib/domain/view/reader";
import { formatCount } from "@/lib/format/count";

export function ArticleSummary({ claims }: { claims: readonly ArticleClaim[] }) {
  if (claims.length === 0) {
    return (
      <section className="summary-box" aria-label="Summary">
        <p>No claim of this article has a verdict yet.</p>
      </section>
    );
  }
  const last = claims.reduce((newest, claim) =>
    claim.publishedAt > newest.publishedAt ? claim : newest,
  );
  return (
    <section className="summary-box" aria-label="Summary">
      <p className="summary-count">
        <strong>{formatCount(claims.length, "claim")} checked.</strong> Last checked{" "}
        <Day time={last.publishedAt} />.
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

/** Claims by verdict, in the order of the scale. */
function talliesOf(claims: readonly ArticleClaim[]) {
  const tallies = new Map<string, { rating: Rating; count: number }>();
  for (const { rating } of claims) {
    const tally = tallies.get(rating.code) ?? { rating, count: 0 };
    tally.count += 1;
    tallies.set(rating.code, tally);
  }
  return [...tallies.values()].sort(
    (a, b) => ratingCodes.indexOf(a.rating.code) - ratingCodes.indexOf(b.rating.code),
  );
}
