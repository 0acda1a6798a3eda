import "server-only";
// Counters with an end. One statement counts and answers, so two tries at once can't both be the last.
import { desk } from "./pool";
import { sql } from "./sql";

type Spent = { count: number; seconds: number };

/** Adds one to the counter `key`, which starts anew `seconds` after its first count. */
export async function spend(key: string, seconds: number): Promise<Spent> {
  const spent = await desk.row<Spent>(sql`
    INSERT INTO attempt_limit AS l (key, count, resets_at)
    VALUES (${key}, 1, now() + ${seconds} * interval '1 second')
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN l.resets_at <= now() THEN 1 ELSE l.count + 1 END,
      resets_at = CASE WHEN l.resets_at <= now() THEN excluded.resets_at ELSE l.resets_at END
    RETURNING count, ceil(extract(epoch FROM resets_at - now()))::int AS seconds`);
  if (!spent) throw new Error("An upsert gave no row.");
  return spent;
}

/** Takes one off each counter again. */
export async function giveBack(keys: readonly string[]): Promise<void> {
  await desk.rows(sql`
    UPDATE attempt_limit SET count = count - 1 WHERE key = ANY(${keys}::text[]) AND count > 0`);
}

/** Removes counters, sessions and one-time tokens whose time is over, a few at a time. */
export async function sweep(): Promise<void> {
  await desk.rows(sql`
    WITH counters AS (
      DELETE FROM attempt_limit WHERE key IN (
        SELECT key FROM attempt_limit WHERE resets_at < now() - interval '1 minute'
        ORDER BY resets_at LIMIT 100 FOR UPDATE SKIP LOCKED)
    ), tokens AS (
      DELETE FROM verification WHERE id IN (
        SELECT id FROM verification WHERE expires_at < now() - interval '7 days'
        LIMIT 100 FOR UPDATE SKIP LOCKED)
    )
    DELETE FROM session WHERE id IN (
      SELECT id FROM session WHERE expires_at < now() LIMIT 100 FOR UPDATE SKIP LOCKED)`);
}
