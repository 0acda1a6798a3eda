import "server-only";
// What stands behind a sign-in: sessions, the one-time link, the password, the authenticator app.
// better-auth writes these tables too; the shapes are its own.
import { createHash, randomBytes } from "node:crypto";
import type { OpenSession } from "@/lib/domain/account";
import { desk } from "./engine/pool";
import { sql, type Tx } from "./engine/sql";

/** How long a one-time link works. */
const LINK_HOURS = 48;

/** The person's open sessions, newest first; `token` is the one that asks. */
export function sessionsOf(personId: string, token: string | null): Promise<OpenSession[]> {
  return desk.rows<OpenSession>(sql`
    select id, created_at as "createdAt", expires_at as "expiresAt", ip_address as "ipAddress",
      user_agent as "userAgent", token = ${token}::text is true as current
    from session where person_id = ${personId}::uuid and expires_at > now()
    order by created_at desc limit 100`);
}

export async function endSession(token: string): Promise<void> {
  await desk.rows(sql`delete from session where token = ${token}`);
}

/** Ends all sessions of the person, and takes back links and half-done sign-ins. */
export async function endAll(tx: Tx, personId: string): Promise<void> {
  await tx.rows(sql`delete from session where person_id = ${personId}::uuid`);
  await takeBackLinks(tx, personId);
}

async function takeBackLinks(tx: Tx, personId: string): Promise<void> {
  await tx.rows(sql`delete from verification where value = ${personId}`);
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
    insert into verification (identifier, value, expires_at)
    values (${stored(`reset-password:${token}`)}, ${personId}, now() + ${LINK_HOURS} * interval '1 hour')`);
  return token;
}

/** Whom a one-time link is for, and whether its time is over; null when nobody has it. */
export function personOfLink(token: string): Promise<{ email: string; open: boolean } | null> {
  return desk.row(sql`
    select p.email, v.expires_at > now() as open
    from verification v join person p on p.id::text = v.value
    where v.identifier = ${stored(`reset-password:${token}`)} and p.disabled_at is null`);
}

/** Whose sign-in waits for its second factor; null when it is over. */
export async function personOfChallenge(challenge: string): Promise<string | null> {
  const row = await desk.row<{ value: string }>(sql`
    select value from verification where identifier = ${stored(challenge)} and expires_at > now()`);
  return row?.value ?? null;
}

/** Stores a password's hash (better-auth's own form) for the person. */
export async function setPasswordHash(tx: Tx, personId: string, hash: string): Promise<void> {
  await tx.rows(sql`
    insert into credential (account_id, provider_id, person_id, password)
    values (${personId}, 'credential', ${personId}::uuid, ${hash})
    on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`);
}

/** Takes the authenticator app away; false when there was none. */
export async function removeTwoFactor(tx: Tx, personId: string): Promise<boolean> {
  await tx.rows(sql`delete from two_factor where person_id = ${personId}::uuid`);
  const changed = await tx.row(sql`
    update person set two_factor_enabled = false, updated_at = now()
    where id = ${personId}::uuid and two_factor_enabled returning id`);
  return changed !== null;
}
