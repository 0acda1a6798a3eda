import "server-only";
// People, as the newsroom's list and each request see them. Passwords and codes are in accounts.ts.
import type { Actor, Person, PersonInput, Role } from "@/lib/domain/person";
import { desk } from "./engine/pool";
import { type Fragment, sql, type Tx } from "./engine/sql";

const columns = sql`
  id, name, email, role, disabled_at as "disabledAt", two_factor_enabled as "twoFactorEnabled",
  created_at as "createdAt"`;

/** Who holds this session, in one statement; null when it is over or the person is disabled. */
export function actorOfToken(token: string): Promise<Actor | null> {
  return desk.row<Actor>(sql`
    select p.id, p.name, p.role from session s join person p on p.id = s.person_id
    where s.token = ${token} and s.expires_at > now() and p.disabled_at is null`);
}

/** Everyone, those who left at the end. */
export function list(tx: Tx): Promise<Person[]> {
  return tx.rows<Person>(sql`
    select ${columns} from person order by disabled_at is not null, lower(name), id limit 1000`);
}

function one(tx: Tx, which: Fragment): Promise<Person | null> {
  return tx.row<Person>(sql`select ${columns} from person where ${which}`);
}

export const byId = (tx: Tx, id: string) => one(tx, sql`id = ${id}::uuid`);
export const byEmail = (tx: Tx, email: string) => one(tx, sql`email = ${email.toLowerCase()}`);
/** Takes the row's lock, so that two changes of one person come one after the other. */
export const lockById = (tx: Tx, id: string) => one(tx, sql`id = ${id}::uuid for update`);

/** Active admins but for `id`; locks all of them, so that two can't leave at the same moment. */
export async function otherAdmins(tx: Tx, id: string): Promise<number> {
  const admins = await tx.rows<{ id: string }>(sql`
    select id from person where role = 'admin' and disabled_at is null order by id for update`);
  return admins.filter((admin) => admin.id !== id).length;
}

/** The new person; null when the address is taken. */
export function insert(tx: Tx, { email, name, role }: PersonInput): Promise<Person | null> {
  return tx.row<Person>(sql`
    insert into person (email, name, role) values (${email}, ${name}, ${role})
    on conflict (email) do nothing returning ${columns}`);
}

function change(tx: Tx, id: string, what: Fragment): Promise<Person | null> {
  return tx.row<Person>(sql`
    update person set ${what}, updated_at = now() where id = ${id}::uuid returning ${columns}`);
}

export const setRole = (tx: Tx, id: string, role: Role) => change(tx, id, sql`role = ${role}`);
export const setName = (tx: Tx, id: string, name: string) => change(tx, id, sql`name = ${name}`);
export const setDisabled = (tx: Tx, id: string, disabled: boolean) =>
  change(tx, id, sql`disabled_at = case when ${disabled}::boolean then now() end`);
