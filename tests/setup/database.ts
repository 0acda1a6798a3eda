/**
 * A database of its own for a test file: a copy of the migrated template, dropped at the end.
 *
 *   import { testDatabase } from "@/tests/setup/database";
 *
 *   const database = testDatabase();              // once, at the top of the file, outside describe
 *
 *   test("…", async () => {
 *     const { moveClaim } = await import("@/lib/services/claims");   // or a static import: see below
 *     await database.sql`SELECT count(*)::int FROM claim`;           // as the owner
 *     await database.as("ss_app")`UPDATE …`;                         // plain SQL as another role
 *   });
 *
 * DATABASE_URL is set before any module under test is loaded, since this module sets it when it is
 * imported: import it FIRST and static imports of the modules under test work too. Whatever holds
 * connections must be closed for the file to end: `database.atEnd(() => closePools())`.
 *
 * `npx jest tests/services/claims.test.ts` starts a scratch PostgreSQL 18 by itself;
 * TEST_DATABASE_KIND=system takes the system's own server, TEST_DATABASE_URL any other
 * (an administrator's address).
 */
import { randomBytes } from "node:crypto";
import pg from "pg";
import postgres from "postgres";

const admin = process.env.TEST_ADMIN_URL ?? "";
const template = process.env.TEST_TEMPLATE ?? "";
const name = `test_${randomBytes(6).toString("hex")}`;

function addressOf(database: string, role?: string): string {
  const url = new URL(admin);
  url.username = "second_source";
  url.password = "";
  url.pathname = `/${database}`;
  if (role) url.searchParams.set("options", `-c role=${role}`);
  return url.href;
}

if (admin) process.env.DATABASE_URL = addressOf(name);

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

interface TestDatabase {
  /** The owner's address, also in DATABASE_URL. */
  readonly url: string;
  /** Runs SQL as the owner. Ended by itself. */
  readonly sql: postgres.Sql;
  /** Runs SQL as `role` (ss_app, ss_reader), around all code. Ended by itself. */
  as(role: string): postgres.Sql;
  /** Runs SQL as a superuser, the strongest one there is. Ended by itself. */
  asSuperuser(): postgres.Sql;
  /** Something to close when the file is done, before the database is dropped. */
  atEnd(close: () => unknown): void;
}

/** See the top of this file. Call it once per test file, outside any describe. */
export function testDatabase(): TestDatabase {
  if (!admin)
    throw new Error("This test belongs to no folder of database tests: see jest.config.js.");
  const clients = new Map<string, postgres.Sql>();
  const closers: (() => unknown)[] = [];

  function client(url: string): postgres.Sql {
    const known = clients.get(url);
    if (known) return known;
    const made = postgres(url, { max: 4, onnotice: () => undefined });
    clients.set(url, made);
    return made;
  }

  beforeAll(async () => {
    await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER second_source`);
  });
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
    await Promise.all([...clients.values()].map((each) => each.end({ timeout: 2 })));
    await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });

  const superuser = new URL(admin);
  superuser.pathname = `/${name}`;
  return {
    url: addressOf(name),
    get sql() {
      return client(addressOf(name));
    },
    as: (role) => client(addressOf(name, role)),
    asSuperuser: () => client(superuser.href),
    atEnd: (close) => closers.push(close),
  };
}
