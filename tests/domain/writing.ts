/** Text of many scripts for property tests: pieces that break when a character is cut in half. */
import fc from "fast-check";
import { normaliseText } from "@/lib/domain/article";

const PIECES = [
  ..."aбЖї界桥مشш한",
  "e\u0301",
  "n\u0303\u0327",
  "क्\u200dष",
  "می\u200cخ",
  "شُ",
  "👩‍🔬",
  "❤\ufe0f",
  "🇺🇦",
  "𝒳",
  "1",
  "12",
  " ",
  " ",
  ".",
  ",",
  "\n",
];

/** Anything that a string can hold, halves of characters included. */
export const anything = (maxLength: number) =>
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength })
    .map((units) => String.fromCharCode(...units));

/** A normalised text of such pieces. */
export const writing = (maxLength: number) =>
  fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength })
    .map((pieces) => normaliseText(pieces.join("")).text)
    .filter((text) => text.length > 0);

/** A part of a text between two whole code points, as its offsets. */
export function spanOf(text: string, from: number, length: number) {
  const points = [...text];
  const first = from % points.length;
  const count = 1 + (length % (points.length - first));
  const start = points.slice(0, first).join("").length;
  const quote = points.slice(first, first + count).join("");
  return { start, end: start + quote.length, quote };
}
