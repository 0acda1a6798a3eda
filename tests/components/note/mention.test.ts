import { completeMention, mentionAt, peopleFor, piecesOf } from "@/components/note/mention";

const people = [
  { id: "1", name: "Ana Reyes" },
  { id: "2", name: "Ana Reyes Soto" },
  { id: "3", name: "Łukasz Nowák" },
];

describe("calling someone in a note", () => {
  it.each([
    ["See @an", 7, "an"],
    ["@", 1, ""],
    ["(@ana r", 7, "ana r"],
    ["mail ana@reyes", 14, null],
    ["See @ana, please", 16, null],
    ["See @an and more", 7, "an"],
  ])("%j with the caret at %i writes the name %j", (text, caret, typed) => {
    expect(mentionAt(text, caret)?.typed ?? null).toBe(typed);
  });

  it("offers people by any part of their name, without regard to accents", () => {
    expect(peopleFor("rey", people).map(({ id }) => id)).toEqual(["1", "2"]);
    expect(peopleFor("nowak", people).map(({ id }) => id)).toEqual(["3"]);
    expect(peopleFor("", people)).toHaveLength(3);
  });

  it("still offers the longer name once the shorter one stands there", () => {
    expect(peopleFor("ana reyes", people).map(({ id }) => id)).toEqual(["2"]);
  });

  it("puts the whole name in place and the caret behind it", () => {
    const text = "See @an now";
    const mention = mentionAt(text, 7);
    if (!mention) throw new Error("no mention");
    const done = completeMention(text, 7, mention, "Ana Reyes");
    expect(done.text).toBe("See @Ana Reyes now");
    expect(done.text.slice(0, done.caret)).toBe("See @Ana Reyes ");
  });

  it("sets the longest name apart and loses no letter", () => {
    const body = "@Ana Reyes Soto and @ana reyes, (a+b)";
    const pieces = piecesOf(body, [...people, { id: "4", name: "a+b" }]);
    expect(pieces.map(({ text }) => text).join("")).toBe(body);
    expect(pieces.filter(({ mention }) => mention).map(({ text }) => text)).toEqual([
      "@Ana Reyes Soto",
      "@ana reyes",
    ]);
  });
});
