// The demo newsroom leaves as an archive and comes into another database: the programs as they are run.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type postgres from "postgres";
import { tables } from "@/lib/db/archive/tables";
import { closePools } from "@/lib/db/engine/pool";
import { checkArchive } from "@/lib/services/archive/archive-file";
import { writeCheckpoint } from "@/lib/services/trail/checkpoints";
import { everything } from "@/tests/services/everything";
import { type AnotherDatabase, anotherDatabase } from "@/tests/setup/another-database";
import { testDatabase } from "@/tests/setup/database";
import { bundled, type Programs } from "@/tests/setup/program";

process.env.LOG_KEY = Buffer.alloc(32, 7).toString("base64");
const database = testDatabase();
database.atEnd(closePools);

let programs: Programs;
let second: AnotherDatabase;
let folder = "";
const at = (name: string) => path.join(folder, name);
const here = () => ({ DATABASE_URL: database.url });
const there = () => ({ DATABASE_URL: second.url });

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "archive-"));
  const cli = ["export", "import", "audit-verify", "user"].map((name) => `scripts/cli/${name}.ts`);
  programs = await bundled(...cli, "prisma/seed.ts");
  second = await anotherDatabase();
  expect(await programs.run("seed", [], here())).toMatchObject({ code: 0, err: "" });
  expect(await writeCheckpoint()).toBe(1);
}, 60_000);
afterAll(async () => {
  programs.remove();
  await second.drop();
  rmSync(folder, { recursive: true });
});

const leaving = (rows: Record<string, string>) =>
  Object.fromEntries(Object.entries(rows).filter(([name]) => tables[name]?.fate === "taken"));
const digest = (name: string) => execFileSync("tar", ["xzOf", at(name), "--exclude=manifest.json"]);

/** Everything that readers' pages are made of, as their own role sees it. */
async function readersSee(sql: postgres.Sql): Promise<Record<string, string>> {
  return sql.begin(async (tx) => {
    await tx`set local role ss_reader`;
    const seen: Record<string, string> = {};
    const views = await tx<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace
        and relkind in ('r', 'v', 'm') and has_table_privilege(oid, 'select') order by 1`;
    for (const { name } of views) {
      const [row] = await tx`
        select count(*) || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as seen from ${tx(name)} t`;
      seen[name] = String(row?.seen);
    }
    return seen;
  });
}

test("the demo comes out of its archive as it was, to the last byte of the next archive", async () => {
  const out = await programs.run("export", [at("a.tar.gz")], here());
  expect(out).toMatchObject({ code: 0, out: expect.stringMatching(/rows of \d+ tables/) });
  expect(out.err).toContain("claim: ");
  expect(statSync(at("a.tar.gz")).mode & 0o077).toBe(0);

  const back = await programs.run("import", [at("a.tar.gz")], there());
  expect(back).toMatchObject({ code: 0, out: expect.stringContaining("The trail holds: ") });
  expect(leaving(await everything(second.sql))).toEqual(leaving(await everything(database.sql)));
  const seen = await readersSee(second.sql);
  expect(Object.keys(seen)).toEqual(expect.arrayContaining(["public_anchor", "shown_claim"]));
  expect(seen).toEqual(await readersSee(database.sql));

  await programs.run("export", [at("b.tar.gz")], there());
  expect(digest("b.tar.gz").equals(digest("a.tar.gz"))).toBe(true);
  const [first, again] = [await checkArchive(at("a.tar.gz")), await checkArchive(at("b.tar.gz"))];
  expect({ ...again, exportedAt: "" }).toEqual({ ...first, exportedAt: "" });

  const held = await programs.run("audit-verify", [], there());
  expect(held).toMatchObject({ code: 0, out: expect.stringContaining("1 signed checkpoint,") });
});

test("accounts come without a password, and get one by a link", async () => {
  const [left] = await second.sql`
    select (select count(*)::int from person) as people, (select count(*)::int from credential) as passwords,
      (select count(*)::int from person where two_factor_enabled) as apps`;
  expect(left).toEqual({ people: 5, passwords: 0, apps: 0 });
  const link = ["link", "--email", "admin@demo.test"];
  expect((await programs.run("user", link, there())).out).toContain("set-password?token=");
});

test("triggers are on again, and numbers go on after the last", async () => {
  const [off] = await second.sql`
    select count(*)::int as n from pg_trigger where not tgisinternal and tgenabled <> 'O'`;
  expect(off?.n).toBe(0);
  await expect(second.sql`delete from audit_event`).rejects.toThrow("forbidden");
  const [next] = await second.sql`
    select nextval('audit_event_id_seq') > max(id) as free from audit_event`;
  expect(next?.free).toBe(true);
});

test("a database that is not empty takes no archive", async () => {
  const before = await everything(second.sql);
  const back = await programs.run("import", [at("a.tar.gz")], there());
  expect(back).toMatchObject({ code: 1, err: expect.stringContaining("not empty") });
  expect(await everything(second.sql)).toEqual(before);
});

test("another key is told of, and the checkpoints before it hold once it is named", async () => {
  const third = await anotherDatabase();
  try {
    const other = { DATABASE_URL: third.url, LOG_KEY: Buffer.alloc(32, 9).toString("base64") };
    const { out } = await programs.run("import", [at("a.tar.gz")], other);
    const [, key = ""] = /LOG_KEYS_BEFORE=(\S+)/.exec(out) ?? [];
    expect(await programs.run("audit-verify", [], other)).toMatchObject({
      code: 1,
      err: expect.stringContaining("not signed with LOG_KEY"),
    });
    const knowing = { ...other, LOG_KEYS_BEFORE: key };
    expect(await programs.run("audit-verify", [], knowing)).toMatchObject({ code: 0 });
  } finally {
    await third.drop();
  }
});

test("one word more or less than a file is refused", async () => {
  for (const args of [[], ["--all"], ["a", "b"]])
    for (const name of ["export", "import"])
      expect((await programs.run(name, args, here())).code).toBe(2);
});
