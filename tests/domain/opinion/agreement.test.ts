// Kappa against published tables, and where it is not defined.
import { agreementOf, cohensKappa, type Pair } from "@/lib/domain/opinion/agreement";

const table = <T>(cells: readonly (readonly [T, T, number])[]) =>
  cells.flatMap(([first, second, times]) =>
    Array.from({ length: times }, () => ({ first, second })),
  );
const nominal = (a: unknown, b: unknown) => (a === b ? 0 : 1);

test("the grant table that is printed in many textbooks: 20, 5, 10, 15 give 0.4", () => {
  const pairs = table([
    ["yes", "yes", 20],
    ["yes", "no", 5],
    ["no", "yes", 10],
    ["no", "no", 15],
  ]);
  expect(cohensKappa(pairs, nominal)).toBeCloseTo(0.4, 10);
});

test("two raters who agree no more than chance have 0, and less than chance below 0", () => {
  const chance = table([
    ["a", "a", 4],
    ["a", "b", 4],
    ["b", "a", 4],
    ["b", "b", 4],
  ]);
  expect(cohensKappa(chance, nominal)).toBeCloseTo(0, 10);
  expect(
    cohensKappa(
      table([
        ["a", "b", 5],
        ["b", "a", 5],
      ]),
      nominal,
    ),
  ).toBeCloseTo(-1, 10);
});

test("the example of Cohen (1968): 200 patients, kappa 0.492, weighted 0.348", () => {
  const pairs = table<number>([
    [0, 0, 88],
    [0, 1, 14],
    [0, 2, 18],
    [1, 0, 10],
    [1, 1, 40],
    [1, 2, 10],
    [2, 0, 2],
    [2, 1, 6],
    [2, 2, 12],
  ]);
  const weights = [
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ];
  expect(cohensKappa(pairs, nominal)).toBeCloseTo(0.492, 3);
  expect(cohensKappa(pairs, (a, b) => weights[a]?.[b] ?? 0)).toBeCloseTo(0.348, 3);
});

test("weighted, near misses cost less than far ones", () => {
  const near = table<number>([
    [5, 5, 4],
    [5, 4, 2],
    [1, 1, 4],
  ]);
  const far = table<number>([
    [5, 5, 4],
    [5, 1, 2],
    [1, 1, 4],
  ]);
  const distance = (a: number, b: number) => Math.abs(a - b);
  expect(cohensKappa(near, distance) ?? 0).toBeGreaterThan(cohensKappa(far, distance) ?? 1);
});

test("one rating used by both says nothing, nor does no pair", () => {
  expect(cohensKappa(table([["a", "a", 9]]), nominal)).toBeNull();
  expect(agreementOf([])).toEqual({
    pairs: 0,
    observed: null,
    kappa: null,
    weighted: { pairs: 0, kappa: null },
  });
});

test("ratings off the scale count as such, and not by distance", () => {
  const pairs: Pair[] = [
    { first: "true", second: "mostly_true" },
    { first: "true", second: "unproven" },
    { first: "false", second: "false" },
  ];
  expect(agreementOf(pairs)).toMatchObject({ pairs: 3, observed: 1 / 3, weighted: { pairs: 2 } });
});
