// The log of all events, and its checkpoints, as they are stored.
import "server-only";
import type { Checkpoint } from "@/lib/domain/trail/checkpoint";
import { sql, type Tx } from "./engine/sql";
import type { StoredEvent } from "./trail";

export type StoredCheckpoint = Omit<Checkpoint, "root" | "previous" | "publicKey" | "signature"> & {
  root: Buffer;
  previous: Buffer | null;
  publicKey: Buffer;
  signature: Buffer;
};

// Any number, as long as nothing else takes it: one process at a time makes the log longer.
const LOG_LOCK = 7_302_111;

/** Until this transaction is over. */
export async function lock(tx: Tx): Promise<void> {
  await tx.row(sql`select pg_advisory_xact_lock(${LOG_LOCK})`);
}

/** Gives the next of the waiting events their places from `from` on; their hashes in that order. */
export async function takeIn(tx: Tx, from: number, limit: number): Promise<Buffer[]> {
  const rows = await tx.rows<{ index: number; hash: Buffer }>(sql`
    with taken as (
      delete from log_waiting where event_id in (select event_id from log_waiting order by event_id limit ${limit}) returning event_id)
    insert into log_entry (index, event_id, hash)
    select ${from}::bigint - 1 + row_number() over (order by e.id), e.id, e.hash
    from taken join audit_event e on e.id = taken.event_id
    returning index, hash`);
  return rows.sort((a, b) => a.index - b.index).map(({ hash }) => hash);
}

const columns = sql`number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, origin, events, root, previous,
  public_key as "publicKey", signature`;

/** The newest, with the frontier that the next one goes on from. */
export async function newest(tx: Tx): Promise<(StoredCheckpoint & { frontier: Buffer }) | null> {
  return tx.row(sql`select ${columns}, frontier from checkpoint order by number desc limit 1`);
}

export async function insert(
  tx: Tx,
  point: StoredCheckpoint & { frontier: Buffer },
): Promise<void> {
  await tx.row(sql`
    insert into checkpoint (number, at, origin, events, root, previous, frontier, public_key, signature)
    values (${point.number}, ${point.at}::timestamptz, ${point.origin}, ${point.events}, ${point.root}, ${point.previous},
      ${point.frontier}, ${point.publicKey}, ${point.signature})`);
}

/** As readers get it; the newest when no number is named. */
export async function read(tx: Tx, number: number | null): Promise<StoredCheckpoint | null> {
  return tx.row(sql`
    select ${columns} from public_checkpoint ${number === null ? sql`` : sql`where number = ${number}`}
    order by number desc limit 1`);
}

export function checkpointsAfter(
  tx: Tx,
  number: number,
  limit: number,
): Promise<StoredCheckpoint[]> {
  return tx.rows(
    sql`select ${columns} from checkpoint where number > ${number} order by number limit ${limit}`,
  );
}

/** How many events have no place yet; and how many are neither in the log nor waiting for it. */
export async function outside(tx: Tx): Promise<{ waiting: number; lost: number }> {
  const row = await tx.row<{ waiting: number; lost: number }>(sql`
    select w.n as waiting, (select count(*)::int from audit_event) - w.n - (select count(*)::int from log_entry) as lost
    from (select count(*)::int as n from log_waiting) as w`);
  return row ?? { waiting: 0, lost: 0 };
}

type LoggedEvent = Omit<StoredEvent, "id" | "salt" | "texts"> & { index: number; logged: Buffer };

/** Entries of the log from a place on, each with its event; an entry whose event is gone has none. */
export function logged(
  tx: Tx,
  from: number,
  limit: number,
): Promise<(LoggedEvent | { index: number; logged: Buffer; hash: null })[]> {
  return tx.rows(sql`
    select l.index, l.hash as logged, e.subject_kind as kind, e.subject_id as subject, e.seq, e.type, e.actor_id as actor,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.facts, e.content_hash as "contentHash",
      e.detail_hash as "detailHash", e.prev_hash as "prevHash", e.hash
    from log_entry l left join audit_event e on e.id = l.event_id
    where l.index >= ${from} order by l.index limit ${limit}`);
}
