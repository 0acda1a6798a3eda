// A sheet comes in, is checked, and is imported: what a person asks for. The worker does it.
import "server-only";
import { createHash } from "node:crypto";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import { keep as keepOriginal } from "@/lib/db/intake/originals";
import * as jobs from "@/lib/db/jobs";
import * as intakes from "@/lib/db/sheets/intakes";
import { keepMapping, readMapping } from "@/lib/db/sheets/lookups";
import { Invalid, NotFound, Refused } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import {
  firstMapping,
  headingsKey,
  missingFrom,
  type SheetMapping,
} from "@/lib/domain/sheet/mapping";
import type { Sheet } from "@/lib/domain/sheet/rows";
import type { Page } from "@/lib/domain/view/desk";
import type { CheckedRow, DeskSheet, SheetTask } from "@/lib/domain/view/sheets";
import { msg, t } from "@/lib/words/t";
import { permit } from "../guard";

const SAMPLES = 5;
const SAMPLE_LENGTH = 200;
const PAGE = 100;

const keyOf = (headings: readonly string[]) =>
  createHash("sha256").update(headingsKey(headings)).digest("hex");

/** Keeps a file that was read as a sheet, with the mapping to begin with. */
export function keepSheet(
  actor: Actor,
  file: { bytes: Uint8Array; mediaType: string; name: string },
  sheet: Sheet,
): Promise<{ id: string }> {
  permit(actor, "claim.create");
  return inTransaction(actor, async (tx) => {
    const originalId = await keepOriginal(tx, file);
    const mapping = firstMapping(sheet.headings, await readMapping(tx, keyOf(sheet.headings)));
    const id = await intakes.insert(tx, {
      name: file.name,
      originalId,
      createdBy: actor.id,
      about: {
        format: sheet.format,
        headings: sheet.headings.map(storable),
        remarks: sheet.remarks.map(storable),
        samples: sheet.rows.slice(0, SAMPLES).map(({ cells }) => cells.map(sample)),
        rows: sheet.rows.length,
        mapping,
        task: null,
      },
    });
    return { id };
  });
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "");
}

function sample(text: string): string {
  return storable(text.slice(0, SAMPLE_LENGTH));
}

/** A sheet that this person brought. */
export async function readSheetState(actor: Actor, id: string): Promise<DeskSheet> {
  permit(actor, "claim.create");
  const sheet = await intakes.read(desk, id, actor.id);
  if (!sheet) throw new NotFound(msg("This sheet"));
  return sheet;
}

/**
 * Asks the worker to check the sheet, or to import it, by this mapping; it is remembered for the next
 * sheet with these headings. Refused while one of the two is being done, and after an import.
 */
export async function askForTask(
  actor: Actor,
  id: string,
  task: SheetTask,
  mapping: SheetMapping,
): Promise<void> {
  permit(actor, "claim.create");
  const sheet = await readSheetState(actor, id);
  if (mapping.length !== sheet.headings.length)
    throw new Invalid([
      {
        pointer: "/mapping",
        detail: t("The sheet has {count, plural, one {# column} other {# columns}}.", {
          count: sheet.headings.length,
        }),
      },
    ]);
  const missing = missingFrom(mapping);
  if (missing) throw new Invalid([{ pointer: "/mapping", detail: missing }]);
  await inTransaction({ id: actor.id }, async (tx) => {
    if (!(await intakes.ask(tx, id, task, mapping)))
      throw new Refused([
        {
          code: "sheet_state",
          text: msg("The sheet is being worked on, or is in already. Wait, or bring it again."),
        },
      ]);
    await keepMapping(tx, keyOf(sheet.headings), mapping, actor.id);
    await jobs.enqueue(tx, { kind: "sheet", payload: { intakeId: id } });
  });
}

/** What came of each row, 100 at a time. */
export async function sheetRows(
  actor: Actor,
  id: string,
  wanted: { show?: "all" | "issues"; cursor?: string },
): Promise<Page<CheckedRow>> {
  await readSheetState(actor, id);
  const after = Number(wanted.cursor ?? "0");
  if (!Number.isSafeInteger(after))
    throw new Invalid([
      { pointer: "/cursor", detail: msg("This place in the list is not valid.") },
    ]);
  const rows = await intakes.resultRows(desk, id, {
    withIssues: wanted.show === "issues",
    after,
    limit: PAGE + 1,
  });
  const items = rows.slice(0, PAGE);
  const last = items.at(-1);
  return { items, next: rows.length > PAGE && last ? String(last.row) : null };
}
