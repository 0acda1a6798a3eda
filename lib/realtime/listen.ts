import "server-only";
// One connection per process that hears what transactions announce on commit. It connects again by
// itself, and says so, since what was announced meanwhile it has not heard.
import postgres from "postgres";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

type Hearing = {
  /** Channel → what is done with a message on it. */
  channels: Record<string, (text: string) => void>;
  /** The connection listens, for the first time or again. */
  onConnected: () => void;
  /** The connection is gone; it is made again by itself. */
  onLost?: () => void;
};

/** Gives the way to end it. */
export function listenTo({ channels, onConnected, onLost }: Hearing): () => Promise<void> {
  const client = postgres(env.DATABASE_URL, {
    max: 1,
    onnotice: () => undefined,
    onclose: () => onLost?.(),
    connection: { application_name: "live" },
  });
  for (const [channel, hear] of Object.entries(channels))
    client
      .listen(channel, hear, onConnected)
      .catch((error: unknown) => log.error("live.listen_failed", error, { channel }));
  return () => client.end({ timeout: 1 });
}
