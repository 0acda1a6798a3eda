import "server-only";
// The last changes in the order in which they were committed. The numbers of events are given before
// the commit, so a higher one may be seen first: what comes "after" an event is therefore told from a
// stretch before it, and whoever hears a change twice knows it by its id.
import type { Change } from "@/lib/domain/view/live";

/** Changes kept, and with them the longest break that is made good without reloading. */
export const KEPT = 1000;
/** How far before the last one heard a late commit is still found. */
export const OVERLAP = 100;

export function keepChanges(most = KEPT, overlap = OVERLAP) {
  let kept: Change[] = [];
  let ids = new Set<number>();
  /** All changes above this id are kept, as far as they are committed; null before the first reading. */
  let floor: number | null = null;
  let newest = 0;

  function trim() {
    for (const old of kept.splice(0, Math.max(0, kept.length - most))) {
      ids.delete(old.id);
      floor = Math.max(floor ?? 0, old.id);
    }
  }

  return {
    newest: () => newest,
    /** From where the table is read again after a break; null when it never was. */
    readFrom: () => (floor === null ? null : Math.max(floor, newest - overlap)),
    /** False when it is known already. */
    add(change: Change): boolean {
      if (ids.has(change.id)) return false;
      ids.add(change.id);
      kept.push(change);
      newest = Math.max(newest, change.id);
      trim();
      return true;
    },
    /** Begins anew: `from` is the id above which all is known. */
    startAt(from: number) {
      kept = kept.filter((change) => change.id > from);
      ids = new Set(kept.map((change) => change.id));
      floor = from;
      newest = Math.max(newest, from);
    },
    /** What someone missed who heard `last`; null when that is too long ago, or not of this trail. */
    since(last: number): Change[] | null {
      if (floor === null || last < floor || last > newest) return null;
      return kept.filter((change) => change.id > last - overlap && change.id !== last);
    },
  };
}
