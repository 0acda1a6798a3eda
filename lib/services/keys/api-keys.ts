// API keys: made for oneself, shown once, revoked by the owner or an admin.
import "server-only";
import { createHash, randomBytes } from "node:crypto";
import * as keys from "@/lib/db/api-keys";
import * as audit from "@/lib/db/audit";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import { NotFound } from "@/lib/domain/errors";
import type { ApiKey, KeyInput } from "@/lib/domain/key/api-key";
import { may } from "@/lib/domain/permissions";
import type { Actor } from "@/lib/domain/person";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";

/** One's own keys; those who manage people see all. */
export async function listKeys(actor: Actor): Promise<ApiKey[]> {
  permit(actor, "key.manage");
  return keys.list(desk, may(actor.role, "people.manage") ? null : actor.id);
}

/** Makes a key; `token` is shown this once. */
export function makeKey(actor: Actor, input: KeyInput): Promise<{ key: ApiKey; token: string }> {
  permit(actor, "key.manage");
  const token = `ss_${randomBytes(32).toString("base64url")}`;
  const hash = createHash("sha256").update(token).digest();
  // Without the request's own key: what is kept for a repeated request would keep the token, too.
  return inTransaction(null, async (tx) => {
    const key = await keys.insert(tx, {
      ...input,
      ownerId: actor.id,
      role: actor.role,
      hash,
      start: token.slice(0, 9),
    });
    await audit.append(
      tx,
      actor,
      { kind: "person", id: actor.id },
      {
        type: "person.key_made",
        facts: { keyId: key.id, scope: key.scope, expiresAt: key.expiresAt },
        texts: { name: key.name },
      },
    );
    return { key, token };
  });
}

/** Stops a key for good. Throws NotFound for another person's, unless one manages people. */
export function revokeKey(actor: Actor, id: string): Promise<void> {
  permit(actor, "key.manage");
  return inTransaction(actor, async (tx) => {
    const key = await keys.lockById(tx, id);
    if (!key || (key.ownerId !== actor.id && !may(actor.role, "people.manage")))
      throw new NotFound(msg("This key"));
    if (key.revoked) return;
    await keys.revoke(tx, id);
    await audit.append(
      tx,
      actor,
      { kind: "person", id: key.ownerId },
      { type: "person.key_revoked", facts: { keyId: id }, texts: {} },
    );
  });
}
