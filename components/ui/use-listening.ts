"use client";
import { useSyncExternalStore } from "react";

const noChanges = () => () => {};

/**
 * False until the page's script has come. What is typed, chosen or pressed before would be thrown
 * away, so a control takes nothing until then. The same goes for what a browser writes back into a
 * form after a reload.
 */
export function useListening(): boolean {
  return useSyncExternalStore(
    noChanges,
    () => true,
    () => false,
  );
}
