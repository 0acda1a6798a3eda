import { packPeriod, weekOf } from "@/lib/domain/pack/period";
import { packTables } from "@/lib/domain/pack/tables";
import { Tally } from "@/lib/domain/pack/tally";
import { packPublication } from "./pack-publication";

test.each([
  ["2026-03-02T00:00:00.000Z", "2026-03-02"],
  ["2026-03-08T23:59:59.999Z", "2026-03-02"],
  ["2026-01-01T12:00:00.000Z", "2025-12-29"],
  ["2024-03-01T12:00:00.000Z", "2024-02-26"],
])("%s is in the week of %s", (time, monday) => {
  expect(weekOf(time)).toBe(monday);
});

test("a period ends no earlier than it begins, and its days are days", () => {
  const parsed = (from: string, to: string) => packPeriod.safeParse({ from, to }).success;
  expect(parsed("2026-01-01", "2026-01-01")).toBe(true);
  expect(parsed("2026-02-01", "2026-01-31")).toBe(false);
  expect(parsed("2026-02-30", "2026-03-01")).toBe(false);
  expect(parsed("2026", "2027")).toBe(false);
});

const published = [
  packPublication({ slug: "a", at: "2026-01-30", claimant: "The mayor", rating: "true" }),
  packPublication({ slug: "b", at: "2026-01-31", claimant: "The mayor", rating: "false" }),
  packPublication({ slug: "c", at: "2026-02-01", claimant: null, rating: "false" }),
  packPublication({
    slug: "a",
    at: "2026-02-02",
    version: 2,
    claimant: "The mayor",
    rating: "false",
  }),
  packPublication({
    slug: "b",
    at: "2026-02-03",
    version: 2,
    claimant: "The mayor",
    rating: "false",
    kind: "retraction",
  }),
];

test("each publication counts when it appeared, each claim once as it stood last", () => {
  const tally = new Tally();
  for (const one of published) tally.add(one);
  expect(tally.checks).toBe(3);
  expect(tally.volume("month")).toEqual([
    ["2026-01", "2", "0", "0"],
    ["2026-02", "1", "1", "1"],
  ]);
  expect(tally.volume("week")).toEqual([
    ["2026-01-26", "3", "0", "0"],
    ["2026-02-02", "0", "1", "1"],
  ]);
  expect(tally.balance("claimant")).toEqual([
    ["The mayor", "false", "1"],
    ["The mayor", "retracted", "1"],
    ["(not named)", "false", "1"],
  ]);
  expect(tally.balance("verdict").map(([, verdict, count]) => [verdict, count])).toEqual([
    ["false", "2"],
    ["retracted", "1"],
  ]);
});

test("every row of every table has a cell for each heading", () => {
  for (const { file, header, rowsOf } of packTables)
    for (const one of published)
      for (const row of rowsOf(one, "https://facts.example.org/claims/a/v/1"))
        expect([file, row.length]).toEqual([file, header.length]);
  const corrections = packTables.find(({ file }) => file === "corrections.csv");
  expect(published.flatMap((one) => corrections?.rowsOf(one, "") ?? [])).toEqual([
    ["a", "2", "2026-02-02", "Correction", "true", "false", "The plan was another one."],
    ["b", "2", "2026-02-03", "Retraction", "true", "", "The plan was another one."],
  ]);
});

test("a claim counts under each topic of its article", () => {
  const tally = new Tally();
  const given = { at: "2026-01-30", claimant: null, rating: "true" } as const;
  tally.add(packPublication({ ...given, slug: "a", topics: ["Bridges", "Rivers"] }));
  tally.add(packPublication({ ...given, slug: "b", topics: ["Rivers"] }));
  tally.add(packPublication({ ...given, slug: "c" }));
  expect(tally.balance("topic")).toEqual([
    ["Rivers", "true", "2"],
    ["(no topic)", "true", "1"],
    ["Bridges", "true", "1"],
  ]);
});
