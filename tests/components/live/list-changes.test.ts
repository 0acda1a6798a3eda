// Which changes make a list say that it is old.
import { concerns } from "@/components/live/list-changes";
import type { Change } from "@/lib/domain/view/live";

const ARTICLE = "00000000-0000-4000-8000-00000000000a";
const change = (over: Partial<Change> = {}): Change => ({
  id: 1,
  kind: "claim",
  subject: "00000000-0000-4000-8000-000000000001",
  slug: "the-bridge",
  article: ARTICLE,
  version: 3,
  type: "claim.edited",
  by: null,
  ...over,
});

test.each([
  ["an edit of a claim in it", change(), true],
  ["an edit of another claim", change({ slug: "the-ferry" }), false],
  ["a new claim", change({ slug: "the-ferry", type: "claim.created" }), true],
  ["a claim that was moved", change({ slug: "the-ferry", type: "claim.moved" }), true],
  ["a source", change({ kind: "source", slug: null }), false],
])("%s", (_, told, expected) => {
  expect(concerns(told, ["the-bridge"])).toBe(expected);
});

test("the list of an article heeds that article alone", () => {
  const elsewhere = change({ type: "claim.created", article: null });
  expect(concerns(elsewhere, [], ARTICLE)).toBe(false);
  expect(concerns(change({ type: "claim.created" }), [], ARTICLE)).toBe(true);
});
