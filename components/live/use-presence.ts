"use client";
// Says that this page is on a claim and which field is being written in, and knows who else is.
import { useEffect, useRef, useState } from "react";
import { leaveClaim, newTab, stayOnClaim } from "@/lib/client/presence";
import { type Editing, PRESENCE, type Present } from "@/lib/domain/view/live";
import { useLive } from "./use-live";

/** Milliseconds before a change of field is told: Tab passes over many. */
const PAUSE = 300;

type Presence = {
  /** The other pages that have the claim open. */
  others: readonly Present[];
  /** The field that is written in here; null for none. */
  write: (field: Editing) => void;
};

export function usePresence(slug: string): Presence {
  const [others, setOthers] = useState<readonly Present[]>([]);
  const page = useRef<{ tab: string; editing: Editing; soon: (wait: number) => void } | null>(null);

  useEffect(() => {
    const tab = newTab();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isHere = true;
    const soon = (wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void say(), wait);
    };
    const say = async () => {
      if (!isHere) return;
      soon(PRESENCE.every * 1000);
      try {
        const there = await stayOnClaim(slug, tab, page.current?.editing ?? null);
        if (isHere) setOthers(there);
      } catch {
        // Nothing depends on it: the next sign of life tells again.
      }
    };
    const leave = () => {
      clearTimeout(timer);
      if (isHere) leaveClaim(slug, tab);
      isHere = false;
      setOthers([]);
    };
    const turn = () => {
      if (document.visibilityState === "hidden") return leave();
      isHere = true;
      soon(0);
    };
    page.current = { tab, editing: null, soon };
    if (document.visibilityState === "visible") soon(0);
    else isHere = false;
    document.addEventListener("visibilitychange", turn);
    window.addEventListener("pagehide", leave);
    return () => {
      document.removeEventListener("visibilitychange", turn);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [slug]);

  useLive({
    onPresence({ claim, here, ...told }) {
      if (claim !== slug || told.tab === page.current?.tab) return;
      setOthers((known) => {
        const rest = known.filter(({ tab }) => tab !== told.tab);
        return here ? [...rest, told] : rest;
      });
    },
  });

  const [write] = useState(() => (field: Editing) => {
    const here = page.current;
    if (!here || here.editing === field) return;
    here.editing = field;
    here.soon(PAUSE);
  });
  return { others, write };
}
