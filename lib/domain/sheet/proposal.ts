// One row as a checker's proposal: what its cells say, and what is wrong with each. No verdict comes
// from a sheet: a claim begins as spotted or checking, whatever the sheet calls its state.

import { msg } from "@/lib/words/t";
import { healths } from "../anchor";
import { type ClaimKind, stateWords } from "../claim";
import type { RatingCode } from "../rating";
import { limits } from "../writing/limits";
import { isStorable, isVisible, line, prose } from "../writing/text";
import { type CellIssue, type SheetCells, type SheetTarget, targetWords } from "./columns";
import { readDate, readKind, readPlace, readRating, readState } from "./readings";
import { joinColumns, readSources, type SheetSource } from "./source-lines";

export type SheetProposal = {
  id: string | null;
  version: number | null;
  articleId: string | null;
  /** A headline, an address or a slug. */
  article: string | null;
  quote: string;
  /** Where the quote begins, in code points. */
  start: number | null;
  kind: ClaimKind | null;
  claimant: string | null;
  claimDate: string | null;
  statement: string | null;
  state: "spotted" | "checking" | null;
  rating: RatingCode | null;
  summary: string | null;
  sources: SheetSource[];
  analysis: string | null;
  checker: string | null;
  note: string | null;
  /** What has no place in a new claim, in lines for its note, so that nothing of the sheet is lost. */
  kept: string[];
};

export type ReadRow = { proposal: SheetProposal; issues: CellIssue[] };

/** Made once: a schema costs more to make than a cell to check. */
const schemas = {
  claimant: line(limits.claimant, msg("claimant")),
  statement: line(limits.statement, msg("statement")),
  summary: line(limits.summary, msg("summary")),
  analysis: prose(limits.analysis, msg("method note")),
  note: prose(5000, msg("note")),
};

/** Reads a row's cells. It gives a proposal in any case; with an error among the issues it is not used. */
export function readRow(cells: SheetCells): ReadRow {
  const issues: CellIssue[] = [];
  const say = (column: SheetTarget, level: CellIssue["level"], text: string) =>
    issues.push({ column, level, text });
  const kept: string[] = [];
  const keep = (column: SheetTarget) => kept.push(`${targetWords[column]}: ${cell(column)}`);
  const cell = (column: SheetTarget) => (cells[column] ?? "").trim();

  const text = (column: keyof typeof schemas) => {
    if (isBlank(cell(column))) return null;
    const parsed = schemas[column].safeParse(cell(column));
    if (parsed.success) return parsed.data;
    say(column, "error", parsed.error.issues[0]?.message ?? "This can't be read.");
    return null;
  };
  /** A value of a fixed set; what is not in it is kept in the note. */
  const value = <T>(column: SheetTarget, read: (text: string) => T | null, unknown: string) => {
    if (isBlank(cell(column))) return null;
    const found = read(cell(column));
    if (found !== null) return found;
    say(column, "warning", unknown);
    keep(column);
    return null;
  };

  const quote = cells.quote ?? "";
  if (cells.quote !== undefined) checkQuote(quote, say);
  const rating = value("rating", readRating, msg("No rating of the scale; kept in the note."));
  const summary = text("summary");
  const { sources, faults } = readSources(sourceCell(cells));
  for (const fault of faults) say(sourceColumn(cells), "error", fault);

  const proposal: SheetProposal = {
    id: cell("id") || null,
    version: readPlace(cell("version")),
    articleId: cell("articleId") || null,
    article: cell("article") || null,
    quote,
    start: readPlace(cell("place")),
    kind: value("kind", readKind, msg("No kind that is known; kept in the note.")),
    claimant: text("claimant"),
    claimDate: value("claimDate", readDate, msg("Write a date as 2023-09-04; kept in the note.")),
    statement: text("statement"),
    state: null,
    rating,
    summary,
    sources,
    analysis: text("analysis"),
    checker: cell("checker") || null,
    note: text("note"),
    kept,
  };
  if (cell("place") !== "" && proposal.start === null && !isHealth(cell("place"))) {
    say("place", "warning", msg("Not a number of characters; kept in the note."));
    keep("place");
  }
  proposal.state = stateOf(cell("state"), proposal, say, keep);
  for (const column of ["checkedOn", "editor"] as const) if (cell(column) !== "") keep(column);
  return { proposal, issues };
}

const isHealth = (text: string) => (healths as readonly string[]).includes(text.toLowerCase());
const isBlank = (text: string) => text.isWellFormed() && !isVisible(text);

function checkQuote(quote: string, say: Say): void {
  if (isBlank(quote)) say("quote", "error", msg("Name the words of the article."));
  else if (quote.length > limits.quote)
    say("quote", "error", `At most ${limits.quote.toLocaleString("en")} characters.`);
  else if (!isStorable(quote.replaceAll("\r", "")))
    say("quote", "error", msg("Has a control character, or half of one."));
}

type Say = (column: SheetTarget, level: CellIssue["level"], text: string) => void;

// What was checked elsewhere is a proposal here: it goes to checking, and from there by the table.
function stateOf(
  cell: string,
  found: SheetProposal,
  say: Say,
  keep: (column: SheetTarget) => void,
): SheetProposal["state"] {
  const state = readState(cell);
  if (state === "spotted" || state === "checking") return state;
  if (cell !== "") {
    say(
      "state",
      "warning",
      state
        ? `“${stateWords[state]}” is reached by review, not by a sheet; a new claim begins as checking.`
        : msg("No state that is known; kept in the note."),
    );
    keep("state");
  }
  const isWorkedOn = found.rating !== null || found.summary !== null || state !== null;
  return isWorkedOn ? "checking" : cell === "" ? null : "spotted";
}

function sourceCell(cells: SheetCells): string {
  const apart = joinColumns(
    cells.sourceTitle ?? "",
    cells.sourceAddress ?? "",
    cells.sourceLevel ?? "",
  );
  return [cells.sources ?? "", apart].filter((part) => part !== "").join("\n");
}

function sourceColumn(cells: SheetCells): SheetTarget {
  if (cells.sources) return "sources";
  return cells.sourceAddress ? "sourceAddress" : "sourceTitle";
}
