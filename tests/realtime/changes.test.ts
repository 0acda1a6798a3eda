// What a page has missed, when events are numbered before they are committed.
import type { Change } from "@/lib/domain/view/live";
import { keepChanges } from "@/lib/realtime/changes";

const CLAIM = "00000000-0000-4000-8000-000000000001";
const at = (id: number): Change => ({
  id,
  kind: "claim",
  subject: CLAIM,
  slug: "the-bridge",
  article: null,
  version: id,
  type: "claim.edited",
  by: null,
});

function kept(ids: number[], { from = 0, most = 10, overlap = 3 } = {}) {
  const changes = keepChanges(most, overlap);
  changes.startAt(from);
  for (const id of ids) changes.add(at(id));
  return changes;
}
const idsOf = (found: Change[] | null) => found?.map(({ id }) => id) ?? null;

test("an event that was committed late is told to those who have heard a later one", () => {
  const changes = kept([1, 3]);
  expect(idsOf(changes.since(3))).toEqual([1]);
  expect(changes.add(at(2))).toBe(true);
  expect(idsOf(changes.since(3))).toContain(2);
  expect(changes.readFrom()).toBe(0);
});

test("an event that is announced and read is taken once", () => {
  const changes = kept([1, 2]);
  expect(changes.add(at(2))).toBe(false);
  expect(changes.newest()).toBe(2);
});

test.each([
  { last: 12, told: [10, 11, 13, 14, 15], why: "within what is kept" },
  { last: 5, told: [6, 7, 8, 9, 10, 11, 12, 13, 14, 15], why: "just within" },
  { last: 4, told: null, why: "longer ago than is kept" },
  { last: 16, told: null, why: "of another trail" },
])("after $last: $why", ({ last, told }) => {
  const changes = kept(Array.from({ length: 15 }, (_, index) => index + 1));
  expect(idsOf(changes.since(last))).toEqual(told);
});

test("before the trail was read, nobody is told that nothing was missed", () => {
  expect(keepChanges().since(0)).toBeNull();
  expect(keepChanges().readFrom()).toBeNull();
});
