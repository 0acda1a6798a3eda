import { wordsAround } from "@/lib/domain/writing/context";
import { fold } from "@/lib/domain/writing/fold";

const around = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return wordsAround(text, start, start + quote.length);
};

test("the words before and after a quote end with its paragraph", () => {
  expect(around("Before all.\nShe said that it rained, and left.\nAfter.", "it rained")).toEqual({
    before: "She said that",
    after: "and left.",
  });
});

test("what opens or closes the quote itself is left out", () => {
  expect(around("It says, “we left.” Then it rained.", "we left.")).toEqual({
    before: "It says,",
    after: "Then it rained.",
  });
});

test("a full stop alone is no context", () => {
  expect(around("It rained.", "It rained")).toEqual({ before: "", after: "" });
});

test("a long paragraph is cut between words, and says that it goes on", () => {
  const { before, after } = around(`${"word ".repeat(60)}QUOTE ${"word ".repeat(60)}`, "QUOTE");
  expect(before).toMatch(/^… (word ?)+$/u);
  expect(after).toMatch(/^(word )+…$/u);
  expect(before.length).toBeLessThan(150);
});

test("folding forgets case and accents", () => {
  expect(fold("Díaz-Canel")).toBe("diaz-canel");
  expect(fold("ЁЛКА")).toBe(fold("елка"));
});
