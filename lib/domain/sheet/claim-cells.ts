// A claim as a row of a sheet: the same cells for every export, so that two of them can be compared.
import type { Health } from "../anchor";
import { type ClaimKind, kindWords, type State, stateWords } from "../claim";
import { type RatingCode, stepOf } from "../rating";
import { type SheetColumn, sheetColumns } from "./columns";
import { type SheetSource, writeSources } from "./source-lines";

/** A working claim with what an export shows of it. */
export type SheetClaim = {
  slug: string;
  version: number;
  article: { slug: string; headline: string };
  quote: string;
  /** Where the quote begins in the newest text, in code points; null when it is not there for certain. */
  start: number | null;
  health: Health;
  kind: ClaimKind;
  claimant: string | null;
  claimDate: string | null;
  statement: string | null;
  state: State;
  rating: RatingCode | null;
  summary: string | null;
  sources: SheetSource[];
  analysis: string | null;
  /** Day of the last submission, YYYY-MM-DD. */
  checkedOn: string | null;
  /** Who submitted it last, else who has it. */
  checker: string | null;
  /** Who published it last, else who approved it. */
  editor: string | null;
  /** Oldest first, answers included. */
  notes: string[];
};

/** A cell of a spreadsheet program holds 32,767 characters; some are left for what guards it. */
const LONGEST_CELL = 32_700;

/** The notes of a claim in one cell. */
export function noteCell(notes: readonly string[]): string {
  return fitted(notes.join("\n\n"));
}

const fitted = (text: string) =>
  text.length > LONGEST_CELL
    ? `${text.slice(0, LONGEST_CELL - 1).replace(/[\ud800-\udbff]$/u, "")}…`
    : text;

const cellOf: Record<SheetColumn, (claim: SheetClaim) => string | null> = {
  id: (claim) => claim.slug,
  version: (claim) => String(claim.version),
  articleId: (claim) => claim.article.slug,
  article: (claim) => claim.article.headline,
  quote: (claim) => claim.quote,
  place: (claim) => (claim.start === null ? claim.health : String(claim.start)),
  kind: (claim) => kindWords[claim.kind],
  claimant: (claim) => claim.claimant,
  statement: (claim) => claim.statement,
  state: (claim) => stateWords[claim.state],
  rating: (claim) => (claim.rating ? stepOf(claim.rating).label : null),
  summary: (claim) => claim.summary,
  sources: (claim) => fitted(writeSources(claim.sources)),
  analysis: (claim) => claim.analysis,
  checkedOn: (claim) => claim.checkedOn,
  checker: (claim) => claim.checker,
  editor: (claim) => claim.editor,
  note: (claim) => noteCell(claim.notes),
};

/** One cell of a claim, as an export writes it. */
export function claimCell(claim: SheetClaim, column: SheetColumn): string {
  return cellOf[column](claim) ?? "";
}

/** The cells of a claim in the order of `sheetColumns`. */
export function claimCells(claim: SheetClaim): string[] {
  return sheetColumns.map((column) => claimCell(claim, column));
}

const WIDTHS: Partial<Record<SheetColumn, number>> = {
  article: 30,
  quote: 44,
  statement: 44,
  summary: 36,
  sources: 44,
  analysis: 44,
  note: 36,
  id: 24,
  articleId: 24,
};

/** How wide a spreadsheet program shows each column, in characters. */
export const sheetWidths: readonly number[] = sheetColumns.map((column) => WIDTHS[column] ?? 14);
