/**
 * Checks the chains of events from the stored bytes, written anew from the description of the form:
 * each part with its length before it as four bytes, -1 for none. It shares nothing with the product.
 */
import { createHash } from "node:crypto";
import type postgres from "postgres";

type Row = {
  id: string;
  subject_kind: string;
  subject_id: string;
  seq: number;
  type: string;
  actor_id: string | null;
  at: string;
  facts: string;
  content_hash: Buffer | null;
  detail_hash: Buffer | null;
  prev_hash: Buffer;
  hash: Buffer;
  salt: Buffer | null;
  texts: string | null;
};

function part(bytes: Buffer | string | null): Buffer {
  const body = typeof bytes === "string" ? Buffer.from(bytes, "utf8") : bytes;
  const length = Buffer.alloc(4);
  length.writeInt32BE(body ? body.length : -1);
  return Buffer.concat([length, body ?? Buffer.alloc(0)]);
}
const uuid = (id: string | null) => (id ? Buffer.from(id.replaceAll("-", ""), "hex") : null);
const sha256 = (...parts: Buffer[]) => createHash("sha256").update(Buffer.concat(parts)).digest();

function hashOf(row: Row): Buffer {
  const seq = Buffer.alloc(4);
  seq.writeInt32BE(row.seq);
  const parts = [
    row.prev_hash,
    row.subject_kind,
    uuid(row.subject_id),
    seq,
    row.type,
    uuid(row.actor_id),
    row.at,
    row.facts,
    row.content_hash,
    row.detail_hash,
  ];
  return sha256(...parts.map(part));
}

function faultOf(row: Row, before: Row | undefined): string | null {
  const isNext = before?.subject_id === row.subject_id && before.subject_kind === row.subject_kind;
  if (row.seq !== (isNext && before ? before.seq + 1 : 1)) return "number";
  if (!row.prev_hash.equals(isNext && before ? before.hash : Buffer.from([0]))) return "link";
  if (!row.hash.equals(hashOf(row))) return "hash";
  const words = row.salt && sha256(row.salt, Buffer.from(row.texts ?? "", "utf8"));
  if (!words || !row.detail_hash?.equals(words)) return "words";
  return null;
}

/** "ID: what is wrong" for each event that does not hold, in the order of their ids. */
export async function brokenEvents(sql: postgres.Sql): Promise<string[]> {
  const rows = await sql<Row[]>`
    select e.id, e.subject_kind, e.subject_id, e.seq, e.type, e.actor_id, e.facts, e.content_hash, e.detail_hash, e.prev_hash, e.hash,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, d.salt, d.texts
    from audit_event e left join audit_detail d on d.event_id = e.id order by e.subject_kind, e.subject_id, e.seq`;
  const faults = rows.flatMap((row, index) => {
    const fault = faultOf(row, rows[index - 1]);
    return fault ? [{ id: Number(row.id), fault }] : [];
  });
  return faults.sort((a, b) => a.id - b.id).map(({ id, fault }) => `${id}: ${fault}`);
}
