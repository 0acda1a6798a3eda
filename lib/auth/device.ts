import "server-only";
// A browser remembers, signed by us, for which accounts someone has signed in from it. That is all it
// is good for: such a browser has its own allowance of tries (see attempts.ts).
import { createHmac, randomBytes } from "node:crypto";
import { sessionSecret } from "@/lib/env";
import { readSignedCookie, signedCookie } from "./cookies";

const KEPT = 8;
const YEAR = 365 * 24 * 60 * 60;

/** A name for the account with this address that tells nobody the address. */
export function accountKey(email: string): string {
  return createHmac("sha256", sessionSecret())
    .update(`account:${email.toLowerCase()}`)
    .digest("hex")
    .slice(0, 32);
}

function read(headers: Headers): { id: string; accounts: string[] } | null {
  const [id, list] = readSignedCookie(headers, "device")?.split("!") ?? [];
  return id && list ? { id, accounts: list.split("~") } : null;
}

/** The browser's own id when someone has signed in to this account from it; else null. */
export function deviceFor(headers: Headers, account: string): string | null {
  const device = read(headers);
  return device?.accounts.includes(account) ? device.id : null;
}

/** The Set-Cookie value by which this browser is known for the account from now on. */
export function rememberDevice(headers: Headers, account: string): string {
  const device = read(headers) ?? { id: randomBytes(12).toString("hex"), accounts: [] };
  const accounts = [account, ...device.accounts.filter((each) => each !== account)].slice(0, KEPT);
  return signedCookie("device", `${device.id}!${accounts.join("~")}`, YEAR);
}
