// The columns of a spreadsheet of claims: what each is called, in which order, and what it is for.

export const sheetColumns = [
  "id",
  "version",
  "articleId",
  "article",
  "quote",
  "place",
  "kind",
  "claimant",
  "statement",
  "state",
  "rating",
  "summary",
  "sources",
  "analysis",
  "checkedOn",
  "checker",
  "editor",
  "note",
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** What a column of somebody else's sheet may be read as, besides the columns of our own. */
export const sheetTargets = [
  ...sheetColumns,
  "claimDate",
  "sourceTitle",
  "sourceAddress",
  "sourceLevel",
] as const;
export type SheetTarget = (typeof sheetTargets)[number];

export const targetWords: Record<SheetTarget, string> = {
  id: "Claim ID",
  version: "Version",
  articleId: "Article ID",
  article: "Article",
  quote: "Exact words",
  place: "Place in the text",
  kind: "Kind",
  claimant: "Who said it",
  statement: "Statement",
  state: "State",
  rating: "Rating",
  summary: "Summary",
  sources: "Sources",
  analysis: "Method note",
  checkedOn: "Checked on",
  checker: "Checker",
  editor: "Editor",
  note: "Note",
  claimDate: "Date of the claim",
  sourceTitle: "Source title",
  sourceAddress: "Source address",
  sourceLevel: "Source level",
};

/** The first row of an export. */
export const sheetHeader: readonly string[] = sheetColumns.map((column) => targetWords[column]);

/** Columns that a sheet may have several of: their cells are read as lines of one. */
const SEVERAL: ReadonlySet<SheetTarget> = new Set(["sources", "note", "analysis"]);

export function maySeveralBe(target: SheetTarget): boolean {
  return SEVERAL.has(target);
}

/** The cells of one row, by what their columns are read as. A column that is not there is not asked. */
export type SheetCells = Partial<Record<SheetTarget, string>>;

/** What is wrong with a cell, or worth knowing. An error keeps the whole sheet out. */
export type CellIssue = { column: SheetTarget; level: "error" | "warning"; text: string };
