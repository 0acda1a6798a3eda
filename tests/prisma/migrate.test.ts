import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { MigrationError, migrate } from "@/prisma/migrate";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
let folder = "";

function write(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}

const BODY = `CREATE TABLE probe (id int PRIMARY KEY);
CREATE FUNCTION probe_one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END; $$;`;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "migrations-"));
  write("20260101000000_probe", BODY);
  // The product's own migrations are in the template already; these tests bring their own history.
  await database.sql`DELETE FROM _prisma_migrations`;
  await database.sql`DROP TABLE IF EXISTS probe, second CASCADE`;
  await database.sql`DROP FUNCTION IF EXISTS probe_one()`;
});
afterEach(() => rmSync(folder, { recursive: true }));

test("applies each migration once, function bodies included, and notes Prisma's checksum", async () => {
  const steps: string[] = [];
  const options = { folder, onStep: (line: string) => steps.push(line) };
  expect(await migrate(database.url, options)).toEqual(["20260101000000_probe"]);
  expect(await migrate(database.url, options)).toEqual([]);
  expect(steps).toEqual(["migration 20260101000000_probe"]);
  const [row] = await database.sql`SELECT *, probe_one() AS one FROM _prisma_migrations`;
  expect(row).toMatchObject({ one: 1, applied_steps_count: 1, rolled_back_at: null, logs: null });
  expect(row?.checksum).toMatch(/^[0-9a-f]{64}$/);
  expect(row?.finished_at).toBeInstanceOf(Date);
});

test("ten instances that start at once apply a migration once", async () => {
  const runs = await Promise.all(
    Array.from({ length: 10 }, () => migrate(database.url, { folder })),
  );
  expect(runs.flat()).toEqual(["20260101000000_probe"]);
});

test("a migration that fails leaves nothing behind and names itself", async () => {
  write("20260102000000_second", "CREATE TABLE second (id int); SELECT 1/0;");
  await expect(migrate(database.url, { folder })).rejects.toThrow(
    "Migration 20260102000000_second failed and left nothing behind: division by zero",
  );
  const [left] =
    await database.sql`SELECT to_regclass('second') AS second, to_regclass('probe') AS probe`;
  expect(left).toMatchObject({ second: null, probe: "probe" });
  write("20260102000000_second", "CREATE TABLE second (id int);");
  expect(await migrate(database.url, { folder })).toEqual(["20260102000000_second"]);
});

test("refuses a migration whose file was changed after it was applied", async () => {
  await migrate(database.url, { folder });
  write("20260101000000_probe", `${BODY}\n-- changed`);
  await expect(migrate(database.url, { folder })).rejects.toThrow(
    /20260101000000_probe was changed/,
  );
});

test("refuses a database that a newer version has migrated", async () => {
  await migrate(database.url, { folder });
  rmSync(path.join(folder, "20260101000000_probe"), { recursive: true });
  await expect(migrate(database.url, { folder })).rejects.toThrow(MigrationError);
});
