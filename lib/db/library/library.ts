// Acts on sources as a whole: who stands behind one, which record stays, what was withdrawn.
import "server-only";
import type { Resting } from "@/lib/domain/library/library";
import { sql, type Tx } from "../engine/sql";

type Sealed = { keyId: string; nonce: Buffer; sealed: Buffer };

export async function keepSealed(
  tx: Tx,
  sourceId: string,
  { keyId, nonce, sealed }: Sealed,
  by: string,
): Promise<void> {
  await tx.row(sql`
    insert into source_secret (source_id, key_id, nonce, sealed, set_by) values (${sourceId}, ${keyId}, ${nonce}, ${sealed}, ${by})
    on conflict (source_id) do update set key_id = excluded.key_id, nonce = excluded.nonce, sealed = excluded.sealed,
      set_by = excluded.set_by, set_at = clock_timestamp()`);
}

export function readSealed(tx: Tx, sourceId: string): Promise<Sealed | null> {
  return tx.row<Sealed>(
    sql`select key_id as "keyId", nonce, sealed from source_secret where source_id = ${sourceId}`,
  );
}

/** False when none was kept. */
export async function forgetSealed(tx: Tx, sourceId: string): Promise<boolean> {
  const row = await tx.row(
    sql`delete from source_secret where source_id = ${sourceId} returning source_id`,
  );
  return row !== null;
}

export async function hasIdentity(tx: Tx, sourceId: string): Promise<boolean> {
  return (await tx.row(sql`select from source_secret where source_id = ${sourceId}`)) !== null;
}

/** On this very record, on copies of it, or on whatever falls with it: records merged into it, and copies. */
type Reach = "record" | "copies" | "all";

/** Claims that rest on a source, with how many pieces of evidence. In one order for everyone. */
export function resting(tx: Tx, sourceId: string, reach: Reach): Promise<Resting[]> {
  const within = {
    record: sql`s.id = ${sourceId}`,
    copies: sql`s.derived_from = ${sourceId}`,
    all: fallsWith(sourceId),
  }[reach];
  return tx.rows<Resting>(sql`
    select c.slug, coalesce(c.statement, c.quote) as statement, c.state, c.version, bool_or(e.decisive) as decisive,
      count(*)::int as uses
    from evidence e join source s on s.id = e.source_id join claim c on c.id = e.claim_id
    where ${within} and c.state not in ('dropped', 'retracted')
    group by c.id order by c.slug`);
}

/** True of source `s` when a withdrawal of `sourceId` reaches it: public claims keep merged records. */
export function fallsWith(sourceId: string) {
  return sql`(s.id = ${sourceId} or s.merged_into = ${sourceId} or s.derived_from = ${sourceId})`;
}

/** Ids of the sources that were taken from this one. */
export async function copiesOf(tx: Tx, sourceId: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    sql`select id from source where derived_from = ${sourceId} order by id`,
  );
  return rows.map(({ id }) => id);
}

/** Names the record that stays, and takes the address away from this one's claims. */
export async function setMerged(tx: Tx, from: string, into: string): Promise<void> {
  await tx.row(sql`update source set merged_into = ${into} where id = ${from}`);
  await tx.row(sql`update source set merged_into = ${into} where merged_into = ${from}`);
}

/** Evidence of one claim goes over to the record that stays. */
export async function moveEvidence(
  tx: Tx,
  claimId: string,
  from: string,
  into: string,
): Promise<void> {
  await tx.row(sql`
    update evidence set source_id = ${into}, updated_at = clock_timestamp() where claim_id = ${claimId} and source_id = ${from}`);
}

export async function setWithdrawn(
  tx: Tx,
  id: string,
  withdrawal: { on: string; reason: string } | null,
): Promise<void> {
  await tx.row(sql`
    update source set withdrawn_on = ${withdrawal?.on ?? null}::date, withdrawn_reason = ${withdrawal?.reason ?? null} where id = ${id}`);
}
