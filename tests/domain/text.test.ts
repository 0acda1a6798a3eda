// The text door: what comes in, in which form, and what is refused.
import fc from "fast-check";
import {
  isBidiBalanced,
  isStorable,
  isVisible,
  line,
  optional,
  prose,
} from "@/lib/domain/writing/text";
import { anything } from "./writing";

const takes = (schema: ReturnType<typeof line>, text: string) => schema.safeParse(text).success;

test.each([
  ["plain", "A bridge", true],
  ["Persian with a zero-width joiner", "می\u200cخواهم", true],
  ["emoji of several parts", "👩‍🔬", true],
  ["empty", "", false],
  ["blanks", " \t\n ", false],
  ["no-break spaces", "\u00a0\u202f", false],
  ["a zero-width space", "\u200b", false],
  ["zero-width joiners", "\u200c\u200d\u2060\ufeff", false],
  ["soft hyphens", "\u00ad\u00ad", false],
  ["variation selectors", "\ufe0f\u{e0100}", false],
  ["tag characters", "\u{e0041}\u{e0042}", false],
  ["Hangul filler", "\u3164\u115f", false],
  ["Braille blank", "\u2800", false],
  ["bidi marks", "\u200e\u200f\u061c", false],
])("to see or not: %s", (_, text, wanted) => {
  expect(isVisible(text)).toBe(wanted);
  expect(takes(line(100), text)).toBe(wanted);
  expect(takes(prose(100), text)).toBe(wanted);
});

test.each([
  ["NUL", "a\u0000b"],
  ["backspace", "a\u0008b"],
  ["escape", "a\u001bb"],
  ["delete", "a\u007fb"],
  ["high surrogate alone", "a\ud83d"],
  ["low surrogate alone", "\ude00a"],
  ["surrogates the wrong way round", "\ude00\ud83d"],
])("refused: %s", (_, text) => {
  expect(isStorable(text)).toBe(false);
  expect(takes(line(100), text)).toBe(false);
  expect(takes(prose(100), text)).toBe(false);
});

test.each([
  ["an override left open", "\u202egnp.exe", false],
  ["an embedding left open", "a \u202b b", false],
  ["an isolate left open", "a \u2067 b", false],
  ["closed by the other kind", "\u2067a\u202c", false],
  ["a close without an open", "a\u202c", false],
  ["closed in the wrong order", "\u202a\u2066a\u202c\u2069", false],
  ["an isolate", "\u2068שלום\u2069 said", true],
  ["nested", "\u2067a \u202bb\u202c\u2069", true],
  ["none", "שלום", true],
])("bidi: %s", (_, text, wanted) => {
  expect(isBidiBalanced(text)).toBe(wanted);
  expect(takes(line(100), text)).toBe(wanted);
});

test("a line is one line in NFC, without blanks around it", () => {
  expect(line(100).parse("  Cafe\u0301 \r\n au\u00a0lait\t")).toBe("Café au lait");
  expect(line(100).parse("a\u2028b\u2029c")).toBe("a b c");
});

test("prose keeps its lines, with one kind of line break", () => {
  expect(prose(100).parse("\n one\r\ntwo\rthree\n\nfour\n")).toBe("one\ntwo\nthree\n\nfour");
});

test("the length counts what was sent", () => {
  expect(takes(line(5), "12345")).toBe(true);
  expect(takes(line(5), "123456")).toBe(false);
});

test("a field that may be empty takes blank, invisible and null as none, and refuses rubbish", () => {
  const field = optional(line, 10);
  for (const none of [null, "", "  ", "\u200b\u200b"]) expect(field.parse(none)).toBeNull();
  expect(field.parse(" a ")).toBe("a");
  for (const bad of ["\u0000", "\ud800", 5, {}, "12345678901"])
    expect(field.safeParse(bad).success).toBe(false);
});

test("whatever passes can be stored, is seen, and passes again unchanged", () => {
  fc.assert(
    fc.property(anything(60), fc.constantFrom(line, prose), (text, kind) => {
      const parsed = kind(60).safeParse(text);
      if (!parsed.success) return;
      expect(isStorable(parsed.data) && isVisible(parsed.data)).toBe(true);
      expect(parsed.data.normalize("NFC")).toBe(parsed.data);
      expect(kind(1000).parse(parsed.data)).toBe(parsed.data);
    }),
    { numRuns: 500 },
  );
});
