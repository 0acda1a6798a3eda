"use client";
// A sheet as it stands, looked at again and again while the worker is at it.
import { useEffect, useState } from "react";
import { readSheet } from "@/lib/client/sheets";
import type { DeskSheet } from "@/lib/domain/view/sheets";
import { t } from "@/lib/words/t";

const LOOK_EVERY_MS = 700;

export function isBusy(sheet: DeskSheet): boolean {
  return sheet.task !== null && (sheet.state === "waiting" || sheet.state === "working");
}

/** `problem` says why it can't be looked at just now; it is tried on. */
export function useSheet(first: DeskSheet | null) {
  const [sheet, setSheet] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const id = sheet && isBusy(sheet) ? sheet.id : null;

  useEffect(() => {
    if (!id) return;
    const ending = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      timer = setTimeout(async () => {
        try {
          const found = await readSheet(id, { signal: ending.signal });
          setSheet(found);
          setProblem(null);
        } catch (error) {
          if (ending.signal.aborted) return;
          setProblem(error instanceof Error ? error.message : t("The server can't be reached."));
        }
        look();
      }, LOOK_EVERY_MS);
    };
    look();
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [id]);

  return { sheet, setSheet, problem };
}
