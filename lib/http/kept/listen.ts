import "server-only";
// Clears what is kept as soon as the database announces something that readers may see.
import { listenTo } from "@/lib/realtime/listen";
import { forgetKept, setListening } from "./keep";

/** Work of the desk: nothing of it reaches a reader before it is published. */
const WORK =
  /^(claim\.(edited|assigned)|evidence\.|note\.|suggestion\.|opinion\.|expert\.|outlet\.|source\.|feed\.)/u;

/** Begins to listen; what is kept is given from then on. Gives the way to end it. */
export function listenForReaders(): () => Promise<void> {
  return listenTo({
    channels: {
      ss_change(text) {
        if (!WORK.test(typeOf(text))) forgetKept();
      },
    },
    onConnected: () => setListening(true),
    onLost: () => setListening(false),
  });
}

/** What is not understood clears, too. */
function typeOf(text: string): string {
  try {
    const { type } = JSON.parse(text) as { type?: unknown };
    return typeof type === "string" ? type : "";
  } catch {
    return "";
  }
}
