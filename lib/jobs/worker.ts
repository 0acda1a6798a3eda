// The worker: a process of its own that does what can wait. It outlives a database that goes away.
import "server-only";
import { listen } from "@/lib/db/engine/listen";
import { closePools } from "@/lib/db/engine/pool";
import { log } from "@/lib/log";
import { lookAtDueSources } from "@/lib/services/captures/work";
import { lookAtDueFeeds } from "@/lib/services/feeds/looks";
import { askForDigests } from "@/lib/services/notices/mail";
import { tellAll, tellDue } from "@/lib/services/notices/tell";
import { lookAtDueOtherFeeds } from "@/lib/services/others/looks";
import { writeHourlyCheckpoint } from "@/lib/services/trail/checkpoints";
import { makeMessages } from "@/lib/services/webhooks/messages";
import { learnLanguages } from "@/lib/words/spoken";
import { housekeeping } from "./housekeeping";
import { doNext } from "./queue";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** How often each job of the schedule runs, in milliseconds. */
const schedule = [
  { name: "housekeeping", every: 10 * MINUTE, run: housekeeping },
  { name: "feeds", every: MINUTE, run: lookAtDueFeeds },
  { name: "other-feeds", every: MINUTE, run: lookAtDueOtherFeeds },
  { name: "sources", every: 10 * MINUTE, run: lookAtDueSources },
  { name: "notices", every: 5 * SECOND, run: tellAll },
  { name: "webhooks", every: 5 * SECOND, run: makeMessages },
  { name: "due", every: 30 * MINUTE, run: () => tellDue() },
  { name: "digests", every: 5 * MINUTE, run: () => askForDigests() },
  { name: "checkpoint", every: 5 * MINUTE, run: writeHourlyCheckpoint },
];
/** How often the queue is looked at when nothing is announced: jobs that were put off come due. */
const LOOK_EVERY = 5 * SECOND;
/** Two at a time: one that waits for a far server does not hold up the others. */
const LANES = 2;

const ending = new AbortController();
let wake = new AbortController();

function pause(milliseconds: number, ...signals: AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const all = [ending.signal, ...signals];
    const over = () => {
      clearTimeout(timer);
      for (const signal of all) signal.removeEventListener("abort", over);
      resolve();
    };
    const timer = setTimeout(over, milliseconds);
    for (const signal of all) signal.addEventListener("abort", over);
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

async function workThroughQueue(): Promise<void> {
  while (!ending.signal.aborted) {
    const announced = wake.signal;
    try {
      if (await doNext(ending.signal)) continue;
    } catch (error) {
      log.error("queue.failed", error);
    }
    if (!announced.aborted) await pause(LOOK_EVERY, announced);
  }
}

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());

async function work(): Promise<void> {
  await learnLanguages();
  const unlisten = await listen("job", () => {
    wake.abort();
    wake = new AbortController();
  });
  log.info("worker.ready");
  await Promise.all([
    ...schedule.map(repeat),
    ...Array.from({ length: LANES }, () => workThroughQueue()),
  ]);
  await unlisten();
  await closePools();
}

work();
