import fc from "fast-check";
import { spanOf, trimmed } from "@/components/selection/text-span";

const text = "The mayor said so.\nThe city built 4,200 homes 🏠 and rents fell.";
const at = (words: string) => text.indexOf(words);

describe("the words that a selection covers", () => {
  it("are those of one run, cut where the selection begins and ends", () => {
    const start = at("The city");
    expect(spanOf(text, [{ start, from: 4, to: 14 }])).toEqual({
      start: start + 4,
      end: start + 14,
      exact: "city built",
    });
  });

  it("go from the first run to the last, with the line feed between two paragraphs", () => {
    const second = at("The city");
    const span = spanOf(text, [
      { start: 0, from: 15, to: 18 },
      { start: second, from: 0, to: 8 },
    ]);
    expect(span?.exact).toBe("so.\nThe city");
  });

  it("leave out runs that are only touched at their edge", () => {
    const second = at("The city");
    const span = spanOf(text, [
      { start: 0, from: 4, to: 18 },
      { start: second, from: 0, to: 0 },
    ]);
    expect(span?.exact).toBe("mayor said so.");
  });

  it("lose blanks at both ends", () => {
    expect(trimmed(text, at(" said"), at("so."))?.exact).toBe("said");
  });

  it("are none when only blanks are marked", () => {
    expect(trimmed(text, 3, 4)).toBeNull();
    expect(spanOf(text, [])).toBeNull();
  });

  it("keep a character whole that the selection cuts in half", () => {
    const house = at("🏠");
    expect(trimmed(text, house + 1, house + 2)?.exact).toBe("🏠");
    expect(trimmed(text, at("homes"), house + 1)?.exact).toBe("homes 🏠");
  });

  it("stand in the text exactly where they are said to, whatever is marked", () => {
    const place = fc.integer({ min: -3, max: 60 });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), place, place, (words, a, b) => {
        const span = trimmed(words, Math.min(a, b), Math.max(a, b));
        if (!span) return;
        expect(words.slice(span.start, span.end)).toBe(span.exact);
        expect(span.exact.trim()).toBe(span.exact);
        expect(span.exact.isWellFormed()).toBe(true);
      }),
    );
  });
});
