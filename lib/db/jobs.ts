// The queue of the worker: a job is written in the transaction that asks for it.
import "server-only";
import type { Job } from "@/lib/domain/job";
import { sql, type Tx } from "./engine/sql";

/**
 * Asks the worker for something, once this transaction is committed. `runAt` (RFC 3339) puts it off;
 * of jobs with the same `dedupe` at most one waits, and it waits until this transaction is over, so
 * that it sees what was done here.
 */
export async function enqueue(
  tx: Tx,
  job: Job & { runAt?: string; dedupe?: string },
): Promise<void> {
  await tx.row(sql`
    insert into job (kind, payload, run_at, dedupe)
    values (${job.kind}, ${JSON.stringify(job.payload)}::jsonb, coalesce(${job.runAt ?? null}::timestamptz, now()), ${job.dedupe ?? null})
    on conflict (dedupe) do update set run_at = least(job.run_at, excluded.run_at)`);
}

export type TakenJob = { id: number; kind: string; payload: unknown; attempts: number };

/**
 * Takes the job that waits longest, for `seconds`: if its worker dies, another takes it then. It no
 * longer waits, so the same may be asked for again.
 */
export async function take(tx: Tx, seconds: number): Promise<TakenJob | null> {
  return tx.row<TakenJob>(sql`
    update job set attempts = attempts + 1, dedupe = null, locked_until = now() + make_interval(secs => ${seconds})
    where id = (
      select id from job where failed_at is null and run_at <= now() and (locked_until is null or locked_until < now())
      order by run_at, id for update skip locked limit 1)
    returning id, kind, payload, attempts`);
}

/** Holds a job that takes longer. */
export async function hold(tx: Tx, id: number, seconds: number): Promise<void> {
  await tx.row(
    sql`update job set locked_until = now() + make_interval(secs => ${seconds}) where id = ${id}`,
  );
}

export async function finish(tx: Tx, id: number): Promise<void> {
  await tx.row(sql`delete from job where id = ${id}`);
}

/** What a person reads of something handed in whose job was given up without a word about it. */
const BROKEN_OFF =
  "The worker broke off each time that it read this. Try again, or bring it in another way.";

/**
 * Puts a job off by `seconds`, or leaves it as failed when that is null; the reason stays either way.
 * Who handed something in is told that it is not being read any more.
 */
export async function putOff(
  tx: Tx,
  id: number,
  problem: string,
  seconds: number | null,
): Promise<void> {
  await tx.row(sql`
    with job_now as (
      update job set last_problem = ${problem.slice(0, 2000)}, locked_until = null,
        run_at = case when ${seconds}::float is null then run_at else now() + make_interval(secs => ${seconds}::float) end,
        failed_at = case when ${seconds}::float is null then now() end
      where id = ${id} returning payload, failed_at),
    others as (
      update other_import i set state = 'failed', problem = ${BROKEN_OFF}, finished_at = clock_timestamp()
      from job_now j where j.failed_at is not null and i.id = (j.payload ->> 'importId')::uuid and i.state in ('waiting', 'working'))
    update intake i set state = 'failed', problem = ${BROKEN_OFF}, finished_at = clock_timestamp()
    from job_now j where j.failed_at is not null and i.id = (j.payload ->> 'intakeId')::uuid and i.state in ('waiting', 'working')`);
}
