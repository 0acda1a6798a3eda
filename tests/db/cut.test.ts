// A connection that is cut in the middle of a transaction: told as "away", and nothing else ends by it.
import { setTimeout as sleep } from "node:timers/promises";
import { isUnavailable } from "@/lib/db/engine/failures";
import { closePools, desk } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);

test("between two of its statements", async () => {
  const told = await inTransaction(null, async (tx) => {
    const mine = await tx.row<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    await database.sql`select pg_terminate_backend(${mine?.pid ?? 0})`;
    // Until the connection has heard that it is no more: with nobody listening, the process ended here.
    await sleep(100);
    return tx.row(sql`select 1 as one`);
  }).catch((error: unknown) => error);
  expect(told).toBeInstanceOf(Error);
  expect(isUnavailable(told)).toBe(true);
  expect(await desk.row(sql`select 1 as one`)).toEqual({ one: 1 });
});

test("a disk without room is one of what may work later", () => {
  const full = Object.assign(new Error("could not extend file"), { code: "53100" });
  expect(isUnavailable(full)).toBe(true);
  expect(isUnavailable(Object.assign(new Error("no such column"), { code: "42703" }))).toBe(false);
});
