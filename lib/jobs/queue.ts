// Takes jobs one after the other and does each: again after a growing wait when it fails, and given
// up, with its reason kept, when no further try can help.
import "server-only";
import { desk } from "@/lib/db/engine/pool";
import * as jobs from "@/lib/db/jobs";
import { DomainError } from "@/lib/domain/errors";
import { type Job, jobShape, MOST_ATTEMPTS, waitAfter } from "@/lib/domain/job";
import { log } from "@/lib/log";
import { msg } from "@/lib/words/t";
import type { Attempt } from "./attempt";
import { handlers } from "./handlers";

/** Seconds after which another worker may take a job whose worker says nothing more. */
const HELD_FOR = 90;

/** Does the job that waits longest; false when none waits. */
export async function doNext(
  signal: AbortSignal,
  table: Partial<typeof handlers> = handlers,
): Promise<boolean> {
  const taken = await jobs.take(desk, HELD_FOR);
  if (!taken) return false;
  if (taken.attempts > MOST_ATTEMPTS) {
    // Nobody said that it failed: each time it took its worker with it.
    log.warn("job.given_up", { job: taken.kind, attempt: taken.attempts });
    await jobs.putOff(desk, taken.id, msg("Its worker died each time."), null);
    return true;
  }
  const holding = setInterval(
    () => {
      jobs.hold(desk, taken.id, HELD_FOR).catch((error) => log.error("job.not_held", error));
    },
    (HELD_FOR / 3) * 1000,
  );
  try {
    const last = taken.attempts >= MOST_ATTEMPTS;
    await run(table, jobShape.parse({ kind: taken.kind, payload: taken.payload }), {
      number: taken.attempts,
      last,
      signal,
    });
    await jobs.finish(desk, taken.id);
    log.info("job.done", { job: taken.kind, attempt: taken.attempts });
  } catch (error) {
    await fail(taken, error);
  } finally {
    clearInterval(holding);
  }
  return true;
}

function run(table: Partial<typeof handlers>, job: Job, attempt: Attempt): Promise<unknown> {
  const handler = table[job.kind];
  if (!handler) throw new RangeError(`Nothing does the job "${job.kind}".`);
  // The table holds for each kind the handler of its own payload.
  return (handler as (payload: Job["payload"], attempt: Attempt) => Promise<unknown>)(
    job.payload,
    attempt,
  );
}

async function fail(taken: jobs.TakenJob, error: unknown): Promise<void> {
  // What the rules refuse is refused again.
  const over = error instanceof DomainError || taken.attempts >= MOST_ATTEMPTS;
  const problem = error instanceof Error ? error.message : String(error);
  log.error("job.failed", error, { job: taken.kind, attempt: taken.attempts, over });
  await jobs.putOff(
    desk,
    taken.id,
    problem,
    over ? null : waitAfter(taken.attempts, Math.random()),
  );
}
