import { mentionsIn, noteInput } from "@/lib/domain/note";

const people = [
  { id: "ann", name: "Ann" },
  { id: "anna", name: "Anna Lee" },
  { id: "ola", name: "Øla Østby" },
  { id: "zhanna", name: "Жанна Ковальчук" },
  { id: "twin1", name: "Kim" },
  { id: "twin2", name: "kim" },
];

test.each([
  ["nobody", []],
  ["see @Ann", ["ann"]],
  ["see @ann, please", ["ann"]],
  ["(@Ann)", ["ann"]],
  ["@Anna Lee said so", ["anna"]],
  ["@Anna Lee and @Ann", ["ann", "anna"]],
  ["@Anna", []],
  ["@Annabel", []],
  ["@ØLA ØSTBY!", ["ola"]],
  ["@Жанна Ковальчук?", ["zhanna"]],
  ["write to ann@example.org", []],
  ["@Kim", ["twin1", "twin2"]],
  ["@Ann @Ann", ["ann"]],
  ["@", []],
])("%s", (body, wanted) => {
  expect(mentionsIn(body, people).sort()).toEqual([...wanted].sort());
});

test("a note has words", () => {
  expect(noteInput.safeParse({ body: "Why?" }).success).toBe(true);
  expect(noteInput.safeParse({ body: " \u200b" }).success).toBe(false);
  expect(noteInput.safeParse({ body: "a", parentId: "b" }).success).toBe(false);
});
