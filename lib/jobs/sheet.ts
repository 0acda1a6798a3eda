// Checks or imports a sheet, and says while it does how far it is.
import "server-only";
import { desk } from "@/lib/db/engine/pool";
import { setProgress } from "@/lib/db/sheets/intakes";
import type { PayloadOf } from "@/lib/domain/job";
import { log } from "@/lib/log";
import { doSheetTask, end, type Progress } from "@/lib/services/sheets/do-task";
import { readSheet } from "@/lib/sheets/read-sheet";
import { msg } from "@/lib/words/t";

const SAY_EVERY_MS = 400;

export async function workOnSheet(
  { intakeId }: PayloadOf<"sheet">,
  { last }: { last: boolean },
): Promise<void> {
  const progress: Progress = { done: 0, total: 0 };
  let said = -1;
  const saying = setInterval(() => {
    if (progress.done === said) return;
    said = progress.done;
    setProgress(desk, intakeId, progress.done, progress.total).catch((error) =>
      log.error("sheet.not_said", error),
    );
  }, SAY_EVERY_MS);
  try {
    await doSheetTask(intakeId, readSheet, progress);
  } catch (error) {
    if (last)
      await end(intakeId, msg("The server failed at this sheet. Nothing was imported; try again."));
    throw error;
  } finally {
    clearInterval(saying);
  }
}
