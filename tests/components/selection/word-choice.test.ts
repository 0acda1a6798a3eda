import {
  chosenSpan,
  type Step,
  stepped,
  wordAt,
  wordsOf,
} from "@/components/selection/word-choice";

const text = "The mayor said: “The city built 4,200 homes.” Rents fell.\nNobody asked why.";
const words = wordsOf(text, "en");

function after(steps: [Step, boolean][], from = 0): string | undefined {
  const start = { anchor: from, focus: from };
  const choice = steps.reduce((now, [step, extend]) => stepped(words, now, step, extend), start);
  return chosenSpan(text, words, choice)?.exact;
}

describe("choosing words with the keyboard", () => {
  it("goes from word to word", () => {
    expect(after([["next-word", false]])).toBe("mayor");
    expect(
      after([
        ["next-word", false],
        ["previous-word", false],
      ]),
    ).toBe("The");
  });

  it("adds words when the choice is extended, in both directions", () => {
    expect(after([["next-word", true]])).toBe("The mayor");
    expect(after([["previous-word", true]], 2)).toBe("mayor said");
  });

  it("takes a number with its comma as one word", () => {
    const number = wordAt(words, text.indexOf("4,200"));
    expect(after([], number)).toBe("4,200");
  });

  it("extends to the end of the sentence, with the sign that ends it", () => {
    expect(after([["next-sentence", true]], wordAt(words, text.indexOf("Rents")))).toBe(
      "Rents fell.",
    );
  });

  it("goes to the next sentence and back to its beginning", () => {
    expect(after([["next-sentence", false]], wordAt(words, text.indexOf("Rents")))).toBe("Nobody");
    expect(after([["previous-sentence", false]], wordAt(words, text.indexOf("why")))).toBe(
      "Nobody",
    );
  });

  it("stays in the text at its first and last word", () => {
    expect(after([["previous-word", false]])).toBe("The");
    expect(after([["next-word", false]], words.length - 1)).toBe("why");
  });

  it("finds words where no blanks stand between them", () => {
    const chinese = "市长说城市建造了房屋。";
    const found = wordsOf(chinese, "zh");
    expect(found.length).toBeGreaterThan(2);
    expect(found.map((word) => chinese.slice(word.start, word.end)).join("")).toBe(
      chinese.slice(0, -1),
    );
  });
});
