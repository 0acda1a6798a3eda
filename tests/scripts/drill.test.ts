// Backup, restore and drill as they are run, on both ways: a dump where there is a pg_dump for the
// server, an archive where there is none (as with the embedded PostgreSQL).
import { execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { closePools } from "@/lib/db/engine/pool";
import { writeCheckpoint } from "@/lib/services/trail/checkpoints";
import { makeCast, makeClaimIn } from "@/tests/make";
import { everything } from "@/tests/services/everything";
import { testDatabase } from "@/tests/setup/database";

jest.setTimeout(180_000);
process.env.LOG_KEY = Buffer.alloc(32, 7).toString("base64");
const database = testDatabase();
database.atEnd(closePools);

type Told = { code: number; out: string; err: string };
let folder = "";
const at = (name: string) => path.join(folder, name);

function script(name: string, args: readonly string[], url: string): Promise<Told> {
  // A home of its own: nothing of the clone's data folder is touched.
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: at("data"), TMPDIR: at("temporary") };
  return new Promise((resolve) => {
    execFile("bash", [`scripts/${name}.sh`, ...args], { env }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "drill-test-"));
  mkdirSync(at("temporary"));
  // PostgreSQL's own user has to get in.
  for (const place of [folder, at("temporary")]) chmodSync(place, 0o755);
  await makeClaimIn("published", await makeCast());
  await writeCheckpoint();
});
afterAll(() => rmSync(folder, { recursive: true }));

test("the drill of a server without a pg_dump goes by the archive, and leaves nothing behind", async () => {
  const told = await script("drill", ["--archive"], database.url);
  expect(told).toMatchObject({ code: 0, err: "" });
  expect(told.out).toContain("checkpoint 1 of the original stands in it");
  expect(told.out).toMatch(
    /The drill holds: .*, \d+ tables with \d+ rows are the same\.\nIt took \d+ s/,
  );
  expect(readdirSync(at("temporary"))).toEqual([]);
});

test("a restore overwrites nothing and takes no file that is no backup", async () => {
  writeFileSync(at("letter"), "Dear newsroom");
  const before = await everything(database.sql);
  expect(await script("restore", [at("letter"), database.url], database.url)).toMatchObject({
    code: 1,
    err: expect.stringContaining("neither a dump in custom format nor an archive"),
  });
  expect((await script("backup", ["--archive", at("file")], database.url)).code).toBe(0);
  expect(await script("restore", [at("file"), database.url], database.url)).toMatchObject({
    code: 1,
    err: expect.stringContaining("has tables already"),
  });
  expect(await everything(database.sql)).toEqual(before);
  for (const args of [[], ["--all", "x"]])
    expect((await script("backup", args, database.url)).code).toBe(2);
  expect((await script("restore", [at("file")], database.url)).code).toBe(2);
});

test("a drill fails when the copy is not the original", async () => {
  // What a backup that lost rows would look like: the counts are asked of a server that says too many.
  const lying = readFileSync("scripts/drill.sh", "utf8").replace(
    'counts >"$work/after"',
    `counts | sed 's/^claim .*/claim 900/' | tee "$work/before" >"$work/after"`,
  );
  const file = path.join("scripts", `lying-${process.pid}.sh`);
  writeFileSync(file, lying);
  try {
    const told = await script(path.basename(file, ".sh"), ["--archive"], database.url);
    expect(told).toMatchObject({
      code: 1,
      err: expect.stringContaining("claim has 1 rows in the copy"),
    });
  } finally {
    rmSync(file);
  }
});

/** A scratch cluster of the system's own PostgreSQL; it ends when `stop` closes its keeper's input. */
async function systemScratch() {
  const keeper = spawn(process.execPath, ["scripts/postgres/scratch.mjs", "system"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => keeper.once("exit", resolve));
  const [line] = await Promise.race([
    once(createInterface({ input: keeper.stdout }), "line"),
    ended.then(() => Promise.reject(new Error("no scratch PostgreSQL"))),
  ]);
  const { url } = JSON.parse(line) as { url: string };
  const stop = () => {
    keeper.stdin.end();
    return ended;
  };
  return { url, stop };
}

const systems = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : [];
const complete = systems.some((version) =>
  ["pg_dump", "postgres"].every(
    (name) => Number(version) >= 15 && existsSync(`/usr/lib/postgresql/${version}/bin/${name}`),
  ),
);
const withDump = complete ? test : test.skip;
withDump("with a pg_dump for the server everything comes back, passwords too", async () => {
  const scratch = await systemScratch();
  try {
    expect((await script("backup", ["--archive", at("moving")], database.url)).code).toBe(0);
    const moved = await script("restore", [at("moving"), scratch.url], database.url);
    expect(moved).toMatchObject({ code: 0, out: expect.stringContaining("The trail holds") });
    const drill = await script("drill", [], scratch.url);
    expect(drill).toMatchObject({ code: 0, err: "" });
    expect(drill.out).toMatch(/bytes, by pg_dump/);
    expect(drill.out).toContain("checkpoint 1 of the original stands in it");
  } finally {
    await scratch.stop();
  }
});

test("the scripts please shellcheck", () => {
  const files = ["backup", "restore", "drill"].map((name) => `scripts/${name}.sh`);
  const checked = spawnSync("shellcheck", files, { encoding: "utf8" });
  // Not every machine has it; where it is, it has nothing to say.
  if (!checked.error) expect(checked.stdout).toBe("");
});
