"use client";
// Listening to the desk from a part of a page.
import { useEffect, useRef } from "react";
import { type Hearer, listenToDesk } from "@/lib/client/events";

/** Calls what the newest drawing gave, as long as the part is on the page. */
export function useLive(hearer: Hearer): void {
  const newest = useRef(hearer);
  useEffect(() => {
    newest.current = hearer;
  });
  useEffect(
    () =>
      listenToDesk({
        onChange: (change) => newest.current.onChange?.(change),
        onPresence: (presence) => newest.current.onPresence?.(presence),
        onStart: () => newest.current.onStart?.(),
        onReload: () => newest.current.onReload?.(),
      }),
    [],
  );
}
