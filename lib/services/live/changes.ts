// What happened on the desk, for the process that tells its pages of it. Whoever listens is asked who
// they are by the route; what they are told are ids.
import "server-only";
import * as changes from "@/lib/db/desk/changes";
import { desk } from "@/lib/db/engine/pool";
import type { Change } from "@/lib/domain/view/live";

/** Events with an id above `after`, oldest first, `limit` at most; null for the newest ones. */
export function recentChanges(after: number | null, limit: number): Promise<Change[]> {
  return changes.recent(desk, after, limit);
}
