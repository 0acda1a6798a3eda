/** One more migrated database beside the one of the test file, for what moves from one to another. */
import { randomBytes } from "node:crypto";
import pg from "pg";
import postgres from "postgres";

const admin = process.env.TEST_ADMIN_URL ?? "";

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export type AnotherDatabase = { url: string; sql: postgres.Sql; drop: () => Promise<void> };

/** Makes it; `drop` ends its connections and removes it. */
export async function anotherDatabase(): Promise<AnotherDatabase> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin(
    `CREATE DATABASE ${name} TEMPLATE ${process.env.TEST_TEMPLATE} OWNER second_source`,
  );
  const url = new URL(admin);
  url.username = "second_source";
  url.password = "";
  url.pathname = `/${name}`;
  const sql = postgres(url.href, { max: 2, onnotice: () => undefined });
  const drop = async () => {
    await sql.end({ timeout: 2 });
    await asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  };
  return { url: url.href, sql, drop };
}
