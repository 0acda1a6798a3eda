// What a person reads about how far an article was looked through.
import { renderToStaticMarkup } from "react-dom/server";
import { CoverageLine, missingForDone } from "@/components/sentence/coverage-line";

const words = (all: number, decided: number, open: number, decideAll: boolean) =>
  renderToStaticMarkup(
    <CoverageLine counts={{ all, decided, open }} decideAll={decideAll} />,
  ).replace(/<[^>]+>/gu, "");

test.each([
  [31, 12, 4, false, "12 of 31 sentences looked at"],
  [31, 12, 4, true, "12 of 31 sentences looked at"],
  [31, 12, 0, false, "12 of 31 sentences looked at"],
  [31, 12, 0, true, "12 of 31 sentences looked at · Done"],
  [31, 31, 0, false, "31 of 31 sentences looked at · Done"],
  [1, 0, 0, false, "0 of 1 sentence looked at"],
  [0, 0, 0, true, ""],
])("%p sentences, %p decided, %p open, all asked for: %p", (all, decided, open, asked, wanted) => {
  expect(words(all, decided, open, asked)).toBe(wanted);
});

test("what is missing for done is said only where the newsroom asks for it", () => {
  const counts = { all: 31, decided: 12, open: 3 };
  expect(missingForDone({ counts, decideAll: false })).toBeNull();
  expect(missingForDone({ counts, decideAll: true })).toBe(
    "Before it is done: 3 sentences with a number, a name or a quotation are not decided.",
  );
  expect(missingForDone({ counts: { ...counts, open: 1 }, decideAll: true })).toContain(
    "1 sentence with a number, a name or a quotation is not decided",
  );
});
