// Logistic regression with L2, fitted with L-BFGS: no chance in it, so the same data give the same weights.

/** One example: the numbers of its features and their values, its label and its weight. */
export type Row = { at: number[]; value: number[]; label: boolean; weight: number };
type Point = { loss: number; slope: Float64Array };

/** Steps that are remembered for the curvature. */
const MEMORY = 8;
const MOST_STEPS = 60;

function lossAt(rows: readonly Row[], l2: readonly number[], weights: Float64Array): Point {
  const slope = new Float64Array(weights.length);
  let loss = 0;
  for (const { at, value, label, weight } of rows) {
    const logit = at.reduce((sum, index, k) => sum + (weights[index] ?? 0) * (value[k] ?? 0), 0);
    const margin = label ? logit : -logit;
    loss +=
      weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
    const pull = weight * (1 / (1 + Math.exp(-logit)) - (label ? 1 : 0));
    at.forEach((index, k) => {
      slope[index] = (slope[index] ?? 0) + pull * (value[k] ?? 0);
    });
  }
  weights.forEach((weight, index) => {
    const strength = l2[index] ?? 0;
    loss += (strength * weight * weight) / 2;
    slope[index] = (slope[index] ?? 0) + strength * weight;
  });
  return { loss, slope };
}

const dot = (a: Float64Array, b: Float64Array) =>
  a.reduce((sum, value, k) => sum + value * (b[k] ?? 0), 0);
const plus = (a: Float64Array, b: Float64Array, times: number) =>
  a.map((value, k) => value + times * (b[k] ?? 0));

/** The weights that fit best; `l2` is the strength for each feature. */
export function fit(rows: readonly Row[], l2: readonly number[]): Float64Array {
  let weights: Float64Array = new Float64Array(l2.length);
  let here = lossAt(rows, l2, weights);
  const steps: { move: Float64Array; turn: Float64Array; rate: number }[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const direction = downhill(here.slope, steps);
    const descent = dot(here.slope, direction);
    let length = 1;
    let next = plus(weights, direction, -length);
    let there = lossAt(rows, l2, next);
    for (
      let tries = 0;
      tries < 20 && there.loss > here.loss - 1e-4 * length * descent;
      tries += 1
    ) {
      length /= 2;
      next = plus(weights, direction, -length);
      there = lossAt(rows, l2, next);
    }
    const move = plus(next, weights, -1);
    const turn = plus(there.slope, here.slope, -1);
    const along = dot(move, turn);
    if (along > 1e-12) steps.push({ move, turn, rate: 1 / along });
    if (steps.length > MEMORY) steps.shift();
    const settled = Math.abs(here.loss - there.loss) < 1e-6 * Math.abs(here.loss);
    weights = next;
    here = there;
    if (settled) break;
  }
  return weights;
}

function downhill(
  slope: Float64Array,
  steps: readonly { move: Float64Array; turn: Float64Array; rate: number }[],
): Float64Array {
  let way: Float64Array = slope.slice();
  const shares = [...steps].reverse().map(({ move, turn, rate }) => {
    const share = rate * dot(move, way);
    way = plus(way, turn, -share);
    return share;
  });
  const last = steps.at(-1);
  const scale = last
    ? 1 / (last.rate * dot(last.turn, last.turn))
    : 1 / Math.sqrt(dot(slope, slope));
  way = way.map((value) => value * scale);
  [...steps].forEach(({ move, turn, rate }, index) => {
    const share = shares[steps.length - 1 - index] ?? 0;
    way = plus(way, move, share - rate * dot(turn, way));
  });
  return way;
}
