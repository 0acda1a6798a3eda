// The rows of a sheet as proposals, each with what its cells say wrongly: no look at the database yet.
import "server-only";
import type { CellIssue, SheetCells } from "@/lib/domain/sheet/columns";
import { cellsBy, type SheetMapping } from "@/lib/domain/sheet/mapping";
import { readRow, type SheetProposal } from "@/lib/domain/sheet/proposal";
import type { Sheet } from "@/lib/domain/sheet/rows";
import type { RowOutcome } from "@/lib/domain/view/sheets";
import { msg } from "@/lib/words/t";

export type PlannedRow = {
  number: number;
  raw: readonly string[];
  cells: SheetCells;
  proposal: SheetProposal;
  issues: CellIssue[];
  outcome: RowOutcome;
  /** The slug of the claim that the row is about, once it is known. */
  claim: string | null;
};

const AT_ONCE = 500;

/** Reads all rows; other work gets its turn in between. */
export async function readRows(sheet: Sheet, mapping: SheetMapping): Promise<PlannedRow[]> {
  const computed = new Map<number, { column: number; broken: boolean }[]>();
  for (const { row, ...cell } of sheet.computed)
    computed.set(row, [...(computed.get(row) ?? []), cell]);
  const rows: PlannedRow[] = [];
  for (const { number, cells: raw } of sheet.rows) {
    const cells = cellsBy(mapping, raw);
    const { proposal, issues } = readRow(cells);
    const formulas = computedIssues(computed.get(number) ?? [], mapping);
    const read = { number, raw, cells, proposal, issues: [...formulas, ...issues] };
    rows.push({ ...read, outcome: "new", claim: null });
    if (rows.length % AT_ONCE === 0) await new Promise(setImmediate);
  }
  return rows;
}

/** The rows as they were read, for another look at the database. */
export function afresh(rows: readonly PlannedRow[]): PlannedRow[] {
  return rows.map((row) => ({
    ...row,
    proposal: { ...row.proposal, kept: [...row.proposal.kept] },
    issues: [...row.issues],
  }));
}

function computedIssues(
  cells: readonly { column: number; broken: boolean }[],
  mapping: SheetMapping,
): CellIssue[] {
  return cells.flatMap(({ column, broken }): CellIssue[] => {
    const target = mapping[column];
    if (!target) return [];
    return [
      broken
        ? {
            column: target,
            level: "error",
            text: msg("A formula without a value. Type the value."),
          }
        : {
            column: target,
            level: "warning",
            text: msg("A formula; its value as shown is taken."),
          },
    ];
  });
}

export function refuse(row: PlannedRow, ...issues: Omit<CellIssue, "level">[]): void {
  row.issues.push(...issues.map((issue) => ({ ...issue, level: "error" as const })));
}

export function isRefused(row: PlannedRow): boolean {
  return row.issues.some((issue) => issue.level === "error");
}
