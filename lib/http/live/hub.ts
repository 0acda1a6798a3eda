import "server-only";
// The one hub of this process. It begins with the first page that listens, and ends with the process:
// an open stream would keep the server from closing.
import { createHub, type Hub } from "@/lib/realtime/hub";
import { listenTo } from "@/lib/realtime/listen";
import { recentChanges } from "@/lib/services/live/changes";

// The development server loads this module again on each change; the connection stays.
const kept = globalThis as typeof globalThis & { secondSourceHub?: Hub };

/** Ready to be listened to, with the trail's end read. */
export async function hub(): Promise<Hub> {
  if (!kept.secondSourceHub) {
    kept.secondSourceHub = createHub({ listen: listenTo, recent: recentChanges });
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void endHub());
  }
  const made = kept.secondSourceHub;
  await made.ready;
  return made;
}

/** Ends every stream of this process. */
export async function endHub(): Promise<void> {
  const made = kept.secondSourceHub;
  delete kept.secondSourceHub;
  await made?.end();
}
