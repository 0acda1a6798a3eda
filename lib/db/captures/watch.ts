// Which sources are looked at again, how often, and when next.
import "server-only";
import type { Watch } from "@/lib/domain/capture/capture";
import { sql, type Tx } from "../engine/sql";

export function read(tx: Tx, sourceId: string): Promise<Watch | null> {
  return tx.row<Watch>(sql`
    select every_days as "everyDays", next_at as "nextAt", failures, last_problem as "lastProblem"
    from source_watch where source_id = ${sourceId}`);
}

/** Sets how often; the next look is that many days from the last one that was planned, or from now. */
export async function setRhythm(tx: Tx, sourceId: string, everyDays: number | null): Promise<void> {
  await tx.row(sql`
    insert into source_watch (source_id, every_days, next_at)
    values (${sourceId}, ${everyDays}::int, now() + make_interval(days => ${everyDays}::int))
    on conflict (source_id) do update set every_days = excluded.every_days, next_at = excluded.next_at`);
}

/** After a look that went well: no failures, and the next in its rhythm; `usual` days where none was chosen. */
export async function wentWell(tx: Tx, sourceId: string, usual: number): Promise<void> {
  await tx.row(sql`
    insert into source_watch (source_id, every_days, next_at) values (${sourceId}, ${usual}::int, now() + make_interval(days => ${usual}::int))
    on conflict (source_id) do update set failures = 0, last_problem = null,
      next_at = case when source_watch.every_days is not null then now() + make_interval(days => source_watch.every_days) end`);
}

/** Counts a look that failed and gives how many did in a row; it is made again in `days`. */
export async function wentWrong(
  tx: Tx,
  sourceId: string,
  problem: string,
  days: number,
): Promise<number> {
  const row = await tx.row<{ failures: number }>(sql`
    insert into source_watch (source_id, failures, last_problem) values (${sourceId}, 1, ${problem})
    on conflict (source_id) do update set failures = source_watch.failures + 1, last_problem = excluded.last_problem,
      next_at = case when source_watch.every_days is not null then now() + make_interval(days => least(source_watch.every_days, ${days}::int)) end
    returning failures`);
  return row?.failures ?? 0;
}

/** Sources whose time has come, each put off until its look is done, so that nobody takes it twice. */
export function takeDue(tx: Tx, most: number): Promise<{ id: string; url: string }[]> {
  return tx.rows(sql`
    update source_watch w set next_at = now() + make_interval(days => w.every_days)
    from source s
    where s.id = w.source_id and s.url is not null and w.source_id in (
      select d.source_id from source_watch d where d.next_at <= now() order by d.next_at limit ${most} for update skip locked)
    returning s.id, s.url`);
}
