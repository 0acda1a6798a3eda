// Whoever adds a table decides whether it leaves with an archive, and says why when it does not.
import { readFileSync } from "node:fs";
import { allTables } from "@/lib/db/archive/catalogue";
import { tables, undecided } from "@/lib/db/archive/tables";
import { closePools, desk } from "@/lib/db/engine/pool";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);

test("the list of the archive has each table of the catalogue, and no other", async () => {
  const names = (await allTables(desk)).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(30);
  expect(undecided(names)).toEqual({ unknown: [], gone: [] });
  expect(undecided([...names, "a_new_table"]).unknown).toEqual(["a_new_table"]);
});

test("what opens the desk never leaves", () => {
  const staying = ["session", "credential", "two_factor", "verification", "attempt_limit"];
  for (const name of [...staying, "idempotency_key", "job"])
    expect([name, tables[name]?.fate]).toEqual([name, "left"]);
});

test("the drill counts exactly what comes back", () => {
  const quoted = (text = "") => [...text.matchAll(/"(\w+)"/g)].map(([, name]) => name);
  const ask = readFileSync("scripts/postgres/ask.mjs", "utf8");
  const passing = quoted(/const PASSING = \[([^\]]*)\]/.exec(ask)?.[1]);
  const [, without = ""] =
    /without=\(([a-z][\w ]*)\)/.exec(readFileSync("scripts/drill.sh", "utf8")) ?? [];
  const staying = Object.keys(tables).filter((name) => tables[name]?.fate === "left");
  const uncounted = [...passing, ...without.split(" "), "_prisma_migrations"];
  expect(uncounted.sort()).toEqual(staying.sort());
});

test("no column of a table that leaves is named after a secret", async () => {
  const secrets = await database.sql`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and column_name ~ 'password|secret|token|cipher|private|identity|sealed|encrypted'`;
  const leaving = secrets.filter(({ table_name, column_name }) => {
    const fate = tables[table_name];
    return fate?.fate === "taken" && !fate.instead?.[column_name];
  });
  expect(secrets.length).toBeGreaterThan(3);
  expect(leaving).toEqual([]);
});
