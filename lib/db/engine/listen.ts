// Hears what a transaction announces on commit. The client connects again by itself.
import "server-only";
import postgres from "postgres";
import { env } from "@/lib/env";
import { log } from "@/lib/log";

/** Calls `heard` for each announcement on a channel, and after each new connection; gives the way to end it. */
export async function listen(channel: string, heard: () => void): Promise<() => Promise<void>> {
  const client = postgres(env.DATABASE_URL, {
    max: 1,
    onnotice: () => undefined,
    connection: { application_name: `listen ${channel}` },
  });
  client
    .listen(channel, heard, heard)
    .catch((error: unknown) => log.error("db.listen_failed", error, { channel }));
  return () => client.end({ timeout: 1 });
}
