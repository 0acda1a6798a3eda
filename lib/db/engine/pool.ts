// Two pools over the same address: the desk's role, and the readers' role, which can select published
// rows and nothing else. Every limit that PostgreSQL leaves at "forever" is set.
import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { over, type Tx } from "./sql";

const SECONDS = 1000;

function makePool(role: "ss_app" | "ss_reader"): pg.Pool {
  const made = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: env.DATABASE_POOL,
    application_name: role,
    // How long a request waits for a free connection before it fails with 503. It takes two or three,
    // one after the other (who is asking, the act, what stands there now), and may wait for a lock: 9 s
    // in all, so that nobody waits longer than 10 s while one transaction holds up the others.
    connectionTimeoutMillis: 2 * SECONDS,
    idleTimeoutMillis: 30 * SECONDS,
    // On the client too: a server that vanished without a word answers nothing at all.
    query_timeout: 9 * SECONDS,
    keepAlive: true,
    options: [
      `-c role=${role}`,
      `-c statement_timeout=${8 * SECONDS}`,
      `-c lock_timeout=${3 * SECONDS}`,
      `-c idle_in_transaction_session_timeout=${10 * SECONDS}`,
      "-c timezone=UTC",
      ...(role === "ss_reader" ? ["-c default_transaction_read_only=on"] : []),
    ].join(" "),
  });
  // An idle connection that the server cuts must not end the process; the pool makes a new one.
  made.on("error", (error) => log.warn("db.connection_lost", { role, message: error.message }));
  // One that is cut between two statements of a transaction is nobody's to hear of, and would end the
  // process, too. The next statement on it fails, and that is told.
  made.on("connect", (client) => client.on("error", () => undefined));
  return made;
}

// Next's development server loads this module again on each change; the pools stay.
const kept = globalThis as typeof globalThis & { secondSourcePools?: Map<string, pg.Pool> };

function poolOf(role: "ss_app" | "ss_reader"): pg.Pool {
  kept.secondSourcePools ??= new Map();
  const known = kept.secondSourcePools.get(role);
  if (known) return known;
  const made = makePool(role);
  kept.secondSourcePools.set(role, made);
  return made;
}

/** The desk's pool (role ss_app); better-auth shares it. */
export function deskPool(): pg.Pool {
  return poolOf("ss_app");
}

function lazily(role: "ss_app" | "ss_reader"): Tx {
  return {
    rows: (query) => over(poolOf(role)).rows(query),
    row: (query) => over(poolOf(role)).row(query),
  };
}

/** Reads of the desk, outside a transaction. */
export const desk: Tx = lazily("ss_app");

/** Reads for readers: published rows only, whatever the query says. */
export const reader: Tx = lazily("ss_reader");

/** Ends both pools; for commands and tests. */
export async function closePools(): Promise<void> {
  const pools = [...(kept.secondSourcePools?.values() ?? [])];
  kept.secondSourcePools?.clear();
  await Promise.all(pools.map((pool) => pool.end()));
}
