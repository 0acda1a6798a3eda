/**
 * Applies prisma/migrations without Prisma's own engine, a binary that it downloads and that a
 * newsroom behind a firewall cannot get. Same files, same table, same checksums: where
 * `prisma migrate deploy` can run, it finds nothing left to do.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { env } from "@/lib/env";

/** Any number will do as long as every instance takes the same one. */
const LOCK = 7_351_842_001;

interface Migration {
  name: string;
  text: string;
  checksum: string;
}

interface Options {
  /** Called with a line for a person as each migration is applied. */
  onStep?: (line: string) => void;
  /** The folder of migrations; by default the product's own. */
  folder?: string;
}

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/** Migrations could not be applied; the message says which one and what to do. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
}

function productFolder(): string {
  // From dist/migrate.mjs and from prisma/migrate.ts alike, the repository is one folder up.
  const here = path.dirname(fileURLToPath(import.meta.url));
  return path.join(here, "..", "prisma", "migrations");
}

/** The migrations of a folder in the order of their names, each with the checksum that Prisma takes. */
export function readMigrations(folder = productFolder()): Migration[] {
  if (!existsSync(folder))
    throw new MigrationError(`There is no folder of migrations at ${folder}.`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, text, checksum: createHash("sha256").update(text).digest("hex") };
    });
}

function checkHistory(
  known: Migration[],
  rows: { name: string; checksum: string; done: boolean }[],
) {
  const byName = new Map(known.map((migration) => [migration.name, migration]));
  for (const row of rows) {
    const migration = byName.get(row.name);
    if (!row.done) {
      throw new MigrationError(
        `Migration ${row.name} was begun by another tool and not finished. Restore the database from a backup, or mark it with "prisma migrate resolve".`,
      );
    }
    if (!migration) {
      throw new MigrationError(
        `The database has migration ${row.name}, which this version does not have. It was made by a newer version: install that one.`,
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new MigrationError(
        `Migration ${row.name} was changed after it was applied. Put its file back as it was and write a new migration instead.`,
      );
    }
  }
}

/**
 * Brings the database at `url` up to date; answers with the names of the migrations applied now.
 * One at a time across all instances; each migration whole or not at all. Throws MigrationError.
 */
export async function migrate(url: string, options: Options = {}): Promise<string[]> {
  const migrations = readMigrations(options.folder);
  const sql = postgres(url, { max: 1, onnotice: () => undefined, connect_timeout: 30 });
  try {
    await sql`SELECT pg_advisory_lock(${LOCK})`;
    await sql.unsafe(TABLE);
    const rows = await sql<{ name: string; checksum: string; done: boolean }[]>`
      SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS done
      FROM _prisma_migrations WHERE rolled_back_at IS NULL`;
    checkHistory(migrations, rows);
    const applied = new Set(rows.map((row) => row.name));
    const due = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of due) {
      options.onStep?.(`migration ${migration.name}`);
      await apply(sql, migration);
    }
    return due.map((migration) => migration.name);
  } finally {
    // Ending the connection releases the lock as well.
    await sql.end({ timeout: 5 });
  }
}

async function apply(sql: postgres.Sql, migration: Migration): Promise<void> {
  const started = new Date();
  try {
    await sql.begin(async (tx) => {
      // The simple protocol takes many statements in one text, function bodies included.
      await tx.unsafe(migration.text).simple();
      await tx`INSERT INTO _prisma_migrations
        (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
        VALUES (${randomUUID()}, ${migration.checksum}, now(), ${migration.name}, ${started}, 1)`;
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError(
      `Migration ${migration.name} failed and left nothing behind: ${reason}`,
      {
        cause: error,
      },
    );
  }
}

/** `node dist/migrate.mjs`: for a container or a server whose database is in DATABASE_URL. */
async function main(): Promise<void> {
  const applied = await migrate(env.DATABASE_URL, { onStep: (line) => console.log(line) });
  console.log(
    applied.length ? `${applied.length} migrations applied` : "the database is up to date",
  );
}

if (process.argv[1]?.endsWith("migrate.mjs")) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
