// The worker: a process of its own that does what can wait. It outlives a database that goes away.
import "server-only";
import { closePools } from "@/lib/db/engine/pool";
import { log } from "@/lib/log";
import { housekeeping } from "./housekeeping";

const MINUTE = 60_000;
/** How often each job runs, in milliseconds. */
const schedule = [{ name: "housekeeping", every: 10 * MINUTE, run: housekeeping }];

const ending = new AbortController();

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    ending.signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

async function repeat(job: (typeof schedule)[number]): Promise<void> {
  while (!ending.signal.aborted) {
    try {
      const done = await job.run();
      if (done > 0) log.info("job.done", { job: job.name, rows: done });
    } catch (error) {
      log.error("job.failed", error, { job: job.name });
    }
    await pause(job.every);
  }
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());

log.info("worker.ready");
Promise.all(schedule.map(repeat)).then(closePools);
