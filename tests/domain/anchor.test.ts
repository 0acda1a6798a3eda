// Anchors and segments: positions in texts of any script, and that nothing is ever cut in half.
import fc from "fast-check";
import { anchorAt } from "@/lib/domain/anchor";
import { toCodePoints, toUtf16 } from "@/lib/domain/anchor/code-points";
import { placesOf } from "@/lib/domain/anchor/places";
import { segments } from "@/lib/domain/anchor/segments";
import { spanOf, writing } from "./writing";

const anySpan = fc.tuple(writing(40), fc.nat(), fc.nat()).map(([text, from, length]) => ({
  text,
  ...spanOf(text, from, length),
}));

test("every place of a quote is found, overlaps included", () => {
  expect(placesOf("aaa", "aa")).toEqual([0, 1]);
  expect(placesOf("abc", "")).toEqual([]);
  expect(placesOf("桥🙂桥", "桥")).toEqual([0, 3]);
});

test("an anchor has the words, and whole characters of what stands around them", () => {
  fc.assert(
    fc.property(anySpan, ({ text, start, end, quote }) => {
      expect(placesOf(text, quote)).toContain(start);
      const anchor = anchorAt(text, quote, start);
      expect(text.slice(anchor.start ?? -1, anchor.end ?? -1)).toBe(quote);
      expect(anchor.prefix.isWellFormed() && anchor.suffix.isWellFormed()).toBe(true);
      expect(text.slice(0, start).endsWith(anchor.prefix)).toBe(true);
      expect(text.slice(end).startsWith(anchor.suffix)).toBe(true);
      expect(anchor.prefix.length).toBeGreaterThanOrEqual(Math.min(start, 31));
      expect(anchor).toMatchObject({ exact: quote, health: "exact", method: "chosen" });
    }),
  );
});

test("code points and UTF-16 offsets lead to each other", () => {
  fc.assert(
    fc.property(anySpan, ({ text, start, end }) => {
      for (const offset of [0, start, end, text.length]) {
        const points = toCodePoints(text, offset);
        expect(points).toBe([...text.slice(0, offset)].length);
        expect(toUtf16(text, points)).toBe(offset);
      }
    }),
  );
  expect(toUtf16("a🙂", 99)).toBe(3);
  expect(toUtf16("a🙂", 2)).toBe(3);
});

const marked = fc
  .tuple(writing(40), fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }))
  .map(([text, spans]) => ({
    text,
    marks: spans.map(([from, length], index) => {
      const { start, end, quote } = spanOf(text, from, length);
      return { key: `m${index}`, start, end, exact: quote };
    }),
  }));

test("segments give the text back, and every mark its words, however they overlap", () => {
  fc.assert(
    fc.property(marked, ({ text, marks }) => {
      const parts = segments(text, marks);
      expect(parts.map((part) => part.text).join("")).toBe(text);
      expect(parts.every((part) => part.text.isWellFormed() && part.text.length > 0)).toBe(true);
      for (const mark of marks) {
        const own = parts.filter((part) => part.keys.includes(mark.key));
        expect(own.map((part) => part.text).join("")).toBe(mark.exact);
        expect(own[0]?.start).toBe(mark.start);
      }
    }),
  );
});

test("a mark whose words don't stand at its place is left out, wherever it points", () => {
  const text = "one two three";
  const wrong = [
    { key: "moved", start: 1, end: 4, exact: "one" },
    { key: "empty", start: 4, end: 4, exact: "" },
    { key: "backwards", start: 7, end: 4, exact: "two" },
    { key: "before", start: -13, end: 3, exact: "one" },
    { key: "beyond", start: 8, end: 99, exact: "three" },
  ];
  const good = { key: "two", start: 4, end: 7, exact: "two" };
  const parts = segments(text, [...wrong, good]);
  expect(parts.map((part) => part.text)).toEqual(["one ", "two", " three"]);
  expect(parts.map((part) => part.keys)).toEqual([[], ["two"], []]);
});
