"use client";
// What a person types is kept in the browser until the server has it: a reload, a lost connection or
// a sign-out in between loses nothing.
import { useCallback, useEffect, useState } from "react";

const PREFIX = "draft:";

function stored<T>(key: string): Partial<T> | null {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text ? (JSON.parse(text) as Partial<T>) : null;
  } catch {
    return null;
  }
}

/** The drafts whose key begins with `prefix`, newest forms and old ones alike: check their shape. */
export function draftsUnder<T>(prefix: string): { key: string; values: Partial<T> }[] {
  const found: { key: string; values: Partial<T> }[] = [];
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(PREFIX + prefix)) continue;
      const key = name.slice(PREFIX.length);
      const values = stored<T>(key);
      if (values) found.push({ key, values });
    }
  } catch {
    // A browser without storage has no drafts.
  }
  return found;
}

export function forgetDraft(key: string) {
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing was kept, so there is nothing to forget.
  }
}

/**
 * Values that survive a reload, under a key that should hold the person's id. Only what was typed is
 * kept: the rest follows `initial`, which may change. `restored` is true when a draft was found;
 * `clear` forgets it and goes back to `initial`.
 */
export function useDraft<T extends object>(key: string, initial: T) {
  const [typed, setTyped] = useState<Partial<T>>({});
  const [restored, setRestored] = useState(false);

  // After the first paint, since the server does not know the draft.
  useEffect(() => {
    const draft = stored<T>(key);
    setTyped(draft ?? {});
    setRestored(draft !== null);
  }, [key]);

  const change = useCallback(
    (patch: Partial<T>) => {
      setTyped((before) => {
        const next = { ...before, ...patch };
        try {
          localStorage.setItem(PREFIX + key, JSON.stringify(next));
        } catch {
          // A browser without storage still takes the text; only the draft is lost.
        }
        return next;
      });
    },
    [key],
  );

  const clear = useCallback(() => {
    forgetDraft(key);
    setTyped({});
    setRestored(false);
  }, [key]);

  return { values: { ...initial, ...typed }, change, clear, restored };
}
