// Random orders of acts by several people through the real HTTP API, on a real database. After each:
// what is published was approved by fresh eyes, nothing of the past is gone, a refusal wrote nothing.
// It walks for half a minute; MODEL_SECONDS gives it more, MODEL_SEED repeats a failure, which prints its
// seed, and MODEL_SHRINK=1 makes it shorter first.
import fc from "fast-check";
import { closePools } from "@/lib/db/engine/pool";
import type { Actor } from "@/lib/domain/person";
import { brokenEvents } from "@/tests/db/chain";
import { testDatabase } from "@/tests/setup/database";
import { act, perform } from "./acts";
import {
  expectEarned,
  expectKept,
  expectNumbered,
  expectPublic,
  pastOf,
  standing,
} from "./invariants";
import { makePeople, makeWorld } from "./world";

const database = testDatabase();
database.atEnd(closePools);

const seconds = Number(process.env.MODEL_SECONDS ?? "25");
const seed = process.env.MODEL_SEED;

let people: Actor[];
beforeAll(async () => {
  people = await makePeople();
});

/** How far the walks came: answers by act, and events of claims by what they say. */
async function show(reached: Map<string, number>): Promise<void> {
  const events = await database.sql`
    select coalesce(facts::jsonb ->> 'move', type) as what, count(*)::int from audit_event where subject_kind = 'claim' group by 1 order by 1`;
  process.stdout.write(`${JSON.stringify([...reached].sort())}\n${JSON.stringify(events)}\n`);
}

test(
  "whatever people do in whatever order, the promises hold",
  async () => {
    const reached = new Map<string, number>();
    const end = Date.now() + seconds * 1000;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 15, maxLength: 30 }), async (acts) => {
        const [watcher] = people;
        if (!watcher || Date.now() > end) return;
        const world = await makeWorld(database.sql, people);
        let before = await standing(world);
        let past = await pastOf(world);
        for (const each of acts) {
          const { answer, expected } = await perform(world, each);
          expect(answer.status).toBeLessThan(500);
          const done = answer.status < 300;
          if (expected !== null && expected !== done)
            throw new Error(
              `${JSON.stringify(each)}, wanted ${expected}: ${answer.text.slice(0, 900)}`,
            );
          const after = await standing(world);
          if (!done) expect(after).toEqual(before);
          before = after;
          const next = await pastOf(world);
          expectKept(past, next);
          past = next;
          await expectNumbered(world, watcher);
          await expectEarned(world);
          await expectPublic(world);
          const key = `${each.kind} ${answer.status}`;
          reached.set(key, (reached.get(key) ?? 0) + 1);
        }
        expect(await brokenEvents(database.sql)).toEqual([]);
      }),
      {
        numRuns: 1000,
        endOnFailure: !process.env.MODEL_SHRINK,
        ...(seed && { seed: Number(seed) }),
      },
    );
    // A walk that never gets anywhere would prove nothing.
    expect(reached.get("move 200") ?? 0).toBeGreaterThan(0);
    if (process.env.MODEL_SHOW) await show(reached);
  },
  120_000 + seconds * 2000,
);
