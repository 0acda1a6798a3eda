// A sheet that is being brought in: its file, what was asked of it, and what came of that.
import "server-only";
import type { SheetMapping } from "@/lib/domain/sheet/mapping";
import type { Sheet } from "@/lib/domain/sheet/rows";
import type { CheckedRow, DeskSheet, SheetCounts, SheetTask } from "@/lib/domain/view/sheets";
import { type Fragment, nothing, sql, type Tx } from "../engine/sql";

type About = Pick<Sheet, "format" | "headings" | "remarks"> & {
  samples: string[][];
  rows: number;
  mapping: SheetMapping;
  task: SheetTask | null;
};

export async function insert(
  tx: Tx,
  sheet: { name: string; originalId: string; about: About; createdBy: string },
): Promise<string> {
  const row = await tx.row<{ id: string }>(sql`
    insert into intake (batch_id, kind, name, payload, original_id, created_by)
    values (gen_random_uuid(), 'sheet', ${sheet.name}, ${JSON.stringify(sheet.about)}::jsonb, ${sheet.originalId}, ${sheet.createdBy}) returning id`);
  return row?.id ?? "";
}

const columns = sql`
  i.id, i.name, i.state, i.done, i.total, i.problem, i.created_at as "createdAt",
  i.outcome is not null as imported, i.result -> 'counts' as counts, i.payload`;

type Row = Omit<DeskSheet, keyof About> & { payload: About };

/** A sheet of this person; null when they have none with this id. */
export async function read(tx: Tx, id: string, createdBy: string): Promise<DeskSheet | null> {
  const row = await tx.row<Row>(sql`
    select ${columns} from intake i where i.id = ${id} and i.kind = 'sheet' and i.created_by = ${createdBy}`);
  if (!row) return null;
  const { payload, ...rest } = row;
  return { ...payload, ...rest };
}

/** Asks for a task, unless one is being done or the sheet is in already; says whether it could. */
export async function ask(
  tx: Tx,
  id: string,
  task: SheetTask,
  mapping: SheetMapping,
): Promise<boolean> {
  const asked = { task, mapping };
  const row = await tx.row(sql`
    update intake set state = 'waiting', done = 0, problem = null, result = '{}', finished_at = null,
      payload = payload || ${JSON.stringify(asked)}::jsonb
    where id = ${id} and outcome is null and (state in ('done', 'failed') or payload ->> 'task' is null) returning id`);
  return row !== null;
}

export type WaitingSheet = {
  name: string;
  task: SheetTask;
  mapping: SheetMapping;
  createdBy: string;
  bytes: Buffer;
};

/** Begins, or begins again after a death: what waits to be done, null when it is done already. */
export async function begin(tx: Tx, id: string): Promise<WaitingSheet | null> {
  return tx.row<WaitingSheet>(sql`
    update intake i set state = 'working', done = 0, total = 0 from original o
    where i.id = ${id} and i.state in ('waiting', 'working') and o.id = i.original_id
    returning i.name, i.payload ->> 'task' as task, i.payload -> 'mapping' as mapping, i.created_by as "createdBy", o.bytes`);
}

export async function setProgress(tx: Tx, id: string, done: number, total: number): Promise<void> {
  await tx.row(sql`
    update intake set done = ${done}, total = ${total} where id = ${id} and state = 'working'`);
}

type Result = { counts: SheetCounts; rows: readonly CheckedRow[] };

/** Keeps what came of it. Nothing is written when somebody else ended it; the answer says so. */
export async function finish(
  tx: Tx,
  id: string,
  end: {
    state: "done" | "failed";
    problem: string | null;
    imported: boolean;
    result: Result | null;
  },
): Promise<boolean> {
  const outcome: Fragment = end.imported ? sql`, outcome = 'imported'` : nothing;
  const result: Fragment = end.result
    ? sql`, result = ${JSON.stringify(end.result)}::jsonb`
    : nothing;
  const row = await tx.row(sql`
    update intake set state = ${end.state}, problem = ${end.problem}, done = total, finished_at = clock_timestamp() ${outcome} ${result}
    where id = ${id} and state = 'working' returning id`);
  return row !== null;
}

/** `limit` checked rows from the one at place `from` on, those with issues first being asked for apart. */
export async function resultRows(
  tx: Tx,
  id: string,
  wanted: { withIssues: boolean; after: number; limit: number },
): Promise<CheckedRow[]> {
  const rows = await tx.rows<{ row: CheckedRow }>(sql`
    select r.row from intake i cross join lateral jsonb_array_elements(i.result -> 'rows') as r(row)
    where i.id = ${id} and (r.row ->> 'row')::int > ${wanted.after}
    ${wanted.withIssues ? sql`and jsonb_array_length(r.row -> 'issues') > 0` : nothing}
    order by (r.row ->> 'row')::int limit ${wanted.limit}`);
  return rows.map(({ row }) => row);
}
