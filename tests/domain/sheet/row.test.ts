import { claimCells, type SheetClaim } from "@/lib/domain/sheet/claim-cells";
import { type SheetCells, sheetColumns, sheetHeader } from "@/lib/domain/sheet/columns";
import { differences, isUnchanged } from "@/lib/domain/sheet/difference";
import { guessTargets } from "@/lib/domain/sheet/headings";
import { cellsBy } from "@/lib/domain/sheet/mapping";
import { readRow } from "@/lib/domain/sheet/proposal";
import { wordFinder } from "@/lib/domain/sheet/words-in-text";

const claim: SheetClaim = {
  slug: "bridge-length-x2b4c",
  version: 7,
  article: { slug: "a-bridge-p2q4r", headline: "A bridge" },
  quote: "389 metres",
  start: 12,
  health: "exact",
  kind: "statistic",
  claimant: "The mayor",
  claimDate: null,
  statement: "The bridge is 389 metres long.",
  state: "checking",
  rating: "half_true",
  summary: "It is 398 metres.",
  sources: [
    {
      title: "Survey",
      url: "https://example.org/s",
      level: "primary",
      stance: "undermines",
      decisive: true,
    },
  ],
  analysis: "Method:\n- measured",
  checkedOn: "2026-01-31",
  checker: "Ann Lee",
  editor: null,
  notes: ["Asked the city.", "They answered."],
};

const cellsOf = (found: SheetClaim): SheetCells =>
  cellsBy(guessTargets(sheetHeader), claimCells(found));
const compare = (cells: SheetCells, found = claim) =>
  differences(cells, readRow(cells).proposal, found);

test("a claim is a row of plain words", () => {
  expect(Object.fromEntries(sheetColumns.map((name, at) => [name, claimCells(claim)[at]]))).toEqual(
    {
      id: "bridge-length-x2b4c",
      version: "7",
      articleId: "a-bridge-p2q4r",
      article: "A bridge",
      quote: "389 metres",
      place: "12",
      kind: "Statistic",
      claimant: "The mayor",
      statement: "The bridge is 389 metres long.",
      state: "Checking",
      rating: "Half true",
      summary: "It is 398 metres.",
      sources: "Survey | https://example.org/s | primary, undermines, decisive",
      analysis: "Method:\n- measured",
      checkedOn: "2026-01-31",
      checker: "Ann Lee",
      editor: "",
      note: "Asked the city.\n\nThey answered.",
    },
  );
  expect(claimCells({ ...claim, start: null, health: "lost" })[5]).toBe("lost");
});

test.each(["spotted", "checking", "in_review", "approved", "published", "dropped"] as const)(
  "a row of a claim that is %s changes nothing when nothing was typed in it",
  (state) => {
    const found = { ...claim, state };
    const { change, issues } = compare(cellsOf(found), found);
    expect(isUnchanged(change)).toBe(true);
    expect(issues).toEqual([]);
  },
);

test("only what was typed is changed; an emptied cell takes the value away", () => {
  const { change, issues } = compare({
    ...cellsOf(claim),
    rating: "False",
    claimant: " ",
    sources: "Survey | https://www.example.org/s | primary\nCity | https://example.org/c |",
    note: "Asked the city.\n\nThey answered.\n\nNow false.",
  });
  expect(issues).toEqual([]);
  expect(change).toMatchObject({
    patch: { rating: "false", claimant: null },
    newSources: [{ title: "City", url: "https://example.org/c" }],
    note: "Now false.",
    starts: false,
  });
});

test("a column that the sheet has not is left alone, and so is what only a person may write", () => {
  const { change } = compare({
    id: claim.slug,
    state: "Published",
    editor: "Eve",
    checkedOn: "2020",
  });
  expect(isUnchanged(change)).toBe(true);
});

test("a spotted claim may be started, and nothing else of the workflow", () => {
  const spotted = { ...claim, state: "spotted" as const };
  expect(compare({ ...cellsOf(spotted), state: "Checking" }, spotted).change.starts).toBe(true);
  expect(compare({ ...cellsOf(claim), state: "Spotted" }).change.starts).toBe(false);
});

test.each([
  ["another version", { version: "6" }, {}, /Someone changed this claim/],
  ["no version", { version: "" }, {}, /only from a sheet with its version/],
  ["a claim in review", {}, { state: "in_review" as const }, /in review; a sheet changes it only/],
])("a change of %s is refused at its cell", (_, cells, found, reason) => {
  const typed = { ...cellsOf({ ...claim, ...found }), summary: "Other", ...cells };
  expect(compare(typed, { ...claim, ...found }).issues).toEqual([
    { column: "summary", level: "error", text: expect.stringMatching(reason) },
  ]);
});

test("a new row is a checker's proposal: no state beyond checking, nothing of the sheet is lost", () => {
  const { proposal, issues } = readRow({
    article: "A bridge",
    quote: "389 metres",
    kind: "Zahl",
    rating: "4 of 5",
    state: "Published",
    checkedOn: "2020-01-02",
    editor: "Eve",
    place: "second paragraph",
    note: "Hello",
  });
  expect(proposal).toMatchObject({ state: "checking", rating: null, kind: null, note: "Hello" });
  expect(proposal.kept).toEqual([
    "Rating: 4 of 5",
    "Kind: Zahl",
    "Place in the text: second paragraph",
    "State: Published",
    "Checked on: 2020-01-02",
    "Editor: Eve",
  ]);
  expect(issues.map(({ column, level }) => [column, level])).toEqual([
    ["rating", "warning"],
    ["kind", "warning"],
    ["place", "warning"],
    ["state", "warning"],
  ]);
});

test("a cell that can't be kept is an error with its reason", () => {
  const { issues } = readRow({
    quote: "\u200b",
    statement: "x".repeat(401),
    claimant: "a\u202eb",
    summary: "a\ud800",
    sources: "x | ftp://a | primary\nhttps://",
  });
  expect(issues.filter(({ level }) => level === "error").map(({ column }) => column)).toEqual(
    expect.arrayContaining(["quote", "statement", "claimant"]),
  );
});

test("words are found as they stand, and with other quotation marks, dashes and blanks around them", () => {
  const text = "He said: “It’s 10–12 km”.\nIt’s 10–12 km, or 3.";
  const find = wordFinder(text);
  expect(find("He said", null)).toEqual({ quote: "He said", start: 0 });
  expect(find('"He\u00a0said: “It\'s 10-12 km"', null)).toEqual({
    quote: "He said: “It’s 10–12 km",
    start: 0,
  });
  expect(find("It's 10-12 km", null)).toEqual({ places: [10, 26] });
  expect(find("It's 10-12 km", 26)).toEqual({ quote: "It’s 10–12 km", start: 26 });
  expect(find("It's 11 km", null)).toBeNull();
});
