// Two states of a text by paragraph: what stayed, what went, what came in its place.

import fc from "fast-check";
import { blockChanges } from "@/components/text-change/block-changes";

test("a paragraph that came in place of another is one change; the rest is the same", () => {
  const changes = blockChanges("One.\nTwo.\nThree.", "One.\nTwo, more.\nThree.\nFour.");
  expect(changes).toMatchObject([
    { kind: "same", blocks: ["One."] },
    { kind: "changed", before: "Two.", after: "Two, more." },
    { kind: "same", blocks: ["Three."] },
    { kind: "changed", before: null, after: "Four." },
  ]);
});

test("a new paragraph before a changed one does not tear the changed one apart", () => {
  const first = "In a recent development, the ministry named a ring that recruits citizens.";
  const second =
    "The country is in a crisis; basic goods such as food are short. Relations suffer.";
  const changes = blockChanges(
    `${first}\n${second}\nThe end.`,
    `New here.\n${first.replace("named", "reportedly named")}\n${second.replace(" Relations suffer.", "")}\nThe end.`,
  );
  expect(changes).toMatchObject([
    { before: null, after: "New here." },
    { before: first, after: expect.stringContaining("reportedly") },
    { before: second, after: expect.not.stringContaining("Relations") },
    { kind: "same", blocks: ["The end."] },
  ]);
});

test("a paragraph of other words is no later state of the one that went", () => {
  expect(blockChanges("It rained all day.\nEnd.", "Prices doubled.\nEnd.")).toMatchObject([
    { before: "It rained all day.", after: null },
    { before: null, after: "Prices doubled." },
    { kind: "same" },
  ]);
});

test("both texts can be read out of the changes", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c", "d e"), { minLength: 1, maxLength: 8 })
    .map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = blockChanges(before, after);
      const read = (side: "before" | "after") =>
        changes
          .flatMap((change) => (change.kind === "same" ? change.blocks : (change[side] ?? [])))
          .join("\n");
      expect(read("before")).toBe(before);
      expect(read("after")).toBe(after);
      expect(new Set(changes.map(({ key }) => key)).size).toBe(changes.length);
    }),
  );
});
