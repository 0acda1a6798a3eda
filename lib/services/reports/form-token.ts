// The form that a reader gets is signed and dated: a robot that posts without having read it, or at
// once, or a year later, is found out without asking people to read twisted letters.
import "server-only";
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { sessionSecret } from "@/lib/env";

/** Nobody writes what is wrong in less. */
const SHORTEST_MS = 3000;
const LONGEST_MS = 24 * 3_600_000;

const seal = (words: string) =>
  createHmac("sha256", sessionSecret()).update(`report form ${words}`).digest("base64url");

/** For one form of one claim, given out now. */
export function formToken(slug: string, now: number): string {
  const words = `${now}.${randomBytes(9).toString("base64url")}`;
  return `${words}.${seal(`${slug} ${words}`)}`;
}

/** `hasty` for what no person is as fast as, `stale` for an old form, `forged` for one that is not ours. */
export function tokenFault(
  token: string,
  slug: string,
  now: number,
): "forged" | "hasty" | "stale" | null {
  const [at = "", nonce = "", signature = "", ...more] = token.split(".");
  const wanted = Buffer.from(seal(`${slug} ${at}.${nonce}`));
  const given = Buffer.from(signature);
  if (more.length > 0 || given.length !== wanted.length || !timingSafeEqual(given, wanted))
    return "forged";
  const age = now - Number(at);
  if (age < SHORTEST_MS) return "hasty";
  return age > LONGEST_MS ? "stale" : null;
}

export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
