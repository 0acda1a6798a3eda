// Which column of a sheet is read as what. It is remembered for the next sheet with these headings.
import { z } from "zod";
import { msg, t } from "@/lib/words/t";
import {
  maySeveralBe,
  type SheetCells,
  type SheetTarget,
  sheetTargets,
  targetWords,
} from "./columns";
import { foldHeading, guessTargets } from "./headings";

/** One entry a column; null for a column that is not read. */
export const sheetMapping = z
  .array(z.enum(sheetTargets).nullable())
  .max(200)
  .superRefine((targets, check) => {
    targets.forEach((target, index) => {
      if (!target || maySeveralBe(target) || targets.indexOf(target) === index) return;
      check.addIssue({
        code: "custom",
        path: [index],
        message: t("“{column}” is chosen for two columns. Choose it once.", {
          column: t(targetWords[target]),
        }),
      });
    });
  });
export type SheetMapping = z.infer<typeof sheetMapping>;

/** One text for a set of headings, whatever their case, accents and order of punctuation. */
export function headingsKey(headings: readonly string[]): string {
  return headings.map(foldHeading).join("\u001f");
}

/** The mapping to begin with: the remembered one when it fits, else a guess from the headings. */
export function firstMapping(
  headings: readonly string[],
  remembered: SheetMapping | null,
): SheetMapping {
  return remembered?.length === headings.length ? remembered : guessTargets(headings);
}

/** What the mapping still lacks, in a sentence; null when rows can be read by it. */
export function missingFrom(mapping: SheetMapping): string | null {
  const has = (target: SheetTarget) => mapping.includes(target);
  if (has("id")) return null;
  if (!has("quote")) return msg("Choose the column with the exact words of the article.");
  if (!has("article") && !has("articleId"))
    return msg("Choose the column that names the article: its headline, address or ID.");
  return null;
}

/** The cells of a row under what their columns are read as; several of one kind become its lines. */
export function cellsBy(mapping: SheetMapping, row: readonly string[]): SheetCells {
  const cells: SheetCells = {};
  mapping.forEach((target, index) => {
    if (!target) return;
    const text = row[index] ?? "";
    const before = cells[target];
    cells[target] = before && text ? `${before}\n${text}` : (before ?? "") || text;
  });
  return cells;
}
