import "server-only";
// Who calls with a key: one statement for each request, so that a key that is revoked or over, and one
// whose owner is disabled or demoted, stops at the very next one, on every instance.
import { createHash } from "node:crypto";
import { findHeld, markUsed } from "@/lib/db/api-keys";
import { type HeldKey, holds } from "@/lib/domain/key/api-key";

/** What stands behind Bearer; null when the request comes with no key (Basic may be a proxy's). */
export function readBearer(headers: Headers): string | null {
  const sent = headers.get("authorization")?.trim() ?? "";
  return /^bearer\b/i.test(sent) ? sent.slice("bearer".length).trim() : null;
}

const form = /^ss_[A-Za-z0-9_-]{43}$/;

/** The key, if it holds. */
export async function readKey(token: string): Promise<HeldKey | null> {
  if (!form.test(token)) return null;
  const found = await findHeld(createHash("sha256").update(token).digest());
  if (!found || !holds(found.madeAs, found.roleNow)) return null;
  await markUsed(found.id);
  const { id, scope, perMinute } = found;
  const actor = { id: found.ownerId, name: found.ownerName, role: found.madeAs, keyId: id };
  return { id, scope, perMinute, actor };
}
