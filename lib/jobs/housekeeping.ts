// Sweeps expired sessions, links, limits and request keys; safe to run on every instance.
import "server-only";
import { sweep, tryLock } from "@/lib/db/engine/housekeeping";
import { inTransaction } from "@/lib/db/engine/transaction";

/** Gives the number of rows removed; 0 when another instance is at it. */
export function housekeeping(): Promise<number> {
  return inTransaction(null, async (tx) => ((await tryLock(tx)) ? sweep(tx) : 0));
}
