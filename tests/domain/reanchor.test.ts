// A claim's words in a later text: on exactly the same words, or lost. Never on others.
import fc from "fast-check";
import { anchorAt, reanchor } from "@/lib/domain/anchor";
import { placesOf } from "@/lib/domain/anchor/places";
import { plainShapes } from "@/lib/domain/anchor/plain-shapes";
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

test("whatever happened to the text, the mark has the same words or leaves", () => {
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
        const words = found.start === null ? null : text.slice(found.start, found.end ?? 0);
        expect(words === null).toBe(found.health === "lost");
        if (words !== null) expect(words).toBe(found.exact);
        if (found.health === "lost") expect(found).toMatchObject({ exact: quote, score: 0 });
        if (found.health === "exact") expect(found.start).toBe(start);
        if (found.health === "exact" || found.health === "moved")
          expect(plainShapes(found.exact)).toBe(plainShapes(quote));
        expect(found.exact.isWellFormed() && found.score >= 0 && found.score <= 1).toBe(true);
      },
    ),
    {
      numRuns: 1000,
      // An edge of the nearest words fell inside of a flag.
      examples: [["🇺🇦aaaaa🇺🇦a", 1893422720, 788528759, [[1994245481, 1, "🇺🇦é"]]]],
    },
  );
});

test.each([
  ["The “old” bridge", 'The "old" bridge'],
  ["The «old» bridge", "The „old“ bridge"],
  ["It isn’t over", "It isn't over"],
  ["from 1990–1995", "from 1990-1995"],
  ["by −5 points", "by -5 points"],
  ["it is — he said —", "it is – he said –"],
  ["on 5 May", "on\u00a05\u202fMay"],
])("marks, dashes and blanks of another shape are the same words: %s → %s", (quote, other) => {
  const found = follow(`Today ${quote} again.`, quote, `It is so: ${other} again.`);
  expect(found).toMatchObject({ health: "moved", method: "quote", exact: other });
});

test("of two places, one in another shape, neither is taken for being verbatim", () => {
  const after = 'Here “so” it was. There "so" it was.';
  expect(follow("“so”", "“so”", after)).toMatchObject({ health: "lost" });
});

test("words that an editor confirmed are followed, and so is the way back to those checked", () => {
  const confirmed = {
    ...anchorAt("It is very tall now.", "very tall", 6),
    quote: "really tall",
  };
  const [before, back] = ["It is very tall now.", "It is really tall now."];
  expect(reanchor(confirmed, before, "Oh, it is very tall now.")).toMatchObject({
    exact: "very tall",
    health: "moved",
  });
  expect(reanchor(confirmed, before, back)).toMatchObject({ exact: "really tall" });
});

test("a lost quote is found when it comes back; one that was merely proposed is not followed", () => {
  const before = "It was said that the tower is really tall, they say.";
  const quote = "the tower is really tall";
  const gone = reanchor(anchorAt(before, quote, before.indexOf(quote)), before, "Nothing.");
  expect(gone).toMatchObject({ health: "lost", method: "none" });
  expect(reanchor({ ...gone, quote }, "Nothing.", before)).toMatchObject({
    health: "moved",
    start: before.indexOf(quote),
  });
  const other = before.replace("really", "rather");
  const proposed = reanchor(anchorAt(before, quote, before.indexOf(quote)), before, other);
  expect(proposed).toMatchObject({ health: "changed", exact: "the tower is rather tall" });
  const later = reanchor({ ...proposed, quote }, other, `${other} Indeed.`);
  expect(later).toMatchObject({ health: "changed", exact: "the tower is rather tall" });
  expect(reanchor({ ...proposed, quote }, other, "Nothing.")).toMatchObject({ exact: quote });
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
