// A claim's words in a later text: on exactly the same words, or lost. Never on others.
import fc from "fast-check";
import { anchorAt, placesOf, reanchor } from "@/lib/domain/anchor";
import { spanOf, writing } from "./writing";

function follow(before: string, quote: string, after: string, nth = 0) {
  const start = placesOf(before, quote)[nth];
  if (start === undefined) throw new RangeError("The quote does not stand there.");
  const found = reanchor(anchorAt(before, quote, start), before, after);
  return { ...found, at: found.start === null ? null : after.slice(found.start - 8, found.start) };
}

test.each([
  ["the same text", "It is long.", "is", "It is long.", "exact", "same_text"],
  ["words after it changed", "It is long.", "is", "It is short.", "exact", "quote"],
  ["words before it changed", "It is long.", "is long", "All of it is long.", "moved", "quote"],
  ["the words changed", "It is 389 m.", "389 m", "It is 398 m.", "lost", "none"],
  ["the words went", "It is long. Very.", "Very", "It is long.", "lost", "none"],
  ["another letter", "Die Straße", "Straße", "Die Strasse", "lost", "none"],
])("%s", (_, before, quote, after, health, method) => {
  expect(follow(before, quote, after)).toMatchObject({ health, method });
});

test("of several places the one with its own neighbours is taken", () => {
  const before = "The first bridge is long. The second bridge is long.";
  const after = "A new start. The first bridge is long, they say. The second bridge is long.";
  const found = follow(before, "is long", after, 1);
  expect(found).toMatchObject({ health: "moved", method: "context", at: " bridge " });
  expect(found.start).toBe(after.lastIndexOf("is long"));
});

test("several places that look alike are nobody's: it is lost", () => {
  const before = "Yes, he said.";
  const after = "Yes, he said. Yes, he said.";
  expect(follow(before, "he said", after)).toMatchObject({ health: "lost", start: null });
});

test("when its own place went, another place with the same words is not taken for it", () => {
  const before =
    "The mayor said yes on Monday in the hall. The bishop, in the church, said yes too.";
  const after = "Nobody asked. The bishop, in the church, said yes too.";
  expect(follow(before, "said yes", after, 0)).toMatchObject({ health: "lost" });
  expect(follow(before, "said yes", after, 1)).toMatchObject({ health: "moved" });
});

// The same letters inside of a longer word or number are other words.
test.each([
  ["12 people", "It killed 12 people.", "It killed 112 people."],
  ["12 people", "It killed 12 people.", "It killed 1,112 people, 3.12 people a day."],
  ["5", "It grew by 5.", "It grew by 5.7 or 5,000."],
  ["5", "It grew by 5 points.", "It grew by −5 points."],
  ["art", "The art of war.", "The party of war."],
  ["war", "The art of war.", "The art of warning."],
  ["мир", "За мир и труд.", "За мировой труд."],
  ["سلام", "قال سلام لهم", "قال السلام لهم"],
  ["cafe", "The cafe is open.", "The cafe\u0323 is open."],
  ["👩", "A 👩 works.", "A 👩‍🔬 works."],
])("%s is not found inside of something longer: %s → %s", (quote, before, after) => {
  expect(follow(before, quote, after)).toMatchObject({ health: "lost", start: null, end: null });
});

test.each([
  ["12 people", "It killed 12 people.", "“12 people” were killed."],
  ["5", "It grew by 5 points.", "It grew: 5, then more."],
  ["5", "It grew by 5 points.", "It grew by 5."],
  ["art", "The art of war.", "Of war (art)."],
  ["桥很长", "这座桥很长。", "他说桥很长吗"],
  // Half a word was chosen on purpose: it stands in the same word still.
  ["art", "The party of war.", "A party. It is of war."],
])("%s is found beside other marks: %s → %s", (quote, before, after) => {
  expect(follow(before, quote, after).start).toBe(after.indexOf(quote));
});

test("whatever happened to the text, the anchor has the same words or none", () => {
  fc.assert(
    fc.property(
      writing(30),
      fc.nat(),
      fc.nat(),
      fc.array(fc.tuple(fc.nat(), fc.nat(10), writing(4)), { maxLength: 3 }),
      (before, from, length, changes) => {
        const { start, quote } = spanOf(before, from, length);
        let after = [...before];
        for (const [at, cut, put] of changes) after.splice(at % (after.length + 1), cut, ...put);
        after = [...after.join("").normalize("NFC")];
        const text = after.join("");
        const found = reanchor(anchorAt(before, quote, start), before, text);
        expect(found.exact).toBe(quote);
        const isPlaced = found.health === "exact" || found.health === "moved";
        expect(found.start !== null && found.end !== null).toBe(isPlaced);
        if (found.start === null || found.end === null) return;
        expect(text.slice(found.start, found.end)).toBe(quote);
        if (found.health === "exact") expect(found.start).toBe(start);
      },
    ),
    { numRuns: 1000 },
  );
});

test("an unchanged paragraph keeps its claims when another one is put before or behind it", () => {
  fc.assert(
    fc.property(writing(20), fc.nat(), fc.nat(), writing(5), (before, from, length, other) => {
      const { start, quote } = spanOf(before, from, length);
      fc.pre(placesOf(`${other}\n${before}`, quote).length === 1);
      const found = reanchor(anchorAt(before, quote, start), before, `${other}\n${before}`);
      expect(found.start).toBe(start + other.length + 1);
      const same = reanchor(anchorAt(before, quote, start), before, `${before}\n${other}`);
      if (placesOf(`${before}\n${other}`, quote).length === 1) expect(same.start).toBe(start);
    }),
  );
});
