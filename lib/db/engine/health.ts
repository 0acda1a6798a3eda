// Whether the database answers, and has every migration that this version of the product needs.
import "server-only";
import { readdirSync } from "node:fs";
import path from "node:path";
import { desk, reader } from "./pool";
import { sql } from "./sql";

let needed: readonly string[] | undefined;

function neededMigrations(): readonly string[] {
  needed ??= readdirSync(path.join(process.cwd(), "prisma", "migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return needed;
}

/** Names of migrations that are not applied yet; rejects when the database does not answer. */
export async function missingMigrations(): Promise<string[]> {
  const [rows] = await Promise.all([
    desk.rows<{ name: string }>(sql`
      select migration_name as name from _prisma_migrations
      where finished_at is not null and rolled_back_at is null`),
    reader.row(sql`select 1 as one`),
  ]);
  const applied = new Set(rows.map((row) => row.name));
  return neededMigrations().filter((name) => !applied.has(name));
}
