// How many claims of an article have which verdict, and when one was last checked.
import { type Rating, ratingCodes } from "../rating";
import type { ArticleClaim } from "./reader";

export type Tally = { rating: Rating; count: number };

/** Claims by verdict, in the order of the scale. */
export function talliesOf(claims: readonly Pick<ArticleClaim, "rating">[]): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { rating } of claims) {
    const tally = tallies.get(rating.code) ?? { rating, count: 0 };
    tally.count += 1;
    tallies.set(rating.code, tally);
  }
  return [...tallies.values()].sort(
    (a, b) => ratingCodes.indexOf(a.rating.code) - ratingCodes.indexOf(b.rating.code),
  );
}

/** The time of the newest of these verdicts; null when there is none. */
export function lastChecked(claims: readonly Pick<ArticleClaim, "publishedAt">[]): string | null {
  let last: string | null = null;
  for (const { publishedAt } of claims) if (last === null || publishedAt > last) last = publishedAt;
  return last;
}
