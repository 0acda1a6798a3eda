import fc from "fast-check";
import { stances } from "@/lib/domain/evidence";
import {
  joinColumns,
  readSources,
  type SheetSource,
  writeSources,
} from "@/lib/domain/sheet/source-lines";
import { sourceInput } from "@/lib/domain/source";

const census: SheetSource = {
  title: "Census 2021",
  url: "https://example.org/census",
  level: "primary",
  stance: "undermines",
  decisive: true,
};

test("a source is one line: title, address, and what it is", () => {
  expect(writeSources([census, { ...census, url: null, stance: "context", decisive: false }])).toBe(
    "Census 2021 | https://example.org/census | primary, undermines, decisive\nCensus 2021 |  | primary",
  );
});

test.each([
  ["https://example.org/a", "https://example.org/a", "https://example.org/a"],
  ["The Paper: https://example.org/a", "The Paper", "https://example.org/a"],
  ["https://example.org/a – The Paper", "The Paper", "https://example.org/a"],
  ["The Paper (https://example.org/a", "The Paper", "https://example.org/a"],
  ["Interview with the mayor", "Interview with the mayor", null],
])("%s is read as title and address", (line, title, url) => {
  expect(readSources(line).sources).toMatchObject([
    { title, url, level: "secondary", stance: "context" },
  ]);
});

test("several in a cell, one twice, one in words of another language", () => {
  const { sources } = readSources(
    "A | https://a.org | primaria\nhttps://www.a.org/?utm_source=x\n\nhttps://b.org/1; https://b.org/2",
  );
  expect(sources.map(({ url, level }) => [url, level])).toEqual([
    ["https://a.org", "primary"],
    ["https://b.org/1", "secondary"],
    ["https://b.org/2", "secondary"],
  ]);
});

test("a line that is no source is named with what is wrong", () => {
  expect(readSources(`${"x".repeat(301)} | https://a.org | primary`).faults).toEqual([
    expect.stringMatching(/^“x{59}…”: At most 300 characters/),
  ]);
});

test("columns of their own become the same lines", () => {
  expect(joinColumns("A\nB", "https://a.org\nhttps://b.org", "Primary")).toBe(
    "A | https://a.org | primary\nB | https://b.org | primary",
  );
  expect(joinColumns("", "", "")).toBe("");
});

const title = fc
  .array(
    fc.constantFrom("a", "|", " | ", "https://x.org", "; https:", "-", "(", "م", ", decisive"),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => sourceInput.shape.title.safeParse(parts.join("")).data)
  .filter((text) => text !== undefined);

test("what is written is read back, whatever the title holds", () => {
  const source = fc.record({
    title,
    url: fc.constantFrom(null, "https://a.org/x|y", "https://b.org/?q=1;https:"),
    level: fc.constantFrom("primary", "secondary"),
    stance: fc.constantFrom(...stances),
    decisive: fc.boolean(),
  });
  fc.assert(
    fc.property(source, (one) => {
      expect(readSources(writeSources([one as SheetSource]))).toEqual({
        sources: [one],
        faults: [],
      });
    }),
    { numRuns: 1000 },
  );
});
