// API keys. Only the hash of a key is kept.
import "server-only";
import type { ApiKey, Scope } from "@/lib/domain/key/api-key";
import type { Role } from "@/lib/domain/person";
import { desk } from "./engine/pool";
import { sql, type Tx } from "./engine/sql";

type Held = {
  id: string;
  scope: Scope;
  perMinute: number;
  madeAs: Role;
  roleNow: Role;
  ownerId: string;
  ownerName: string;
};

/** The key with this hash; null when it is revoked or over, or its owner is disabled. */
export function findHeld(hash: Uint8Array): Promise<Held | null> {
  return desk.row<Held>(sql`
    select k.id, k.scope, k.per_minute as "perMinute", k.role as "madeAs", p.role as "roleNow",
      p.id as "ownerId", p.name as "ownerName"
    from api_key k join person p on p.id = k.owner_id
    where k.token_hash = ${hash} and k.revoked_at is null and k.expires_at > now()
      and p.disabled_at is null`);
}

/** Notes its use, once a minute at most. */
export async function markUsed(id: string): Promise<void> {
  await desk.rows(sql`
    update api_key set last_used_at = now()
    where id = ${id}::uuid and (last_used_at is null or last_used_at < now() - interval '1 minute')`);
}

const columns = sql`k.id, k.name, json_build_object('id', p.id, 'name', p.name) as owner, k.scope, k.start,
  k.per_minute as "perMinute", k.expires_at as "expiresAt", k.last_used_at as "lastUsedAt",
  k.revoked_at as "revokedAt", k.created_at as "createdAt"`;

/** Keys of one person, or of all, newest first. */
export function list(tx: Tx, ownerId: string | null): Promise<ApiKey[]> {
  return tx.rows<ApiKey>(sql`
    select ${columns} from api_key k join person p on p.id = k.owner_id
    where ${ownerId}::uuid is null or k.owner_id = ${ownerId}::uuid
    order by k.created_at desc, k.id limit 500`);
}

type NewKey = {
  ownerId: string;
  name: string;
  role: Role;
  scope: Scope;
  hash: Uint8Array;
  start: string;
  perMinute: number;
  days: number;
};

export async function insert(tx: Tx, key: NewKey): Promise<ApiKey> {
  const row = await tx.row<ApiKey>(sql`
    with k as (
      insert into api_key (owner_id, name, role, scope, token_hash, start, per_minute, expires_at)
      values (${key.ownerId}::uuid, ${key.name}, ${key.role}, ${key.scope}, ${key.hash}, ${key.start},
        ${key.perMinute}, now() + ${key.days}::int * interval '1 day')
      returning *)
    select ${columns} from k join person p on p.id = k.owner_id`);
  if (!row) throw new Error("the key was not written");
  return row;
}

/** Its owner, with the row locked; null when there is no such key. */
export function lockById(
  tx: Tx,
  id: string,
): Promise<{ ownerId: string; revoked: boolean } | null> {
  return tx.row(sql`
    select owner_id as "ownerId", revoked_at is not null as revoked
    from api_key where id = ${id}::uuid for update`);
}

export async function revoke(tx: Tx, id: string): Promise<void> {
  await tx.row(sql`update api_key set revoked_at = now() where id = ${id}::uuid returning id`);
}
