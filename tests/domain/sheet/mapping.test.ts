import { sheetColumns, sheetHeader } from "@/lib/domain/sheet/columns";
import { guessTargets } from "@/lib/domain/sheet/headings";
import {
  cellsBy,
  firstMapping,
  headingsKey,
  missingFrom,
  sheetMapping,
} from "@/lib/domain/sheet/mapping";

test("our own headings are read as what they are", () => {
  expect(guessTargets(sheetHeader)).toEqual([...sheetColumns]);
});

test.each([
  [
    "Claim",
    ["Headline", "Quote", "Speaker", "Verdict", "Source 1", "Source 2", "Reviewed by"],
    ["article", "quote", "claimant", "rating", "sources", "sources", "editor"],
  ],
  [
    "Spanish",
    ["Artículo", "Cita textual", "¿Quién lo dijo?", "Veredicto", "Fuentes", "Verificado por"],
    ["article", "quote", "claimant", "rating", "sources", "checker"],
  ],
  [
    "Russian",
    ["Статья", "Цитата", "Кто сказал", "Вердикт", "Источники", "Примечание"],
    ["article", "quote", "claimant", "rating", "sources", "note"],
  ],
  [
    "Ukrainian",
    ["Стаття", "Точні слова", "Хто сказав", "Оцінка", "Джерела", "Стан"],
    ["article", "quote", "claimant", "rating", "sources", "state"],
  ],
  [
    "French",
    ["Titre", "Citation", "Qui l'a dit ?", "Évaluation", "Preuves", "Relu par"],
    ["article", "quote", "claimant", "rating", "sources", "editor"],
  ],
  [
    "Arabic",
    ["المقال", "الاقتباس", "من قال", "الحكم", "المصادر", "ملاحظات"],
    ["article", "quote", "claimant", "rating", "sources", "note"],
  ],
])("%s headings are guessed", (_, headings, targets) => {
  expect(guessTargets(headings)).toEqual(targets);
});

test("a heading that says nothing, or says it again, is left to the person", () => {
  expect(guessTargets(["Quote", "Colour", "Words", "", "QUOTE (max. 400)"])).toEqual([
    "quote",
    null,
    null,
    null,
    null,
  ]);
});

test("the same headings have one key, in whatever case and with whatever marks", () => {
  expect(headingsKey(["Quote:", "Qui l’a dit"])).toBe(headingsKey(["QUOTE", "qui l'a dit"]));
  expect(headingsKey(["a", "b"])).not.toBe(headingsKey(["ab"]));
});

test("a remembered mapping stands, unless it is of other headings", () => {
  expect(firstMapping(["Quote", "x"], [null, "note"])).toEqual([null, "note"]);
  expect(firstMapping(["Quote", "x"], [null])).toEqual(["quote", null]);
});

test("a target is chosen once, but for those that may have several columns", () => {
  expect(sheetMapping.safeParse(["sources", "sources", null, null]).success).toBe(true);
  expect(sheetMapping.safeParse(["quote", "quote"]).error?.issues[0]).toMatchObject({
    path: [1],
    message: "“Exact words” is chosen for two columns. Choose it once.",
  });
});

test("what a mapping lacks is said", () => {
  expect(missingFrom(["id", null])).toBeNull();
  expect(missingFrom(["quote", "articleId"])).toBeNull();
  expect(missingFrom(["quote"])).toMatch(/names the article/);
  expect(missingFrom(["article"])).toMatch(/exact words/);
});

test("cells of several columns become lines; a column that is not read is not there", () => {
  expect(cellsBy(["sources", null, "sources", "note", "kind"], ["a", "b", "c", ""])).toEqual({
    sources: "a\nc",
    note: "",
    kind: "",
  });
});
