import "server-only";
// What stands behind a sign-in: sessions, the one-time link, the password, the authenticator app.
// better-auth writes these tables too; the shapes are its own.
import { createHash, randomBytes } from "node:crypto";
import { desk } from "./pool";
import { sql, type Tx } from "./sql";

/** How long a one-time link works. */
const LINK_HOURS = 48;

export type OpenSession = {
  id: string;
  createdAt: string;
  expiresAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  current: boolean;
};

/** The person's open sessions, newest first; `token` is the one that asks. */
export function sessionsOf(personId: string, token: string | null): Promise<OpenSession[]> {
  return desk.rows<OpenSession>(sql`
    SELECT id, created_at AS "createdAt", expires_at AS "expiresAt", ip_address AS "ipAddress",
      user_agent AS "userAgent", token = ${token}::text IS TRUE AS current
    FROM session WHERE person_id = ${personId}::uuid AND expires_at > now()
    ORDER BY created_at DESC LIMIT 100`);
}

export async function endSession(token: string): Promise<void> {
  await desk.rows(sql`DELETE FROM session WHERE token = ${token}`);
}

/** Ends all sessions of the person, and takes back links and half-done sign-ins. */
export async function endAll(tx: Tx, personId: string): Promise<void> {
  await tx.rows(sql`DELETE FROM session WHERE person_id = ${personId}::uuid`);
  await takeBackLinks(tx, personId);
}

async function takeBackLinks(tx: Tx, personId: string): Promise<void> {
  await tx.rows(sql`DELETE FROM verification WHERE value = ${personId}`);
}

/** How better-auth stores the name of a one-time token: a copy of the table opens nothing. */
function stored(identifier: string): string {
  return createHash("sha256").update(identifier).digest("base64url");
}

/** A fresh token for a one-time link; the person's earlier links stop working. */
export async function replaceLink(tx: Tx, personId: string): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await takeBackLinks(tx, personId);
  await tx.rows(sql`
    INSERT INTO verification (identifier, value, expires_at)
    VALUES (${stored(`reset-password:${token}`)}, ${personId}, now() + ${LINK_HOURS} * interval '1 hour')`);
  return token;
}

export type LinkState = "open" | "expired" | "gone";

/** Whether a one-time link still works; "gone" is used, replaced by a newer one, or never ours. */
export async function linkState(token: string): Promise<LinkState> {
  const row = await desk.row<{ open: boolean }>(sql`
    SELECT expires_at > now() AS open FROM verification
    WHERE identifier = ${stored(`reset-password:${token}`)}`);
  if (!row) return "gone";
  return row.open ? "open" : "expired";
}

/** Whose sign-in waits for its second factor; null when it is over. */
export async function personOfChallenge(challenge: string): Promise<string | null> {
  const row = await desk.row<{ value: string }>(sql`
    SELECT value FROM verification WHERE identifier = ${stored(challenge)} AND expires_at > now()`);
  return row?.value ?? null;
}

/** Stores a password's hash (better-auth's own form) for the person. */
export async function setPasswordHash(tx: Tx, personId: string, hash: string): Promise<void> {
  await tx.rows(sql`
    INSERT INTO credential (account_id, provider_id, person_id, password)
    VALUES (${personId}, 'credential', ${personId}::uuid, ${hash})
    ON CONFLICT (provider_id, account_id) DO UPDATE SET password = excluded.password, updated_at = now()`);
}

/** Takes the authenticator app away; false when there was none. */
export async function removeTwoFactor(tx: Tx, personId: string): Promise<boolean> {
  await tx.rows(sql`DELETE FROM two_factor WHERE person_id = ${personId}::uuid`);
  const changed = await tx.row(sql`
    UPDATE person SET two_factor_enabled = false, updated_at = now()
    WHERE id = ${personId}::uuid AND two_factor_enabled RETURNING id`);
  return changed !== null;
}
