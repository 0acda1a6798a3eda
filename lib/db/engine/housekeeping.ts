// Rows that have served their time: only machinery, never the newsroom's work.
import "server-only";
import { sql, type Tx } from "./sql";

// Any number, as long as nothing else takes it: one instance sweeps at a time.
const SWEEP_LOCK = 7_302_110;

export async function tryLock(tx: Tx): Promise<boolean> {
  const row = await tx.row<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(${SWEEP_LOCK}) as mine`,
  );
  return row?.mine ?? false;
}

/** Removes what has expired; gives how many rows went. Keys of repeated requests stay for a day. */
export async function sweep(tx: Tx): Promise<number> {
  const row = await tx.row<{ swept: number }>(sql`
    with sessions as (delete from session where expires_at < now() returning 1),
      links as (delete from verification where expires_at < now() - interval '7 days' returning 1),
      attempts as (delete from attempt_limit where resets_at < now() returning 1),
      keys as (delete from idempotency_key where created_at < now() - interval '1 day' returning 1),
      told as (delete from notice where read_at < now() - interval '90 days' returning 1),
      sent as (delete from webhook_delivery where state <> 'waiting' and created_at < now() - interval '30 days' returning 1),
      present as (delete from presence where seen_at < now() - interval '10 minutes' returning 1)
    select ((select count(*) from sessions) + (select count(*) from links) + (select count(*) from attempts) + (select count(*) from keys) + (select count(*) from present) + (select count(*) from sent) + (select count(*) from told))::int as swept`);
  return row?.swept ?? 0;
}
