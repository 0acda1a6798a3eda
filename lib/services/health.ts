// Whether the product can do its work just now.
import "server-only";
import { isOutOfRoom, isUnavailable } from "@/lib/db/engine/failures";
import { missingMigrations } from "@/lib/db/engine/health";

/** True when the error means that the database is gone, starting or too slow. */
export function databaseIsAway(error: unknown): boolean {
  return isUnavailable(error);
}

/** True when the error means that the database's disk is full. */
export function databaseIsFull(error: unknown): boolean {
  return isOutOfRoom(error);
}

/** Why the product is not ready, in a sentence; null when it is. */
export async function whyNotReady(): Promise<string | null> {
  try {
    const missing = await missingMigrations();
    return missing.length === 0 ? null : "The database is not migrated yet.";
  } catch {
    return "The database does not answer.";
  }
}
