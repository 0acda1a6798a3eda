// Which record is which: a check is found again by its address, and by the claim's words where one address
// has several.
import type { LeftOutCode } from "./remark";

export type Keyed = {
  placeKey: string;
  claimKey: string;
  raw: string;
  /** When it was last changed, as its publisher says; null when it does not. */
  changedOn: string | null;
};
export type KnownCheck = Keyed & { id: string; removed: boolean; withdrawn: boolean };

export type Fate =
  | { kind: "add" }
  | { kind: "replace"; id: string }
  | { kind: "same"; id: string }
  | { kind: "leave"; code: Extract<LeftOutCode, "older" | "removed"> };

/**
 * What becomes of each record. All records of an address have to be here together. `asked` by a person: then
 * what was removed comes in again.
 */
export function fatesOf(
  incoming: readonly Keyed[],
  known: readonly KnownCheck[],
  asked: boolean,
): Fate[] {
  const pairs = pairsOf(incoming, known);
  return incoming.map((check) => {
    const before = pairs.get(check);
    if (!before) return { kind: "add" };
    if (before.removed)
      return asked ? { kind: "replace", id: before.id } : { kind: "leave", code: "removed" };
    if (before.raw === check.raw && !before.withdrawn) return { kind: "same", id: before.id };
    if (isOlder(check, before)) return { kind: "leave", code: "older" };
    return { kind: "replace", id: before.id };
  });
}

function pairsOf(incoming: readonly Keyed[], known: readonly KnownCheck[]): Map<Keyed, KnownCheck> {
  const pairs = new Map<Keyed, KnownCheck>();
  const byBoth = new Map(known.map((one) => [`${one.placeKey} ${one.claimKey}`, one]));
  for (const check of incoming) {
    const same = byBoth.get(`${check.placeKey} ${check.claimKey}`);
    if (same) pairs.set(check, same);
  }
  // The publisher mended the claim's words: one is left on each side, of as many as there were.
  const taken = new Set(pairs.values());
  for (const [placeKey, here] of grouped(incoming)) {
    const there = known.filter((one) => one.placeKey === placeKey);
    const [mended, ...more] = here.filter((check) => !pairs.has(check));
    const [before, ...others] = there.filter((one) => !taken.has(one));
    if (mended && before && more.length + others.length === 0 && here.length === there.length)
      pairs.set(mended, before);
  }
  return pairs;
}

/** Records by their address, in order. */
export function grouped<T extends { placeKey: string }>(checks: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const check of checks) {
    const group = groups.get(check.placeKey);
    if (group) group.push(check);
    else groups.set(check.placeKey, [check]);
  }
  return groups;
}

function isOlder({ changedOn: a }: Keyed, { changedOn: b }: Keyed): boolean {
  if (a === null || b === null) return false;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
