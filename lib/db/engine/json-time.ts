// Times inside JSON.
import "server-only";
import { sql } from "./sql";

/** A time inside JSON, as RFC 3339 in UTC. */
export function utc(column: ReturnType<typeof sql>) {
  return sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
