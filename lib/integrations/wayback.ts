// Asks the Wayback Machine to keep a copy of a page (Save Page Now 2: POST /save, then GET
// /save/status/JOB). Only with keys, and only of pages that were captured here first.
import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { env } from "@/lib/env";

/** Seconds for one request, and for the whole of a copy. */
const REQUEST_SECONDS = 20;
const COPY_SECONDS = 120;
/** Seconds between two questions how far it is; the service asks for no more often. */
const ASK_EVERY = 6;

const asked = z.object({ job_id: z.string().regex(/^[\w-]+$/u) });
const status = z.object({
  status: z.enum(["pending", "success", "error"]),
  timestamp: z
    .string()
    .regex(/^\d{14}$/u)
    .optional(),
  original_url: z.string().optional(),
  message: z.string().optional(),
});

/** `passing` when the same may well succeed later. */
export type CopyOutcome =
  | { ok: true; address: string }
  | { ok: false; problem: string; passing: boolean };

/** Gives the copy's address. Never throws for what the service does. `every` is for tests, in seconds. */
export async function copyPage(
  address: string,
  signal: AbortSignal,
  every = ASK_EVERY,
): Promise<CopyOutcome> {
  try {
    const body = new URLSearchParams({ url: address, skip_first_archive: "1" });
    const job = asked.safeParse(await call("/save", signal, { method: "POST", body }));
    if (!job.success) return refused("It did not take the page.");
    for (let spent = 0; spent < COPY_SECONDS; spent += every) {
      await wait(every * 1000, undefined, { signal });
      const told = status.parse(await call(`/save/status/${job.data.job_id}`, signal));
      if (told.status === "success" && told.timestamp)
        return {
          ok: true,
          address: `${env.WAYBACK_URL}/web/${told.timestamp}/${told.original_url ?? address}`,
        };
      if (told.status === "error") return refused(told.message ?? "It could not copy the page.");
    }
    return { ok: false, problem: "It took longer than two minutes.", passing: true };
  } catch (error) {
    if (error instanceof Answered)
      return { ok: false, problem: error.message, passing: error.passing };
    if (error instanceof z.ZodError)
      return refused("It answered in a form that is not known here.");
    return { ok: false, problem: "It can't be reached.", passing: true };
  }
}

const refused = (problem: string): CopyOutcome => ({
  ok: false,
  problem: problem.slice(0, 300),
  passing: false,
});

class Answered extends Error {
  constructor(status: number) {
    super(status === 401 ? "It does not know our keys (401)." : `It answered with ${status}.`);
    this.passing = status === 429 || status >= 500;
  }
  readonly passing: boolean;
}

async function call(
  path: string,
  signal: AbortSignal,
  init: { method?: string; body?: URLSearchParams } = {},
): Promise<unknown> {
  const answer = await fetch(`${env.WAYBACK_URL}${path}`, {
    ...init,
    redirect: "error",
    headers: { accept: "application/json", authorization: `LOW ${env.WAYBACK_KEY ?? ""}` },
    signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_SECONDS * 1000)]),
  });
  if (!answer.ok) throw new Answered(answer.status);
  return answer.json();
}
