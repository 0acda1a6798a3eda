import "server-only";
import { giveBack, spend } from "@/lib/db/attempts";
// How often someone may try. Counted in the database, before the password is looked at, so that many
// tries at once on several instances count too. A browser in which this person has signed in before
// has an allowance of its own: a stranger who uses up the others can't keep that person out.
import { TooMany } from "@/lib/domain/errors";
import { networkOf } from "./address";

type Bucket = { key: string; max: number; seconds: number };

const QUARTER = 15 * 60;

type Who = { account: string; address: string; device: string | null };

function bucketsOf(kind: "password" | "code", { account, address, device }: Who): Bucket[] {
  if (device) return [{ key: `${kind}:device:${device}:${account}`, max: 10, seconds: QUARTER }];
  const network = networkOf(address);
  // From wide to narrow and wide again: tries that end at one address don't reach the account's own
  // count, so one stranger alone can't use it up.
  return [
    { key: `${kind}:address:${network}`, max: 60, seconds: QUARTER },
    { key: `${kind}:pair:${network}:${account}`, max: 10, seconds: QUARTER },
    { key: `${kind}:account:${account}`, max: kind === "code" ? 20 : 50, seconds: QUARTER },
  ];
}

/** Takes one try from each allowance; throws TooMany at the first that is used up. */
async function take(buckets: Bucket[]): Promise<() => Promise<void>> {
  const taken: string[] = [];
  for (const bucket of buckets) {
    const { count, seconds } = await spend(bucket.key, bucket.seconds);
    if (count > bucket.max) throw new TooMany(Math.max(1, seconds));
    taken.push(bucket.key);
  }
  return () => giveBack(taken);
}

/**
 * Counts a try with a password or a code. Gives a function that hands the try back, for the one who
 * was right. `account` is a name for the account that is not its e-mail address.
 */
export function takeTry(kind: "password" | "code", who: Who): Promise<() => Promise<void>> {
  return take(bucketsOf(kind, who));
}

/** Counts a try of someone who is signed in and confirms an act with the own password. */
export function takeConfirmation(personId: string): Promise<() => Promise<void>> {
  return take([{ key: `confirm:${personId}`, max: 10, seconds: QUARTER }]);
}

/** Counts a try of a one-time link. */
export function takeLinkTry(address: string): Promise<() => Promise<void>> {
  return take([{ key: `link:address:${networkOf(address)}`, max: 60, seconds: QUARTER }]);
}

/** True the first time within its life: a code that was right once is not right again (RFC 6238). */
export async function isFirstUse(account: string, code: string): Promise<boolean> {
  return (await spend(`used:${account}:${code}`, 120)).count === 1;
}
