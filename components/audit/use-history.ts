"use client";
// The history of a claim: what the page came with, what happened since, and older pages when asked.
import { useCallback, useEffect, useRef, useState } from "react";
import { claimHistory } from "@/lib/client/claims";
import type { AuditEntry } from "@/lib/domain/audit";

/** Milliseconds after a change before its event is fetched: saves come in rows. */
const PAUSE = 700;
/** Events in one answer of the API. */
const PAGE = 50;

export type History = {
  entries: readonly AuditEntry[];
  /** Null while all is shown. */
  more: (() => Promise<void>) | null;
  failed: boolean;
};

export function useHistory(slug: string, version: number, first: readonly AuditEntry[]): History {
  const [entries, setEntries] = useState(first);
  const [ended, setEnded] = useState(first.length < PAGE);
  const [failed, setFailed] = useState(false);
  const seen = useRef(version);
  const cursor = useRef<string | null>(null);

  useEffect(() => {
    if (seen.current === version) return;
    const timer = setTimeout(async () => {
      try {
        const page = await claimHistory(slug);
        seen.current = version;
        setEntries((known) => merge(page.items, known));
      } catch {
        // The next change asks again; the history on the screen is only older, not wrong.
      }
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [slug, version]);

  const more = useCallback(async () => {
    try {
      // The page came with events but without the API's cursor behind them.
      cursor.current ??= (await claimHistory(slug)).next;
      const page = cursor.current ? await claimHistory(slug, cursor.current) : null;
      cursor.current = page?.next ?? null;
      if (page) setEntries((known) => merge(known, page.items));
      setEnded(cursor.current === null);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, [slug]);

  return { entries, more: ended ? null : more, failed };
}

/** Newest first, each once. */
function merge(newer: readonly AuditEntry[], older: readonly AuditEntry[]): AuditEntry[] {
  const known = new Set(newer.map((entry) => entry.seq));
  return [...newer, ...older.filter((entry) => !known.has(entry.seq))].sort(
    (a, b) => b.seq - a.seq,
  );
}
