// How far two checkers agree beyond chance.
import { type RatingCode, stepOf } from "../rating";

/** A first rating and a second one, given without seeing it. */
export type Pair = { first: RatingCode; second: RatingCode };

/** Fewer pairs say nothing: the interval around kappa is wider than its scale. */
export const FEWEST_PAIRS = 10;

export type Agreement = {
  pairs: number;
  /** Share of pairs with the same rating, 0 to 1; null without pairs. */
  observed: number | null;
  /** Cohen's kappa: 1 full agreement, 0 what chance gives, below 0 less than that; null when it is not defined. */
  kappa: number | null;
  /** The same, weighted by distance, over pairs that are both on the scale of five. */
  weighted: { pairs: number; kappa: number | null };
};

export function agreementOf(pairs: readonly Pair[]): Agreement {
  const numbered = pairs.flatMap(({ first, second }) => {
    const [a, b] = [stepOf(first).number, stepOf(second).number];
    return a === null || b === null ? [] : [{ first: a, second: b }];
  });
  const same = pairs.filter(({ first, second }) => first === second).length;
  return {
    pairs: pairs.length,
    observed: pairs.length === 0 ? null : same / pairs.length,
    kappa: cohensKappa(pairs, (a, b) => (a === b ? 0 : 1)),
    weighted: { pairs: numbered.length, kappa: cohensKappa(numbered, (a, b) => Math.abs(a - b)) },
  };
}

/**
 * 1 minus observed disagreement over that expected by chance from how often each side used each value
 * (Cohen 1960; with weights, Cohen 1968). Null when chance alone explains all: one value used by both.
 */
export function cohensKappa<T>(
  pairs: readonly { first: T; second: T }[],
  distance: (a: T, b: T) => number,
): number | null {
  const count = pairs.length;
  if (count === 0) return null;
  let observed = 0;
  let expected = 0;
  for (const { first, second } of pairs) observed += distance(first, second) / count;
  const firsts = counted(pairs.map(({ first }) => first));
  const seconds = counted(pairs.map(({ second }) => second));
  for (const [a, times] of firsts)
    for (const [b, others] of seconds)
      expected += (distance(a, b) * times * others) / (count * count);
  return expected === 0 ? null : 1 - observed / expected;
}

function counted<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
