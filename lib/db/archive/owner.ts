// One connection of the database's owner, without the limits of a request: moving a newsroom reads
// or writes all of it. The application's own roles can do neither.
import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import { over, type Tx } from "../engine/sql";

const MINUTE = 60_000;
type Isolation = "repeatable read read only" | "read committed";

/** Runs `work` in one transaction of the owner; nothing of it stays when it fails. */
export async function asOwner<T>(
  isolation: Isolation,
  work: (tx: Tx) => Promise<T>,
  url = env.DATABASE_URL,
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "archive",
    connectionTimeoutMillis: MINUTE / 2,
    // Waiting for a lock that long means that the product is running on this database.
    options: `-c timezone=UTC -c lock_timeout=${MINUTE / 2} -c statement_timeout=0`,
  });
  // The query that runs is refused by the same fault, and says so.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(`begin isolation level ${isolation}`);
    const result = await work(over(client));
    await client.query("commit");
    return result;
  } finally {
    // Ending the connection takes back what is not committed.
    await client.end().catch(() => undefined);
  }
}
