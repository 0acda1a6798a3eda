import "server-only";
// How often one caller may ask, counted in this process's memory: a brake for loops gone wild, not
// the sign-in limit (that one is in the database). Each caller has a bucket that refills evenly.
import { clientAddress, networkOf } from "@/lib/auth/address";
import { TooMany } from "@/lib/domain/errors";
import { env } from "@/lib/env";

const MINUTE_MS = 60_000;
/** Callers remembered at most; beyond this the ones that were quiet longest are forgotten. */
const MOST_CALLERS = 20_000;

/** Allows `perMinute` at once, refilled over a minute. `now` is in milliseconds. */
export class Buckets {
  // For each caller the time at which its bucket is full again; the order is that of their last call.
  readonly #fullAt = new Map<string, number>();
  constructor(
    readonly perMinute: number,
    readonly mostCallers = MOST_CALLERS,
  ) {}

  /** Takes one; gives 0, or the seconds to wait when none is left. */
  take(caller: string, now: number): number {
    if (this.perMinute === 0) return 0;
    const each = MINUTE_MS / this.perMinute;
    const fullAt = Math.max(this.#fullAt.get(caller) ?? now, now) + each;
    const over = fullAt - now - MINUTE_MS;
    if (over > 0) return Math.ceil(over / 1000);
    this.#fullAt.delete(caller);
    this.#fullAt.set(caller, fullAt);
    if (this.#fullAt.size > this.mostCallers) this.#forgetOldest();
    return 0;
  }

  get size(): number {
    return this.#fullAt.size;
  }

  #forgetOldest(): void {
    const [oldest] = this.#fullAt.keys();
    if (oldest !== undefined) this.#fullAt.delete(oldest);
  }
}

let addresses: Buckets | undefined;
let writers: Buckets | undefined;

function spend(buckets: Buckets, caller: string): void {
  const wait = buckets.take(caller, Date.now());
  if (wait > 0) throw new TooMany(wait);
}

/** Counts a request against its address. Throws TooMany. */
export function spendByAddress(headers: Headers): void {
  addresses ??= new Buckets(env.RATE_LIMIT_PER_MINUTE);
  if (addresses.perMinute === 0) return;
  spend(addresses, networkOf(clientAddress(headers)));
}

/** Counts a write against the person who makes it: half of what an address may ask. */
export function spendByWriter(personId: string): void {
  writers ??= new Buckets(Math.ceil(env.RATE_LIMIT_PER_MINUTE / 2));
  spend(writers, personId);
}

const keys = new Map<number, Buckets>();

/** Counts a request against its key's own limit. */
export function spendByKey(keyId: string, perMinute: number): void {
  const buckets = keys.get(perMinute) ?? new Buckets(perMinute);
  keys.set(perMinute, buckets);
  spend(buckets, keyId);
}
