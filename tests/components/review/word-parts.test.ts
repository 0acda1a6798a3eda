import { wordParts } from "@/components/review/word-parts";

const shown = (before: string, after: string) =>
  wordParts(before, after)
    .map(({ kind, text }) =>
      kind === "same" ? text : kind === "ins" ? `[+${text}]` : `[-${text}]`,
    )
    .join("");

describe("two texts as one", () => {
  it("marks the words that went and came", () => {
    expect(shown("Cuba arrested 15 people.", "Cuba arrested 17 people.")).toBe(
      "Cuba arrested [-15][+17] people.",
    );
  });

  it("keeps neighbouring changes together", () => {
    expect(
      shown(
        "In May the ministry said that it knew of the ring.",
        "In early September the ministry said that it knew of the ring.",
      ),
    ).toBe("In [-May][+early September] the ministry said that it knew of the ring.");
  });

  it("shows both whole when they have little in common", () => {
    expect(shown("The newspaper’s own page was not found.", "Who paid for it.")).toBe(
      "[-The newspaper’s own page was not found.][+Who paid for it.]",
    );
  });

  it("takes an empty text for none", () => {
    expect(shown("", "New.")).toBe("[+New.]");
    expect(shown("Old.", "")).toBe("[-Old.]");
    expect(shown("", "")).toBe("");
  });

  it("loses nothing of either text", () => {
    const before = "A, b and c; d. Nothing else was said, or so it seems.";
    const after = "A and x, c; then d. Nothing was said, so it seems!";
    const parts = wordParts(before, after);
    const without = (kind: string) =>
      parts
        .filter((part) => part.kind !== kind)
        .map((part) => part.text)
        .join("");
    expect(without("ins")).toBe(before);
    expect(without("del")).toBe(after);
  });
});
