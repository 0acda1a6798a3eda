import fc from "fast-check";
import { defuse, restore } from "@/lib/sheets/defuse";

const ACTIVE = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"];

test.each(ACTIVE)("a cell that begins with %j gets a ' in front, and loses it again", (sign) => {
  for (const text of [
    `${sign}1+1`,
    `  ${sign}1`,
    `\n${sign}1`,
    `\u00a0${sign}1`,
    `words\n ${sign}1`,
  ]) {
    expect(defuse(text)).toBe(`'${text}`);
    expect(restore(defuse(text))).toBe(text);
  }
});

test("words are left alone, also those that begin with a quotation mark", () => {
  for (const text of ["", "words", "a = b", "1+1", "'twas", "'90s", "it's -5", "two\nlines - so"]) {
    expect(defuse(text)).toBe(text);
    expect(restore(text)).toBe(text);
  }
});

test("a cell that truly begins with the guard keeps it", () => {
  for (const text of ["'=1", "''=1", "'\t", "''-"]) {
    expect(defuse(text)).toBe(`'${text}`);
    expect(restore(defuse(text))).toBe(text);
  }
});

const piece = fc.constantFrom(...ACTIVE, "'", " ", "\n", "\u2028", "a", "1", "\u00a0", "«", "م");
const cells = fc.oneof(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 12 }),
);

test("whatever a cell says, it comes back as it was, and no written cell is active", () => {
  fc.assert(
    fc.property(cells, (text) => {
      const written = defuse(text);
      expect(restore(written)).toBe(text);
      expect(written).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/u);
    }),
    { numRuns: 5000 },
  );
});

// Work that grew with the square of the length would not end before the test's time does.
test("cells of nothing but line breaks and blanks are read in one pass", () => {
  for (const unit of ["\n", "\n ", " ", "'", "\r\n\t"]) {
    const text = `a${unit.repeat(32_767 / unit.length)}b`;
    for (let round = 0; round < 500; round += 1) expect(restore(defuse(text))).toBe(text);
  }
});
