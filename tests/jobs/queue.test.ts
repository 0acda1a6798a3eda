/** The worker's queue: each job is done once, again when it failed, and by another when its worker died. */
import { closePools, desk } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import { enqueue, take } from "@/lib/db/jobs";
import { Invalid } from "@/lib/domain/errors";
import { MOST_ATTEMPTS, waitAfter } from "@/lib/domain/job";
import { doNext } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);

const ARTICLE = "00000000-0000-4000-8000-000000000001";
const signal = new AbortController().signal;
const ask = (revision: number, more: { dedupe?: string; runAt?: string } = {}) =>
  inTransaction(null, (tx) =>
    enqueue(tx, { kind: "suggest", payload: { articleId: ARTICLE, revision }, ...more }),
  );
const left = () =>
  desk.rows<{ attempts: number; problem: string | null; failed: boolean; waits: boolean }>(sql`
    select attempts, last_problem as problem, failed_at is not null as failed, run_at > now() as waits from job order by id`);
/** Lets every job that was put off come due. */
const later = () => database.sql`update job set run_at = now() - interval '1 second'`;

beforeAll(() => {
  jest.spyOn(log, "info").mockReturnValue();
});
afterEach(() => jest.spyOn(log, "error").mockRestore());
beforeEach(async () => {
  await database.sql`delete from job`;
});

test("jobs are done in the order in which they were asked for, each once", async () => {
  const done: number[] = [];
  const table = { suggest: async ({ revision }: { revision: number }) => done.push(revision) };
  for (const number of [1, 2, 3]) await ask(number);
  while (await doNext(signal, table));
  expect(done).toEqual([1, 2, 3]);
  expect(await left()).toEqual([]);
});

test("what is asked for in a transaction that fails is never done", async () => {
  await expect(
    inTransaction(null, async (tx) => {
      await enqueue(tx, { kind: "suggest", payload: { articleId: ARTICLE, revision: 1 } });
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(await doNext(signal, {})).toBe(false);
});

test("of the same wish one waits; once it is under way it may be asked for again", async () => {
  await ask(1, { dedupe: "a" });
  await ask(2, { dedupe: "a" });
  expect(await left()).toHaveLength(1);
  await doNext(signal, {
    suggest: () => ask(3, { dedupe: "a" }),
  });
  expect(await left()).toHaveLength(1);
});

test("a wish that waits already is not done before what is wished for stands", async () => {
  await ask(1, { dedupe: "a" });
  const table = { suggest: () => Promise.resolve() };
  await inTransaction(null, async (tx) => {
    await enqueue(tx, {
      kind: "suggest",
      payload: { articleId: ARTICLE, revision: 1 },
      dedupe: "a",
    });
    expect(await doNext(signal, table)).toBe(false);
  });
  expect(await doNext(signal, table)).toBe(true);
});

test("two workers never take the same job", async () => {
  for (let number = 1; number <= 8; number += 1) await ask(number);
  const done: number[] = [];
  const table = { suggest: async ({ revision }: { revision: number }) => done.push(revision) };
  await Promise.all(Array.from({ length: 16 }, () => doNext(signal, table)));
  while (await doNext(signal, table));
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test("a job that fails waits, is tried again, and is left with its reason after the last try", async () => {
  const logged = jest.spyOn(log, "error").mockReturnValue();
  await ask(1);
  const lasts: boolean[] = [];
  const table = {
    suggest: async (_: unknown, { last }: { last: boolean }) => {
      lasts.push(last);
      throw new Error("the far server is down");
    },
  };
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    expect(await doNext(signal, table)).toBe(true);
    const [job] = await left();
    expect(job).toMatchObject({ attempts: attempt, problem: "the far server is down" });
    expect(job?.waits).toBe(attempt < MOST_ATTEMPTS);
    await later();
  }
  expect(lasts).toEqual([false, false, false, false, true]);
  expect(logged).toHaveBeenCalledTimes(MOST_ATTEMPTS);
  expect(await left()).toMatchObject([{ failed: true }]);
  expect(await doNext(signal, table)).toBe(false);
});

test("what the rules refuse is not tried again", async () => {
  jest.spyOn(log, "error").mockReturnValue();
  await ask(1);
  await doNext(signal, {
    suggest: () => Promise.reject(new Invalid([{ pointer: "/text", detail: "Nothing in it." }])),
  });
  expect(await left()).toMatchObject([{ attempts: 1, failed: true, problem: "Nothing in it." }]);
});

test("the job of a worker that died is taken by another", async () => {
  await ask(1);
  expect(await take(desk, 60)).toMatchObject({ attempts: 1 });
  expect(await take(desk, 60)).toBeNull();
  await database.sql`update job set locked_until = now() - interval '1 second'`;
  expect(await take(desk, 60)).toMatchObject({ attempts: 2 });
});

test("a job that takes each of its workers with it is given up, and who handed it in is told", async () => {
  jest.spyOn(log, "warn").mockReturnValue();
  const [person] = await database.sql<{ id: string }[]>`select gen_random_uuid() as id`;
  const [intake] = await database.sql<{ id: string }[]>`
    insert into intake (batch_id, kind, name, state, created_by)
    values (gen_random_uuid(), 'file', 'a.docx', 'working', ${person?.id ?? ""}) returning id`;
  const intakeId = intake?.id ?? "";
  await inTransaction(null, (tx) => enqueue(tx, { kind: "intake-file", payload: { intakeId } }));
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    await take(desk, 60);
    await database.sql`update job set locked_until = now() - interval '1 second'`;
  }
  const doing = jest.fn();
  expect(await doNext(signal, { "intake-file": doing })).toBe(true);
  expect(doing).not.toHaveBeenCalled();
  expect(await left()).toMatchObject([{ failed: true, problem: "Its worker died each time." }]);
  const [seen] = await database.sql`select state, problem from intake where id = ${intakeId}`;
  expect(seen).toMatchObject({ state: "failed", problem: expect.stringContaining("Try again") });
});

test("a job that was put off waits for its time", async () => {
  await ask(1, { runAt: "2999-01-01T00:00:00Z" });
  expect(await doNext(signal, {})).toBe(false);
});

test("waits grow, and spread by half", () => {
  expect([1, 2, 3, 4].map((attempt) => waitAfter(attempt, 0))).toEqual([10, 40, 160, 640]);
  expect(waitAfter(1, 1)).toBe(15);
});
