"use client";
// The captures of a source, looked at again while one is under way.
import { useEffect, useState } from "react";
import { type CaptureList, listCaptures } from "@/lib/client/captures";

const LOOK_EVERY_MS = 1500;

export function useCaptures(sourceId: string, first: CaptureList) {
  const [list, setList] = useState(first);
  const waits = list.items.some(({ state }) => state === "waiting");

  useEffect(() => {
    if (!waits) return;
    const ending = new AbortController();
    const timer = setInterval(async () => {
      try {
        setList(await listCaptures(sourceId, { signal: ending.signal }));
      } catch {
        // Tried again at the next turn; nothing is lost meanwhile.
      }
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      ending.abort();
    };
  }, [sourceId, waits]);

  return { list, setList };
}
