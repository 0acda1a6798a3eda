// What a handler is told besides its payload.
import "server-only";

/** `last` is true on the try after which the job counts as failed; `signal` ends with the worker. */
export type Attempt = { number: number; last: boolean; signal: AbortSignal };
