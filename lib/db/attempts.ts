import "server-only";
// Counters with an end. One statement counts and answers, so two tries at once can't both be the last.
import { desk } from "./engine/pool";
import { sql } from "./engine/sql";

type Spent = { count: number; seconds: number };

/** Adds one to the counter `key`, which starts anew `seconds` after its first count. */
export async function spend(key: string, seconds: number): Promise<Spent> {
  const spent = await desk.row<Spent>(sql`
    insert into attempt_limit as l (key, count, resets_at)
    values (${key}, 1, now() + ${seconds} * interval '1 second')
    on conflict (key) do update set
      count = case when l.resets_at <= now() then 1 else l.count + 1 end,
      resets_at = case when l.resets_at <= now() then excluded.resets_at else l.resets_at end
    returning count, ceil(extract(epoch from resets_at - now()))::int as seconds`);
  if (!spent) throw new Error("An upsert gave no row.");
  return spent;
}

/** Takes one off each counter again. */
export async function giveBack(keys: readonly string[]): Promise<void> {
  await desk.rows(sql`
    update attempt_limit set count = count - 1 where key = any(${keys}::text[]) and count > 0`);
}

/** Removes counters, sessions and one-time tokens whose time is over, a few at a time. */
export async function sweep(): Promise<void> {
  await desk.rows(sql`
    with counters as (
      delete from attempt_limit where key in (
        select key from attempt_limit where resets_at < now() - interval '1 minute'
        order by resets_at limit 100 for update skip locked)
    ), tokens as (
      delete from verification where id in (
        select id from verification where expires_at < now() - interval '7 days'
        limit 100 for update skip locked)
    )
    delete from session where id in (
      select id from session where expires_at < now() limit 100 for update skip locked)`);
}
