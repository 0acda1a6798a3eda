// Time that runs out: a signal for all of a fetch, and a bound for work that knows no signal.
import "server-only";
import { FetchFailed } from "./failure";

/** Aborts with FetchFailed: `timeout` after `ms`, `stopped` when `outer` aborts before that. */
export function deadline(ms: number, outer?: AbortSignal): { signal: AbortSignal; clear(): void } {
  const ending = new AbortController();
  const stop = () => ending.abort(new FetchFailed({ code: "stopped" }));
  const timer = setTimeout(() => ending.abort(new FetchFailed({ code: "timeout" })), ms);
  if (outer?.aborted) stop();
  outer?.addEventListener("abort", stop);
  return {
    signal: ending.signal,
    clear() {
      clearTimeout(timer);
      outer?.removeEventListener("abort", stop);
    },
  };
}

/** The work's result, if it comes within `ms`. Throws FetchFailed `connect_timeout`, or the signal's reason. */
export function within<T>(ms: number, signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const aborted = () => settle(() => reject(signal.reason));
    const timer = setTimeout(() => {
      settle(() => reject(new FetchFailed({ code: "connect_timeout" })));
    }, ms);
    function settle(act: () => void) {
      clearTimeout(timer);
      signal.removeEventListener("abort", aborted);
      act();
    }
    signal.addEventListener("abort", aborted);
    if (signal.aborted) aborted();
    work.then(
      (value) => settle(() => resolve(value)),
      (error) => settle(() => reject(error)),
    );
  });
}
