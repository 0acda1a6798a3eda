// Keys by which other programs call the API in a person's name: what each may do, in one place.
import { z } from "zod";
import { msg, t } from "@/lib/words/t";
import type { Reason } from "../errors";
import { type Permission, whyNot } from "../permissions";
import { type Actor, type Role, roles } from "../person";
import { line } from "../writing/text";

export const scopes = ["read", "write"] as const;
export const scope = z.enum(scopes);
export type Scope = z.infer<typeof scope>;
export const scopeWords: Record<Scope, string> = {
  read: msg("Read"),
  write: msg("Read and write"),
};

const DAYS = msg("Write a whole number of days, 1 to 366.");
const REQUESTS = msg("Write a whole number of requests, 1 to 600.");

export const keyInput = z.strictObject({
  name: line(80, msg("name")),
  /** `write` reads, too. */
  scope,
  /** Days until it stops. */
  days: z.int(DAYS).min(1, DAYS).max(366, DAYS).default(90),
  perMinute: z.int(REQUESTS).min(1, REQUESTS).max(600, REQUESTS).default(60),
});
export type KeyInput = z.infer<typeof keyInput>;

export type ApiKey = {
  id: string;
  name: string;
  owner: { id: string; name: string };
  scope: Scope;
  start: string;
  perMinute: number;
  expiresAt: string;
  lastUsedAt: string | null;
  revokedAt: string | null;
  createdAt: string;
};

/** A key that was sent and holds. */
export type HeldKey = { id: string; scope: Scope; perMinute: number; actor: Actor };

/** A key holds while its owner's role is at least what it was when the key was made. */
export function holds(made: Role, now: Role): boolean {
  return roles.indexOf(now) >= roles.indexOf(made);
}

/** What no key may do, whatever its owner may. */
const closed: ReadonlySet<Permission> = new Set<Permission>([
  "account.edit",
  "people.manage",
  "settings.manage",
  "key.manage",
  "webhook.manage",
  "erasure.ask",
  "erasure.confirm",
  "source.identify",
]);

export function isClosedToKeys(permission: Permission): boolean {
  return closed.has(permission);
}

/** Why the key may not, in a sentence; null when it may. */
export function whyNotByKey(
  key: { scope: Scope; actor: { role: Role } },
  method: string,
  permission: Permission,
): Reason | null {
  if (isClosedToKeys(permission))
    return { code: "key", text: t("Keys are not let in here. Sign in.") };
  if (key.scope === "read" && method !== "get")
    return { code: "scope", text: t("This key may only read.") };
  return whyNot(key.actor.role, permission);
}
