// What was handed in of checks by others, how far it is, what came of it.
import "server-only";
import {
  MOST_LEFT_OUT,
  type OtherImport,
  type OtherImportKind,
} from "@/lib/domain/others/other-import";
import { doubtWords, type LeftOut, leftOutWords, repairWords } from "@/lib/domain/others/remark";
import { sql, type Tx } from "../engine/sql";

/** How often each remark was made, as it is kept. */
export type Tally = { repairs: Record<string, number>; doubts: Record<string, number> };
type Result = Partial<Tally> & { leftOut?: LeftOut[]; leftOutCount?: number; remedy?: string };
type Row = Omit<OtherImport, "leftOut" | "leftOutCount" | "repairs" | "doubts" | "remedy"> & {
  result: Result;
};

const columns = sql`
  i.id, i.kind, i.name, i.state, i.done, i.total, i.added, i.replaced, i.same, i.withdrawn, i.result, i.problem, i.place,
  i.created_at as "createdAt", i.finished_at as "finishedAt"`;

const counted = (words: Record<string, string>, counts: Record<string, number> = {}) =>
  Object.entries(counts)
    .map(([code, count]) => ({ code, text: words[code] ?? code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));

function shown({ result, ...row }: Row): OtherImport {
  return {
    ...row,
    leftOutCount: result.leftOutCount ?? 0,
    leftOut: (result.leftOut ?? []).map((one) => ({ ...one, text: leftOutWords[one.code] })),
    repairs: counted(repairWords, result.repairs),
    doubts: counted(doubtWords, result.doubts),
    remedy: result.remedy ?? null,
  };
}

export type NewOtherImport = {
  kind: OtherImportKind;
  name: string;
  feedId: string | null;
  bytes: Uint8Array | null;
  mediaType: string | null;
  createdBy: string | null;
};

export async function insert(tx: Tx, made: NewOtherImport): Promise<OtherImport> {
  const bytes = made.bytes && Buffer.from(made.bytes);
  const row = await tx.row<Row>(sql`
    insert into other_import as i (kind, name, feed_id, bytes, media_type, created_by)
    values (${made.kind}, ${made.name}, ${made.feedId}, ${bytes}, ${made.mediaType}, ${made.createdBy}) returning ${columns}`);
  if (!row) throw new RangeError("An import that was not written");
  return shown(row);
}

/** Everyone's, newest first. */
export async function list(tx: Tx, limit: number): Promise<OtherImport[]> {
  const rows = await tx.rows<Row>(
    sql`select ${columns} from other_import i order by i.created_at desc, i.id desc limit ${limit}`,
  );
  return rows.map(shown);
}

export async function read(tx: Tx, id: string): Promise<OtherImport | null> {
  const row = await tx.row<Row>(sql`select ${columns} from other_import i where i.id = ${id}`);
  return row && shown(row);
}

/** Makes a failed one wait again, from its beginning; null when it has not failed. */
export async function putBack(tx: Tx, id: string): Promise<OtherImport | null> {
  const row = await tx.row<Row>(sql`
    update other_import i set state = 'waiting', problem = null, place = null, finished_at = null, result = '{}',
      done = 0, total = 0, added = 0, replaced = 0, same = 0, withdrawn = 0
    where i.id = ${id} and i.state = 'failed' and i.kind <> 'feed' returning ${columns}`);
  return row && shown(row);
}

export type BegunImport = {
  id: string;
  kind: OtherImportKind;
  name: string;
  feedId: string | null;
  createdBy: string | null;
  done: number;
  bytes: Buffer | null;
  mediaType: string | null;
};

/** Begins, or goes on after a death behind what was done; null when it is over. */
export function begin(tx: Tx, id: string): Promise<BegunImport | null> {
  return tx.row(sql`
    update other_import i set state = 'working' where i.id = ${id} and i.state in ('waiting', 'working')
    returning i.id, i.kind, i.name, i.feed_id as "feedId", i.created_by as "createdBy", i.done, i.bytes, i.media_type as "mediaType"`);
}

export async function setTotal(tx: Tx, id: string, total: number): Promise<void> {
  await tx.row(sql`update other_import set total = greatest(done, ${total}::int) where id = ${id}`);
}

export type Step = {
  to: number;
  added: number;
  replaced: number;
  same: number;
  leftOut: readonly LeftOut[];
};

/** Counts a step in the transaction that made it; false when another worker has made it already. */
export async function count(tx: Tx, id: string, from: number, step: Step): Promise<boolean> {
  const row = await tx.row(sql`
    update other_import set done = ${step.to}, added = added + ${step.added}, replaced = replaced + ${step.replaced},
      same = same + ${step.same},
      result = jsonb_set(result, '{leftOut}', coalesce(result -> 'leftOut', '[]'::jsonb) || ${JSON.stringify(step.leftOut)}::jsonb)
    where id = ${id} and state = 'working' and done = ${from} returning id`);
  return row !== null;
}

/** Ends it, with what was left out while it was read; gives it as it then is, null when it was over. */
export async function finish(
  tx: Tx,
  id: string,
  withdrawn: number,
  { leftOut, ...tally }: Tally & { leftOut: readonly LeftOut[] },
): Promise<OtherImport | null> {
  const before = await tx.row<{ result: Result }>(
    sql`select result from other_import where id = ${id} and state = 'working' for update`,
  );
  if (!before) return null;
  const all = [...leftOut, ...(before.result.leftOut ?? [])];
  const result = { ...tally, leftOut: all.slice(0, MOST_LEFT_OUT), leftOutCount: all.length };
  const row = await tx.row<Row>(sql`
    update other_import i set state = 'done', bytes = null, withdrawn = ${withdrawn}, result = ${JSON.stringify(result)}::jsonb,
      finished_at = clock_timestamp() where i.id = ${id} returning ${columns}`);
  return row && shown(row);
}

export type Failure = { problem: string; place: string | null; remedy: string };

export async function fail(tx: Tx, id: string, { problem, place, remedy }: Failure): Promise<void> {
  await tx.row(sql`
    update other_import set state = 'failed', problem = ${problem}, place = ${place}, finished_at = clock_timestamp(),
      result = jsonb_build_object('remedy', ${remedy}::text)
    where id = ${id} and state in ('waiting', 'working')`);
}

/** Ends what a worker that died has left of a feed: another look goes through all of it. */
export async function breakOff(tx: Tx, feedId: string): Promise<void> {
  await tx.row(sql`
    update other_import set state = 'failed', problem = 'The worker broke off; the feed was looked at again.', finished_at = clock_timestamp()
    where feed_id = ${feedId} and state in ('waiting', 'working')`);
}
