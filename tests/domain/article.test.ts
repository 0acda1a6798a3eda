// The one form of a text: what is folded, what is kept, and that it is a form.
import fc from "fast-check";
import { articleInput, directionOf, normaliseText } from "@/lib/domain/article";
import { anything } from "./writing";

const textOf = (raw: string) => normaliseText(raw).text;

test.each([
  ["CRLF", "one\r\ntwo\rthree\nfour", "one\ntwo\nthree\nfour"],
  ["empty lines", "one\n\n \n\ntwo\n", "one\ntwo"],
  ["line and paragraph separators", "one\u2028two\u2029three", "one\ntwo\nthree"],
  ["runs of blanks", "  one \t  two  ", "one two"],
  ["no-break spaces", "10\u00a0000\u202fkm\u2009long", "10 000 km long"],
  ["soft hyphens", "Donau\u00addampf\u00adschiff", "Donaudampfschiff"],
  ["zero-width spaces and marks", "a\u200bb\u2060c\ufeffd\u200ee", "abcde"],
  ["a blank on each side of a zero-width space", "a \u200b b", "a b"],
  ["decomposed letters", "Cafe\u0301", "Café"],
  ["an accent behind a zero-width space", "Cafe\u200b\u0301", "Café"],
  ["Hangul in parts", "\u1112\u1161\u11ab", "한"],
  ["joiners of an emoji", "👩‍🔬 👨‍👩‍👧", "👩‍🔬 👨‍👩‍👧"],
  ["a non-joiner of Persian", "می\u200cخواهم", "می\u200cخواهم"],
  ["a joiner of Hindi", "क्\u200dष", "क्\u200dष"],
  ["an emoji with its colour", "❤\ufe0f", "❤\ufe0f"],
])("%s", (_, raw, wanted) => {
  expect(textOf(raw)).toBe(wanted);
});

describe("a dateline", () => {
  test.each([
    [" date 2023-09-04 The bridge", "2023-09-04", "The bridge"],
    ["date 2023-09 The bridge", "2023-09", "The bridge"],
    ["\n date 2023\nThe bridge", "2023", "The bridge"],
  ])("%j is taken out", (raw, publishedAt, text) => {
    expect(normaliseText(raw)).toEqual({ text, publishedAt });
  });

  test.each([
    "date 2023-13 The bridge",
    "date 2023-02-30 The bridge",
    "date 23 The bridge",
    "The date 2023-09 of it",
    "dates 2023 of it",
    "date 2023-09-04, Newcastle",
  ])("%j stays", (raw) => {
    expect(normaliseText(raw)).toEqual({ text: raw, publishedAt: null });
  });
});

test("normalising again changes nothing, and the form holds", () => {
  const piece = fc.oneof(
    anything(20),
    fc.constantFrom("\r\n", "\n", " ", "\u00a0", "\u200b", "\u00ad", "e", "\u0301", "\u200d", "한"),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = textOf(pieces.join(""));
      expect(textOf(text)).toBe(text);
      expect(text.normalize("NFC")).toBe(text);
      expect(text).not.toMatch(/[\u00ad\u200b\u2060\ufeff\r\t]|^\s|\s$|\s\s/u);
    }),
    { numRuns: 500 },
  );
});

const good = { headline: "A bridge", language: "en", text: "It is long." };
test.each([
  ["a whole one", {}, true],
  ["no text to see", { text: "\u200b \n" }, false],
  ["NUL in the text", { text: "a\u0000b" }, false],
  ["half of a character in the text", { text: "a\udc00b" }, false],
  ["a bidi control left open in the headline", { headline: "a\u202eb" }, false],
  ["a language that is none", { language: "english language" }, false],
  ["a partial date", { publishedAt: "2023-09" }, true],
  ["no real date", { publishedAt: "2023-02-30" }, false],
  ["a field that nobody knows", { slug: "mine" }, false],
  ["a text that is too long", { text: "a".repeat(1_000_001) }, false],
])("at the door: %s", (_, over, accepted) => {
  expect(articleInput.safeParse({ ...good, ...over }).success).toBe(accepted);
});

test.each([
  ["en", "ltr"],
  ["ar", "rtl"],
  ["fa-IR", "rtl"],
  ["he", "rtl"],
  ["ur", "rtl"],
  ["az-Arab", "rtl"],
  ["az", "ltr"],
  ["uk", "ltr"],
  ["ar-Latn", "ltr"],
])("%s is written %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
