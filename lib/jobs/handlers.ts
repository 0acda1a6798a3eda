// Which handler does which job. One file a kind.
import "server-only";
import type { JobKind, PayloadOf } from "@/lib/domain/job";
import { workOnSheet } from "./sheet";

/** `last` is true on the try after which the job counts as failed; `signal` ends with the worker. */
export type Attempt = { number: number; last: boolean; signal: AbortSignal };

export type Handler<K extends JobKind> = (
  payload: PayloadOf<K>,
  attempt: Attempt,
) => Promise<unknown>;

export const handlers: { [K in JobKind]?: Handler<K> } = {
  sheet: workOnSheet,
};
