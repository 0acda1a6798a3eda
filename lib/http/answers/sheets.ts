import "server-only";
// A spreadsheet on its way in, and what came of its rows.
import { z } from "@hono/zod-openapi";
import { sheetTargets } from "@/lib/domain/sheet/columns";
import { type CheckedRow, type DeskSheet, rowOutcomes, sheetTasks } from "@/lib/domain/view/sheets";
import { time } from "./shared";

const target = z.enum(sheetTargets);
const counts = z.object({
  new: z.int(),
  lost: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  warnings: z.int(),
});

export const deskSheet = z
  .object({
    id: z.uuid(),
    name: z.string(),
    format: z.enum(["csv", "xlsx"]),
    headings: z.array(z.string()),
    remarks: z.array(z.string()).openapi({ description: "What had to be guessed or left out" }),
    samples: z.array(z.array(z.string())).openapi({ description: "The first rows, cells cut" }),
    rows: z.int(),
    mapping: z.array(target.nullable()),
    task: z.enum(sheetTasks).nullable(),
    state: z.enum(["waiting", "working", "done", "failed"]),
    done: z.int(),
    total: z.int(),
    counts: counts.nullable(),
    imported: z.boolean(),
    problem: z.string().nullable(),
    createdAt: time,
  })
  .openapi("Sheet") satisfies z.ZodType<DeskSheet>;

export const checkedRow = z
  .object({
    row: z.int().openapi({ description: "As a spreadsheet program counts, from 1" }),
    outcome: z.enum(rowOutcomes),
    claim: z.string().nullable(),
    words: z.string(),
    issues: z.array(
      z.object({
        column: target,
        level: z.enum(["error", "warning"]),
        text: z.string(),
        place: z.int().nullable().openapi({ description: "The sheet's own column, from 0" }),
        cell: z.string(),
      }),
    ),
  })
  .openapi("SheetRow") satisfies z.ZodType<CheckedRow>;
