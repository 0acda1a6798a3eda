"use client";
// The article by sentence as it stands, and what is decided about it here.
import { useCallback, useEffect, useRef, useState } from "react";
import { useAct } from "@/components/desk/use-act";
import { decideSentence, readCoverage } from "@/lib/client/sentences";
import type { AsideReason, Coverage, SentenceRow } from "@/lib/domain/finding/coverage";

type Undo = { hash: string; start: number; before: AsideReason | null };

/** Looks again this many times for suggestions that the worker is making, so many ms apart. */
const LOOKS = 5;
const BETWEEN = 2000;

/** `decide` and `undo` give true once the server has it. */
export function useCoverage(given: Coverage) {
  const [coverage, setCoverage] = useState(given);
  const { run, busy, problem } = useAct();
  const done = useRef<Undo[]>([]);
  const [undoable, setUndoable] = useState(0);
  useEffect(() => setCoverage(given), [given]);
  const waiting = useWaiting(coverage, setCoverage);

  const send = useCallback(
    async (hash: string, decision: AsideReason | null) => {
      const answer = await run(() => decideSentence(given.slug, hash, decision));
      if (answer) setCoverage(answer);
      return answer !== undefined;
    },
    [run, given.slug],
  );

  async function decide(row: SentenceRow, decision: AsideReason | null): Promise<boolean> {
    const before = row.aside?.decision ?? null;
    if (!(await send(row.hash, decision))) return false;
    done.current.push({ hash: row.hash, start: row.start, before });
    setUndoable(done.current.length);
    return true;
  }

  /** Takes the last decision of this visit back; gives where its sentence begins. */
  async function undo(): Promise<number | null> {
    const last = done.current.at(-1);
    if (!last || !(await send(last.hash, last.before))) return null;
    done.current.pop();
    setUndoable(done.current.length);
    return last.start;
  }

  return { coverage, decide, undo, undoable: undoable > 0, busy, problem, waiting };
}

/** True while the worker may still be ranking a text that came in just now. */
function useWaiting(coverage: Coverage, onFresh: (coverage: Coverage) => void): boolean {
  const [looks, setLooks] = useState(0);
  const none = coverage.sentences.every((row) => row.suggestion === null);
  const waits = none && coverage.sentences.length > 0 && looks < LOOKS;
  useEffect(() => {
    if (!waits) return;
    const timer = setTimeout(() => {
      readCoverage(coverage.slug)
        .then(onFresh)
        .catch(() => undefined)
        .finally(() => setLooks(looks + 1));
    }, BETWEEN);
    return () => clearTimeout(timer);
  }, [waits, looks, coverage.slug, onFresh]);
  return waits;
}
