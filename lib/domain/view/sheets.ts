// A spreadsheet on its way in, as the desk's screen and its API show it.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import type { CellIssue } from "../sheet/columns";
import { type SheetMapping, sheetMapping } from "../sheet/mapping";
import type { Sheet } from "../sheet/rows";

export const rowOutcomes = ["new", "lost", "changed", "unchanged", "refused"] as const;
/** What becomes of a row: a claim in its place, one whose words are not in the text, and so on. */
export type RowOutcome = (typeof rowOutcomes)[number];
export const outcomeWords: Record<RowOutcome, string> = {
  new: msg("New claim"),
  lost: msg("New claim, words not in the text"),
  changed: msg("Changes a claim"),
  unchanged: msg("Nothing new"),
  refused: msg("Refused"),
};

/** `column` counts from 0 as the sheet's own; null when the sheet has no such column. */
export type CheckedCell = CellIssue & { place: number | null; cell: string };

export type CheckedRow = {
  row: number;
  outcome: RowOutcome;
  /** The claim's slug, once there is one. */
  claim: string | null;
  words: string;
  issues: CheckedCell[];
};

export type SheetCounts = Record<RowOutcome | "warnings", number>;

export const sheetTasks = ["check", "import"] as const;
export type SheetTask = (typeof sheetTasks)[number];

export type DeskSheet = Pick<Sheet, "format" | "headings" | "remarks"> & {
  id: string;
  name: string;
  /** The first rows, cells cut short. */
  samples: string[][];
  rows: number;
  mapping: SheetMapping;
  /** What was last asked for, and how far it is. */
  task: SheetTask | null;
  state: "waiting" | "working" | "done" | "failed";
  done: number;
  total: number;
  counts: SheetCounts | null;
  imported: boolean;
  problem: string | null;
  createdAt: string;
};

export const sheetTaskInput = z.strictObject({ mapping: sheetMapping });

export const sheetRowsQuery = z.strictObject({
  /** `issues` leaves out the rows with nothing to say. */
  show: z.enum(["all", "issues"]).optional(),
  cursor: z.string().max(20).optional(),
});
