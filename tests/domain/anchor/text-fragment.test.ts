// Links to the very words: what they say must be found again on the page, and mean nothing else.

import fc from "fast-check";
import { claimFragment, textDirective } from "@/lib/domain/anchor/text-fragment";
import { spanOf, writing } from "../writing";

const at = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

test("words that stand once are named whole", () => {
  const text = "The bridge is 389 metres long.";
  expect(textDirective(text, at(text, "389 metres"), [])).toBe("text=389%20metres");
});

test("a dash, a comma and an ampersand are words, not syntax", () => {
  const text = "It was a well-known, old & long bridge.";
  expect(textDirective(text, at(text, "well-known, old & long"), [])).toBe(
    "text=well%2Dknown%2C%20old%20%26%20long",
  );
});

test("words that stand twice are told apart by what stands before them", () => {
  const text = "He said yes. She said yes.";
  const place = { start: text.lastIndexOf("said yes"), end: text.length - 1 };
  expect(textDirective(text, place, [])).toBe("text=He%20said%20yes.%20She-,said%20yes");
});

test("long words, and words over several blocks, are named by their beginning and end", () => {
  const text = "One two three four five six.\nSeven eight nine ten eleven twelve.";
  expect(textDirective(text, { start: 0, end: text.length }, [])).toBe(
    "text=One%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve.",
  );
});

test("a link inside of the words is stepped over", () => {
  const text = "The bridge is 389 metres long and old.";
  const inner = at(text, "389 metres");
  const outer = at(text, "The bridge is 389 metres long");
  expect(claimFragment("a-claim-bcdfg", text, outer, [inner, outer])).toBe(
    "#claim-a-claim-bcdfg:~:text=The%20bridge%20is%20389%20metres,long",
  );
  expect(claimFragment("a-claim-bcdfg", text, inner, [inner, outer])).toBe(
    "#claim-a-claim-bcdfg:~:text=389%20metres",
  );
});

test("whatever the words are, the parts are words of the text in its order", () => {
  fc.assert(
    fc.property(writing(30), fc.nat(), fc.nat(), (text, from, length) => {
      const { start, end, quote } = spanOf(text, from, length);
      fc.pre(quote.trim() !== "");
      const directive = textDirective(text, { start, end }, []);
      expect(directive).toMatch(/^text=[A-Za-z0-9_.!~*'()%,-]+$/u);
      const parts = directive.slice(5).split(",");
      const plain = text.replace(/\s+/gu, " ");
      for (const part of parts)
        expect(plain).toContain(decodeURIComponent(part.replace(/^-|-$/gu, "")));
    }),
  );
});
