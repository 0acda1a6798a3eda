// Every ClaimReview of a value, wherever it stands: alone, in a list, in `@graph`, in a DataFeed, in a
// part of something else; and what a feed says was taken back.
import { isPlain, type Known, Linked } from "./linked";

export type FoundReviews = {
  reviews: Linked[];
  /** Items of a feed with the day on which they were deleted. */
  deleted: Linked[];
};

export function findReviews(value: unknown): FoundReviews {
  const known = knownIn(value);
  const found: FoundReviews = { reviews: [], deleted: [] };
  // In the order of the document: the last pushed is taken first.
  const open = [new Linked(value, "", known)];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.isOf("claimreview")) {
      found.reviews.push(node);
      continue;
    }
    if (node.isOf("datafeeditem") && !node.get("dateDeleted").isMissing) {
      found.deleted.push(node);
      continue;
    }
    open.push(...childrenOf(node, known).toReversed());
  }
  return found;
}

function childrenOf(node: Linked, known: Known): Linked[] {
  const { value, pointer } = node;
  const entries = Array.isArray(value)
    ? value.map((item, index) => [String(index), item] as const)
    : isPlain(value)
      ? Object.entries(value)
      : [];
  return entries
    .filter(([, item]) => typeof item === "object" && item !== null)
    .map(
      ([key, item]) =>
        new Linked(item, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, known),
    );
}

/** The first object under each `@id` that says more than its id. */
function knownIn(value: unknown): Known {
  const known = new Map<string, Record<string, unknown>>();
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== "object" || next === null) continue;
    if (isPlain(next)) {
      const id = next["@id"];
      if (typeof id === "string" && !known.has(id) && Object.keys(next).length > 1)
        known.set(id, next);
    }
    for (const item of Object.values(next)) if (typeof item === "object" && item) open.push(item);
  }
  return known;
}
