// The worker's side of a sheet: a check that writes nothing, or an import that is done whole or not at
// all. However often it is begun again, it is done once.
import "server-only";
import { desk } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as intakes from "@/lib/db/sheets/intakes";
import { lockArticles, lockClaims } from "@/lib/db/sheets/lookups";
import { readActive } from "@/lib/db/staff";
import { hasLive } from "@/lib/db/text/changed";
import { askToCount } from "@/lib/db/text/sentences";
import { DomainError, Forbidden } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { SheetMapping } from "@/lib/domain/sheet/mapping";
import type { Sheet } from "@/lib/domain/sheet/rows";
import type { CheckedCell, CheckedRow, SheetCounts } from "@/lib/domain/view/sheets";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";
import { type Plan, plan } from "./plan";
import { type PlannedRow, readRows } from "./read-rows";
import { writeRows } from "./write-rows";

/** How far the task is, for whoever asks meanwhile. */
export type Progress = { done: number; total: number };

type Work = { id: string; name: string; mapping: SheetMapping; rows: readonly PlannedRow[] };

/** Does what was asked of a sheet. `parse` reads its bytes; `progress` is written to as it goes on. */
export async function doSheetTask(
  id: string,
  parse: (bytes: Uint8Array) => Sheet,
  progress: Progress,
): Promise<void> {
  const begun = await intakes.begin(desk, id);
  if (!begun) return;
  const { name, task, mapping, createdBy, bytes } = begun;
  try {
    const actor = await readActive(desk, createdBy);
    if (!actor) throw new Forbidden([{ code: "role", text: msg("This account was disabled.") }]);
    permit(actor, "claim.create");
    const sheet = parse(bytes);
    progress.total = sheet.rows.length * (task === "import" ? 2 : 1);
    const work = { id, name, mapping, rows: await readRows(sheet, mapping) };
    await (task === "import" ? importSheet(actor, work, progress) : check(work, progress));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await end(id, error.message);
  }
}

/** Says of a sheet that its task failed, and that nothing of it is in. */
export async function end(id: string, problem: string): Promise<void> {
  await intakes.finish(desk, id, { state: "failed", problem, imported: false, result: null });
}

async function check({ id, rows, mapping }: Work, progress: Progress): Promise<void> {
  const found = await plan(desk, rows, (done) => {
    progress.done = done;
  });
  const result = resultOf(found, mapping);
  await intakes.finish(desk, id, { state: "done", problem: null, imported: false, result });
}

async function importSheet(actor: Actor, work: Work, progress: Progress): Promise<void> {
  const { rows, mapping } = work;
  // Read once without a lock, to know what has to be locked, articles before claims; and then for good.
  const sketch = await plan(desk, rows, (done) => {
    progress.done = done;
  });
  const refused = () => {
    const result = resultOf(sketch, mapping);
    const problem = `${rowsWords(result.counts.refused)} errors. Nothing was imported.`;
    return intakes.finish(desk, work.id, { state: "failed", problem, imported: false, result });
  };
  if (sketch.rows.some((row) => row.outcome === "refused")) {
    await refused();
    return;
  }
  await inTransaction({ id: actor.id }, async (tx) => {
    const articles = [
      ...new Set([
        ...sketch.made.map(({ article }) => article.id),
        ...sketch.changed.map(({ claim }) => claim.articleId),
      ]),
    ];
    await lockArticles(tx, articles);
    await lockClaims(
      tx,
      sketch.changed.map(({ claim }) => claim.slug),
    );
    const found = await plan(tx, rows, () => undefined);
    if (found.rows.some((row) => row.outcome === "refused")) throw new ChangedMeanwhile();
    const moved = found.changed.flatMap(({ claim, placed }) =>
      placed ? [{ claimId: claim.id, quote: placed.anchor.exact }] : [],
    );
    if (await hasLive(tx, moved)) permit(actor, "text.settle_published");
    const before = found.rows.length - found.made.length - found.changed.length + rows.length;
    progress.done = before;
    await writeRows(tx, actor, found, {
      name: work.name,
      said: (written) => {
        progress.done = before + written;
      },
    });
    for (const id of articles.sort()) await askToCount(tx, id);
    const result = resultOf(found, mapping);
    const isOurs = await intakes.finish(tx, work.id, {
      state: "done",
      problem: null,
      imported: true,
      result,
    });
    // Another worker was quicker, after this one was taken for dead.
    if (!isOurs) throw new RangeError(msg("This sheet was imported meanwhile."));
  });
}

/** Between the look and the locks somebody changed what the sheet is about. */
class ChangedMeanwhile extends DomainError {
  override name = "ChangedMeanwhile";
  constructor() {
    super(
      msg("Somebody changed a claim or an article of this sheet meanwhile. Check the sheet again."),
    );
  }
}

const rowsWords = (count: number) => (count === 1 ? "1 row has" : `${count} rows have`);

function resultOf({ rows }: Plan, mapping: SheetMapping) {
  const counts: SheetCounts = {
    new: 0,
    lost: 0,
    changed: 0,
    unchanged: 0,
    refused: 0,
    warnings: 0,
  };
  for (const row of rows) {
    counts[row.outcome] += 1;
    counts.warnings += row.issues.filter((issue) => issue.level === "warning").length;
  }
  return { counts, rows: rows.map((row) => checkedRow(row, mapping)) };
}

const WORDS = 140;

function checkedRow(row: PlannedRow, mapping: SheetMapping): CheckedRow {
  const cellAt = (place: number) => shown(row.raw[place] ?? "");
  return {
    row: row.number,
    outcome: row.outcome,
    claim: row.claim,
    words: shown(row.cells.quote ?? row.cells.statement ?? row.cells.id ?? ""),
    issues: row.issues.map((issue): CheckedCell => {
      const place = mapping.indexOf(issue.column);
      return place === -1
        ? { ...issue, place: null, cell: "" }
        : { ...issue, place, cell: cellAt(place) };
    }),
  };
}

function shown(text: string): string {
  const line = text.toWellFormed().replaceAll("\0", "").replace(/\s+/gu, " ").trim();
  return line.length > WORDS ? `${line.slice(0, WORDS - 1).toWellFormed()}…` : line;
}
