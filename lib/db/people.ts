import "server-only";
// People, as the newsroom's list and each request see them. Passwords and codes are in accounts.ts.
import type { Actor, Person, PersonInput, Role } from "@/lib/domain/person";
import { desk } from "./pool";
import { type Fragment, sql, type Tx } from "./sql";

const columns = sql`
  id, name, email, role, disabled_at AS "disabledAt", two_factor_enabled AS "twoFactorEnabled",
  created_at AS "createdAt"`;

/** Who holds this session, in one statement; null when it is over or the person is disabled. */
export function actorOfToken(token: string): Promise<Actor | null> {
  return desk.row<Actor>(sql`
    SELECT p.id, p.name, p.role FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.token = ${token} AND s.expires_at > now() AND p.disabled_at IS NULL`);
}

/** Everyone, those who left at the end. */
export function list(tx: Tx): Promise<Person[]> {
  return tx.rows<Person>(sql`
    SELECT ${columns} FROM person ORDER BY disabled_at IS NOT NULL, lower(name), id LIMIT 1000`);
}

function one(tx: Tx, which: Fragment): Promise<Person | null> {
  return tx.row<Person>(sql`SELECT ${columns} FROM person WHERE ${which}`);
}

export const byId = (tx: Tx, id: string) => one(tx, sql`id = ${id}::uuid`);
export const byEmail = (tx: Tx, email: string) => one(tx, sql`email = ${email.toLowerCase()}`);
/** Takes the row's lock, so that two changes of one person come one after the other. */
export const lockById = (tx: Tx, id: string) => one(tx, sql`id = ${id}::uuid FOR UPDATE`);

/** Active admins but for `id`; locks all of them, so that two can't leave at the same moment. */
export async function otherAdmins(tx: Tx, id: string): Promise<number> {
  const admins = await tx.rows<{ id: string }>(sql`
    SELECT id FROM person WHERE role = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`);
  return admins.filter((admin) => admin.id !== id).length;
}

/** The new person; null when the address is taken. */
export function insert(tx: Tx, { email, name, role }: PersonInput): Promise<Person | null> {
  return tx.row<Person>(sql`
    INSERT INTO person (email, name, role) VALUES (${email}, ${name}, ${role})
    ON CONFLICT (email) DO NOTHING RETURNING ${columns}`);
}

function change(tx: Tx, id: string, what: Fragment): Promise<Person | null> {
  return tx.row<Person>(sql`
    UPDATE person SET ${what}, updated_at = now() WHERE id = ${id}::uuid RETURNING ${columns}`);
}

export const setRole = (tx: Tx, id: string, role: Role) => change(tx, id, sql`role = ${role}`);
export const setName = (tx: Tx, id: string, name: string) => change(tx, id, sql`name = ${name}`);
export const setDisabled = (tx: Tx, id: string, disabled: boolean) =>
  change(tx, id, sql`disabled_at = CASE WHEN ${disabled}::boolean THEN now() END`);
