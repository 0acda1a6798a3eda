/** A sheet from rows to what came of it, the worker's part done in place. */

import type { Actor } from "@/lib/domain/person";
import type { SheetClaim } from "@/lib/domain/sheet/claim-cells";
import { claimCells } from "@/lib/domain/sheet/claim-cells";
import { sheetHeader } from "@/lib/domain/sheet/columns";
import type { SheetMapping } from "@/lib/domain/sheet/mapping";
import type { CheckedRow, DeskSheet, SheetTask } from "@/lib/domain/view/sheets";
import { doSheetTask } from "@/lib/services/sheets/do-task";
import { exportClaims } from "@/lib/services/sheets/export";
import { askForTask, keepSheet, readSheetState, sheetRows } from "@/lib/services/sheets/sheets";
import { readSheet } from "@/lib/sheets/read-sheet";
import { asCsv } from "@/tests/sheets/bytes";

export type Rows = readonly (readonly string[])[];

export async function keep(actor: Actor, bytes: Uint8Array, name = "claims.csv"): Promise<string> {
  const sheet = readSheet(bytes);
  return (await keepSheet(actor, { bytes, mediaType: "text/csv", name }, sheet)).id;
}

export async function work(
  actor: Actor,
  id: string,
  task: SheetTask,
  mapping?: SheetMapping,
): Promise<DeskSheet> {
  await askForTask(actor, id, task, mapping ?? (await readSheetState(actor, id)).mapping);
  await doSheetTask(id, readSheet, { done: 0, total: 0 });
  return readSheetState(actor, id);
}

/** Brings the rows and does the task; what came of the sheet, and of its first 100 rows. */
export async function bring(
  actor: Actor,
  rows: Rows,
  task: SheetTask = "import",
): Promise<{ sheet: DeskSheet; rows: CheckedRow[] }> {
  const id = await keep(actor, await asCsv(rows));
  const sheet = await work(actor, id, task);
  return { sheet, rows: (await sheetRows(actor, id, {})).items };
}

/** All claims as an export has them. */
export async function exported(actor: Actor, filter = {}): Promise<string[][]> {
  const rows: string[][] = [[...sheetHeader]];
  for await (const claims of exportClaims(actor, filter))
    rows.push(...claims.map((claim: SheetClaim) => claimCells(claim)));
  return rows;
}
