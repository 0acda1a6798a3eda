// A spreadsheet once its bytes are read: headings, rows of text, and what was noticed on the way.

/** `number` is the row's in the file, counted from 1 as a spreadsheet program counts. */
export type SheetRow = { number: number; cells: string[] };

/** A cell that a program computed: its value as shown is read. `broken` is one that shows an error. */
export type ComputedCell = { row: number; column: number; broken: boolean };

export type Sheet = {
  format: "csv" | "xlsx";
  headings: string[];
  rows: SheetRow[];
  computed: ComputedCell[];
  /** What had to be guessed or left out, in sentences. */
  remarks: string[];
};
