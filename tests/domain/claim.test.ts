import { claimInput, claimPatch, isEditable, isLive, type State, states } from "@/lib/domain/claim";

const good = { quote: "389 metres" };
test.each([
  ["only a quote", {}, true],
  ["a place", { start: 12 }, true],
  ["a place before the text", { start: -1 }, false],
  ["a place between two characters", { start: 1.5 }, false],
  ["an empty quote", { quote: "" }, false],
  ["a quote of blanks", { quote: " \n" }, false],
  ["an invisible quote", { quote: "\u200d" }, false],
  ["half of a character", { quote: "\udc00" }, false],
  ["NUL in the quote", { quote: "a\u0000" }, false],
  ["a statement of 401 characters", { statement: "a".repeat(401) }, false],
  ["a bidi control left open in the statement", { statement: "a\u2067b" }, false],
  ["a state from outside", { state: "published" }, false],
  ["a rating at birth", { rating: "true" }, false],
])("a new claim with %s", (_, over, accepted) => {
  expect(claimInput.safeParse({ ...good, ...over }).success).toBe(accepted);
});

test.each([
  ["nothing", {}, true],
  ["a rating of the scale", { rating: "outdated" }, true],
  ["no rating", { rating: null }, true],
  ["a rating of no scale", { rating: "pants_on_fire" }, false],
  ["half of a character", { quote: "\ud83d" }, false],
  ["a quote of blanks", { quote: " " }, false],
  ["a day", { dueOn: "2026-11-30" }, true],
  ["a month as a day", { dueOn: "2026-11" }, false],
  ["the state", { state: "approved" }, false],
  ["the version", { version: 3 }, false],
])("a patch with %s", (_, patch, accepted) => {
  expect(claimPatch.safeParse(patch).success).toBe(accepted);
});

test("a patch keeps only what was sent; blank means none", () => {
  expect(claimPatch.parse({ summary: "  " })).toEqual({ summary: null });
  expect(Object.keys(claimPatch.parse({ gaps: "a" }))).toEqual(["gaps"]);
});

test("a quote is compared in the form in which texts are kept", () => {
  expect(claimInput.parse({ quote: "Cafe\u0301" }).quote).toBe("Café");
});

test("content is written before publication, and only then", () => {
  const open: State[] = ["spotted", "checking", "in_review", "approved"];
  expect(states.filter(isEditable)).toEqual(open);
});

test("live is what readers see", () => {
  expect(isLive({ publishedVersion: 0, retracted: false })).toBe(false);
  expect(isLive({ publishedVersion: 2, retracted: false })).toBe(true);
  expect(isLive({ publishedVersion: 3, retracted: true })).toBe(false);
});
