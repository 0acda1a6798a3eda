// Which sentence comes next when an article is gone through.
import { afterDeciding, rowsIn, stepFrom, windowOf } from "@/components/sentence/sentence-order";
import type { SentenceRow } from "@/lib/domain/finding/coverage";

function row(start: number, over: Partial<SentenceRow> = {}): SentenceRow {
  const cut = { start, end: start + 5, text: "Words", hash: `${start}`, needs: [] };
  return { ...cut, claims: [], aside: null, suggestion: null, ...over };
}
const suggested = (score: number) => ({ suggestion: { score, reasons: [], maker: "finder" } });
const aside = {
  aside: { decision: "opinion", by: { id: "1", name: "Ana" }, at: "2026-01-01T00:00:00.000Z" },
} as const;

const rows = [
  row(0, suggested(0.2)),
  row(10, { claims: ["a-claim"], ...suggested(0.9) }),
  row(20, suggested(0.7)),
  row(30, aside),
  row(40),
];
const startsOf = (some: readonly SentenceRow[]) => some.map(({ start }) => start);

test("suggestions come ranked, without what is decided; the others in the order of the text", () => {
  expect(startsOf(rowsIn("suggested", rows))).toEqual([20, 0]);
  expect(startsOf(rowsIn("open", rows))).toEqual([0, 20, 40]);
  expect(startsOf(rowsIn("all", rows))).toEqual([0, 10, 20, 30, 40]);
});

test.each([
  [null, 1, 0],
  [0, 1, 10],
  [40, 1, 40],
  [0, -1, 0],
  [20, -1, 10],
  [15, 1, 0],
] as const)("from %p by %p to %p", (from, step, to) => {
  expect(stepFrom(rows, from, step)).toBe(to);
});

test("after a decision the next follows, after the last the one before, and nothing after the only one", () => {
  expect(afterDeciding(rows, 10)).toBe(20);
  expect(afterDeciding(rows, 40)).toBe(30);
  expect(afterDeciding([row(0)], 0)).toBeNull();
  expect(stepFrom([], null, 1)).toBeNull();
});

test("of thousands only those around the current one are drawn, and none is lost from the count", () => {
  const many = Array.from({ length: 5000 }, (_, n) => row(n * 10));
  for (const current of [0, 20_000, 49_990]) {
    const { shown, before, after } = windowOf(many, current);
    expect(shown.length).toBeLessThanOrEqual(120);
    expect(before + shown.length + after).toBe(5000);
    expect(startsOf(shown)).toContain(current);
  }
});
