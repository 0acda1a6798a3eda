import { readFileSync } from "node:fs";
import path from "node:path";
import postgres from "postgres";
import { testDatabase } from "@/tests/setup/database";
import { schemaSql } from "@/tests/setup/schema-sql";
import { catalogue } from "./catalogue";

const database = testDatabase();
const schema = readFileSync(path.join(__dirname, "..", "..", "prisma", "schema.prisma"), "utf8");

/** The catalogue of a database that holds what a schema says and nothing else. */
async function fromSchema(text: string) {
  const name = `drift_${Date.now()}_${Math.floor(Math.random() * 1e6)}`;
  await database.asSuperuser().unsafe(`CREATE DATABASE ${name} OWNER second_source`);
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  const sql = postgres(url.href, { max: 1, onnotice: () => undefined });
  try {
    await sql.unsafe(await schemaSql(text)).simple();
    return await catalogue(sql);
  } finally {
    await sql.end();
    await database.asSuperuser().unsafe(`DROP DATABASE ${name}`);
  }
}

test("the schema and the migrations make the same tables, columns and keys", async () => {
  const wanted = await fromSchema(schema);
  const made = await catalogue(database.sql);
  expect(made.columns).toEqual(wanted.columns);
  expect(made.foreignKeys).toEqual(wanted.foreignKeys);
  expect(made.keys).toEqual(wanted.keys);
  // More indexes than Prisma has words for are welcome in the migrations, fewer are not.
  expect(wanted.indexes.filter((line) => !made.indexes.includes(line))).toEqual([]);
});

test("a column that only the schema has would be found", async () => {
  const changed = schema.replace(/^model (\w+) \{$/m, "model $1 {\n  forgotten String?");
  const wanted = await fromSchema(changed);
  const made = await catalogue(database.sql);
  expect(wanted.columns.filter((line) => !made.columns.includes(line))).toEqual([
    "person.forgotten text",
  ]);
});
