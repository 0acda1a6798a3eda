// How large a sheet may be, and how its rows become headings and cells.
import type { Sheet, SheetRow } from "@/lib/domain/sheet/rows";
import { msg } from "@/lib/words/t";

export const sheetLimits = {
  /** Bytes of the file. */
  bytes: 10 * 1024 * 1024,
  rows: 10_000,
  columns: 200,
  /** Characters of a cell, as spreadsheet programs have it. */
  cell: 32_767,
  /** Bytes of the parts of an .xlsx file once unpacked. */
  unpacked: 64 * 1024 * 1024,
} as const;

/** The file can't be read; the message says why and what to do. */
export class UnreadableSheet extends Error {
  override name = "UnreadableSheet";
}

/** Takes rows one by one, holds them to the limits, and makes the first that has words the headings. */
export class SheetBuilder {
  readonly rows: SheetRow[] = [];
  private headings: string[] | null = null;

  add(number: number, cells: string[]): void {
    const isEmpty = cells.every((cell) => cell.trim() === "");
    if (isEmpty) return;
    if (cells.length > sheetLimits.columns)
      throw new UnreadableSheet(
        `Row ${number} has ${cells.length} columns; ${sheetLimits.columns} is the most.`,
      );
    const long = cells.findIndex((cell) => cell.length > sheetLimits.cell);
    if (long !== -1)
      throw new UnreadableSheet(
        `Row ${number} has a cell of ${cells[long]?.length.toLocaleString("en")} characters; ${sheetLimits.cell.toLocaleString("en")} is the most. Is a quotation mark not closed?`,
      );
    if (!this.headings) {
      this.headings = withoutEmptyEnd(cells.map((cell) => cell.trim()));
      return;
    }
    if (this.rows.length >= sheetLimits.rows)
      throw new UnreadableSheet(
        `The sheet has more than ${sheetLimits.rows.toLocaleString("en")} rows. Split it.`,
      );
    this.rows.push({ number, cells });
  }

  done(rest: Omit<Sheet, "headings" | "rows">): Sheet {
    if (!this.headings) throw new UnreadableSheet(msg("The sheet is empty."));
    if (this.rows.length === 0)
      throw new UnreadableSheet(msg("The sheet has headings and no rows under them."));
    return { ...rest, headings: this.headings, rows: this.rows };
  }
}

function withoutEmptyEnd(cells: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== "");
  return cells.slice(0, last + 1);
}
