// Checkpoints over a real database: what they cover, what they catch, and that nothing is lost.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closePools } from "@/lib/db/engine/pool";
import type { Checkpoint } from "@/lib/domain/trail/checkpoint";
import { writeNote } from "@/lib/services/notes";
import {
  getCheckpoint,
  logLines,
  writeCheckpoint,
  writeHourlyCheckpoint,
} from "@/lib/services/trail/checkpoints";
import { verifyLog } from "@/lib/services/trail/verify-log";
import { type Cast, makeCast, makeClaimIn } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

process.env.LOG_KEY = Buffer.alloc(32, 7).toString("base64");
const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "claim-log-"));
  cast = await makeCast();
});
afterAll(() => rmSync(folder, { recursive: true }));

const newest = async (): Promise<Checkpoint> => {
  const point = await getCheckpoint(null);
  if (!point) throw new Error("there is no checkpoint");
  return point;
};
const countEvents = async () =>
  (await database.sql`select count(*)::int as n from audit_event`)[0]?.n;
const linesNow = async () => {
  const lines: string[] = [];
  for await (const line of logLines()) lines.push(line);
  return lines;
};

/** The verifier as an outsider runs it: a file of its own, no database. */
function runVerifier(lines: readonly string[], points: readonly Checkpoint[], ...more: string[]) {
  const log = path.join(folder, "log.jsonl");
  writeFileSync(log, `${lines.join("\n")}\n`);
  const files = points.map((point, at) => {
    const file = path.join(folder, `point-${at}.json`);
    writeFileSync(file, JSON.stringify(point));
    return file;
  });
  const program = path.resolve("scripts/verify/verify-log.mjs");
  const run = spawnSync(process.execPath, [program, log, ...files, ...more], {
    encoding: "utf8",
    env: { NODE_ENV: "test" },
  });
  return { code: run.status, said: `${run.stdout}${run.stderr}` };
}

test("a publication asks for one, in the same transaction", async () => {
  await makeClaimIn("published", cast);
  const jobs = await database.sql`select kind from job where kind = 'checkpoint'`;
  expect(jobs).toEqual([{ kind: "checkpoint" }]);
});

test("it covers every event once, and the verifier agrees without a database", async () => {
  expect(await writeCheckpoint()).toBe(1);
  const first = await newest();
  expect(first).toMatchObject({ number: 1, events: await countEvents(), previous: null });
  await makeClaimIn("published", cast);
  await writeCheckpoint();
  const second = await newest();
  expect(second.events).toBe(await countEvents());
  expect(await verifyLog([first, second])).toEqual({ checkpoints: 2, waiting: 0, problems: [] });
  const outside = runVerifier(await linesNow(), [second, first], "--key", second.publicKey);
  expect(outside).toMatchObject({ code: 0, said: expect.stringContaining("The log holds") });
});

test("what is committed late gets a later place: an older checkpoint still stands", async () => {
  const { id } = await makeClaimIn("checking", cast);
  const { slug } = await makeClaimIn("checking", cast);
  await writeCheckpoint();
  const before = await newest();
  await database.sql.begin(async (late) => {
    await late`select record_event('article', (select article_id from claim where id = ${id}), 'article.edited', ${cast.writer.id},
      '{"fields":[]}', '{"from":{},"to":{}}')`;
    // Another act is recorded and signed while the first, with the lower number, is still open.
    await writeNote(cast.writer, slug, { body: "Look at the other plan." });
    await writeCheckpoint();
    expect((await newest()).events).toBe(before.events + 1);
  });
  await writeCheckpoint();
  expect((await newest()).events).toBe(before.events + 2);
  expect((await verifyLog([before])).problems).toEqual([]);
  expect(runVerifier(await linesNow(), [before, await newest()]).code).toBe(0);
});

test("many at once write one after the other", async () => {
  const { number } = await newest();
  const numbers = await Promise.all(Array.from({ length: 8 }, () => writeCheckpoint()));
  expect(numbers.sort()).toEqual(Array.from({ length: 8 }, (_, at) => number + 1 + at).sort());
  expect((await verifyLog()).problems).toEqual([]);
});

test("the schedule writes none while the last is younger than an hour", async () => {
  expect(await writeHourlyCheckpoint()).toBe(0);
});

test("a checkpoint is never changed, and the log takes nothing but the hashes of events", async () => {
  await expect(database.sql`update checkpoint set events = 0`).rejects.toThrow("forbidden");
  await expect(database.sql`delete from log_entry`).rejects.toThrow("forbidden");
  await expect(
    database.sql`insert into log_entry (index, event_id, hash) values (999999, 999999, ${Buffer.alloc(32)})`,
  ).rejects.toThrow("hashes of events");
});

// Each is taken back afterwards: someone who owns the database can turn its guards off.
describe("a person who owns the database", () => {
  const guards = (word: "disable" | "enable") =>
    ["audit_event", "log_entry", "checkpoint"]
      .map((table) => `alter table ${table} ${word} trigger user;`)
      .join(" ");

  async function tampered(acts: string, kept: readonly Checkpoint[] = []): Promise<string> {
    const [standing] = await database.sql`select count(*)::int as n from audit_event`;
    await database.sql.unsafe(`
      create table if not exists kept_event as table audit_event with no data;
      create table if not exists kept_entry as table log_entry with no data;
      create table if not exists kept_point as table checkpoint with no data;
      insert into kept_event select * from audit_event; insert into kept_entry select * from log_entry;
      insert into kept_point select * from checkpoint;
      ${guards("disable")} ${acts}; ${guards("enable")}`);
    try {
      const { problems } = await verifyLog(kept);
      return problems.map(({ where, problem }) => `${where}: ${problem}`).join("\n");
    } finally {
      await database.sql.unsafe(`${guards("disable")}
        delete from audit_event; insert into audit_event select * from kept_event;
        delete from log_entry; insert into log_entry select * from kept_entry;
        delete from checkpoint; insert into checkpoint select * from kept_point;
        drop table kept_event, kept_entry, kept_point; ${guards("enable")}`);
      expect(await database.sql`select count(*)::int as n from audit_event`).toEqual([standing]);
      expect((await verifyLog()).problems).toEqual([]);
    }
  }

  test.each([
    [
      "cuts the tail of events",
      "delete from audit_event where id = (select max(id) from audit_event)",
      "gone",
    ],
    [
      "cuts the tail of both",
      "delete from audit_event where id = (select max(event_id) from log_entry); delete from log_entry where index = (select max(index) from log_entry)",
      "it was signed over",
    ],
    [
      "drops a claim",
      "delete from log_entry where event_id in (select id from audit_event where subject_id = (select id from claim limit 1)); delete from audit_event where subject_id = (select id from claim limit 1)",
      "a place before it is empty",
    ],
    [
      "swaps two places",
      "update log_entry set index = 1000000 where index = 3; update log_entry set index = 3 where index = 4; update log_entry set index = 4 where index = 1000000",
      "not those that were signed",
    ],
    [
      "signs another past",
      "update checkpoint set root = previous where number = (select max(number) from checkpoint)",
      "signature",
    ],
    [
      "takes a checkpoint away",
      "delete from checkpoint where number = 2",
      "one before it is missing",
    ],
  ])("%s: it shows", async (_, acts, said) => {
    expect(await tampered(acts)).toContain(said);
  });

  test("takes away the newest checkpoints and their events: one kept elsewhere shows it", async () => {
    const kept = await newest();
    const acts = `delete from checkpoint where number > 1;
      delete from audit_event where id in (select event_id from log_entry where index >= (select events from checkpoint where number = 1));
      delete from log_entry where index >= (select events from checkpoint where number = 1)`;
    expect(await tampered(acts)).toBe("");
    expect(await tampered(acts, [kept])).toContain("it was kept elsewhere and is not here");
  });
});
