// Looks at sources: asked for, done or failed, and never changed afterwards.
import "server-only";
import type {
  Capture,
  CaptureCause,
  CaptureKind,
  CaptureOutcome,
  CaptureText,
} from "@/lib/domain/capture/capture";
import { CAPTURE_TOOL } from "@/lib/domain/capture/capture";
import { NotFound } from "@/lib/domain/errors";
import { sql, type Tx } from "../engine/sql";

const columns = sql`
  k.id, k.source_id as "sourceId", k.cause, k.state, k.address, k.name, k.final_address as "finalAddress", k.redirects,
  k.status, k.kind, octet_length(o.bytes) as size, encode(o.sha256, 'hex') as sha256, length(k.text) as "textLength",
  k.text_problem as "textProblem", k.outcome, k.attempts, k.problem, k.tool,
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as "askedBy",
  k.asked_at as "askedAt", k.captured_at as "capturedAt",
  k.copy_state as "copyState", k.copy_address as "copyAddress", k.copy_problem as "copyProblem",
  (select json_build_object('id', s2.id, 'title', s2.title) from capture k2 join source s2 on s2.id = k2.source_id
    where k2.original_id = k.original_id and k2.source_id <> k.source_id and s2.merged_into is null
    order by k2.asked_at limit 1) as "sameAs"`;
const tables = sql`from capture k left join original o on o.id = k.original_id left join person p on p.id = k.asked_by`;

/** Newest first, 50 at most. */
export function listOf(tx: Tx, sourceId: string): Promise<Capture[]> {
  return tx.rows<Capture>(sql`
    select ${columns} ${tables} where k.source_id = ${sourceId} order by k.asked_at desc, k.id limit 50`);
}

export async function read(tx: Tx, id: string): Promise<Capture> {
  const row = await tx.row<Capture>(sql`select ${columns} ${tables} where k.id = ${id}`);
  if (!row) throw new NotFound("This capture");
  return row;
}

/** A capture with its text and headers, beside the one before it. */
export async function readText(tx: Tx, id: string): Promise<CaptureText> {
  const row = await tx.row<CaptureText>(sql`
    select ${columns}, s.title as "sourceTitle", s.language, k.headers, k.text, (
      select json_build_object('id', b.id, 'capturedAt', to_char(b.captured_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'text', b.text)
      from capture b where b.source_id = k.source_id and b.state = 'done' and b.captured_at < k.captured_at
      order by b.captured_at desc, b.id limit 1) as before
    ${tables} join source s on s.id = k.source_id where k.id = ${id}`);
  if (!row) throw new NotFound("This capture");
  return row;
}

/** The bytes that were captured, and what to call them. */
export async function readBytes(
  tx: Tx,
  id: string,
): Promise<{ bytes: Buffer; name: string | null; kind: CaptureKind | null } | null> {
  return tx.row(sql`
    select o.bytes, coalesce(k.name, o.name) as name, k.kind from capture k join original o on o.id = k.original_id where k.id = ${id}`);
}

type NewCapture = {
  sourceId: string;
  cause: CaptureCause;
  address: string | null;
  name: string | null;
  originalId: string | null;
  askedBy: string | null;
};

export async function insert(tx: Tx, wanted: NewCapture): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into capture (source_id, cause, address, name, original_id, tool, asked_by)
    values (${wanted.sourceId}, ${wanted.cause}, ${wanted.address}, ${wanted.name}, ${wanted.originalId}, ${CAPTURE_TOOL}, ${wanted.askedBy})
    returning id`);
  return row?.id ?? "";
}

/** True when the source's address was asked and the worker has not answered. */
export async function isWaiting(tx: Tx, sourceId: string): Promise<boolean> {
  const row = await tx.row(sql`
    select from capture where source_id = ${sourceId} and state = 'waiting' and address is not null limit 1`);
  return row !== null;
}

export async function hasAny(tx: Tx, sourceId: string): Promise<boolean> {
  return (await tx.row(sql`select from capture where source_id = ${sourceId} limit 1`)) !== null;
}

export type BegunCapture = {
  id: string;
  sourceId: string;
  cause: CaptureCause;
  address: string | null;
  name: string | null;
  bytes: Buffer | null;
};

/** Counts a try and gives what is to be captured; null when it is over already. */
export function begin(tx: Tx, id: string): Promise<BegunCapture | null> {
  return tx.row<BegunCapture>(sql`
    update capture k set attempts = attempts + 1 where k.id = ${id} and k.state = 'waiting'
    returning k.id, k.source_id as "sourceId", k.cause, k.address, k.name, (select o.bytes from original o where o.id = k.original_id) as bytes`);
}

/** Says why a try failed; it goes on waiting for the next. */
export async function tellProblem(tx: Tx, id: string, problem: string): Promise<void> {
  await tx.row(sql`update capture set problem = ${problem} where id = ${id} and state = 'waiting'`);
}

/** Ends it as failed; false when it is over already. */
export async function fail(tx: Tx, id: string, problem: string): Promise<boolean> {
  const row = await tx.row(sql`
    update capture set state = 'failed', problem = ${problem} where id = ${id} and state = 'waiting' returning id`);
  return row !== null;
}

export type Captured = {
  originalId: string;
  finalAddress: string | null;
  redirects: string[];
  status: number | null;
  headers: [string, string][];
  kind: CaptureKind;
  text: string | null;
  textProblem: string | null;
  outcome: CaptureOutcome;
  copy: boolean;
};

/** Ends it as done; false when it is over already. */
export async function finish(tx: Tx, id: string, got: Captured): Promise<boolean> {
  const row = await tx.row(sql`
    update capture set state = 'done', problem = null, original_id = ${got.originalId}, final_address = ${got.finalAddress},
      redirects = ${got.redirects}::text[], status = ${got.status},
      headers = ${JSON.stringify(got.headers)}::jsonb, kind = ${got.kind}, text = ${got.text}, text_problem = ${got.textProblem},
      outcome = ${got.outcome}, captured_at = clock_timestamp(), copy_state = ${got.copy ? "waiting" : null}
    where id = ${id} and state = 'waiting' returning id`);
  return row !== null;
}

export type DoneCapture = {
  id: string;
  finalAddress: string | null;
  text: string | null;
  sha256: string | null;
};

/** The newest done capture of a source's address, or of its files. */
export function newestDone(
  tx: Tx,
  sourceId: string,
  of: "address" | "any",
): Promise<DoneCapture | null> {
  return tx.row<DoneCapture>(sql`
    select k.id, k.final_address as "finalAddress", k.text, encode(o.sha256, 'hex') as sha256
    from capture k left join original o on o.id = k.original_id
    where k.source_id = ${sourceId} and k.state = 'done' and (${of === "any"} or k.address is not null)
    order by k.captured_at desc, k.id limit 1`);
}

export async function setCopy(
  tx: Tx,
  id: string,
  copy: { state: "waiting" | "done" | "failed"; address: string | null; problem: string | null },
): Promise<void> {
  await tx.row(sql`
    update capture set copy_state = ${copy.state}, copy_address = ${copy.address}, copy_problem = ${copy.problem} where id = ${id}`);
}
