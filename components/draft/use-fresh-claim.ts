"use client";
// Keeps the page at what the server holds: saves before it goes out of sight, looks when it comes back,
// and takes over what others change as soon as it is told of it.
import { useEffect, useState } from "react";
import { useLive } from "@/components/live/use-live";
import { readClaim } from "@/lib/client/claims";
import type { DeskClaim } from "@/lib/domain/view/desk";
import { unsavedFields } from "./autosave";
import type { Saver } from "./saver";
import { troubleOf } from "./send-patch";
import { changedBetween, type SavedField } from "./values";

/** Milliseconds after which a change is fetched: events come in rows, and own saves are answered. */
const PAUSE = 250;
/** Milliseconds for which a change is news. */
const NEWS = 20_000;

/** What a colleague changed just now: the fields, or none of them for evidence, notes and the rest. */
export type News = {
  by: string;
  fields: readonly SavedField[];
  /** Whether it is part of what is approved and published. */
  content: boolean;
};

/** The line at the top then offers the way to sign in again. */
export function tellSignedOut(saver: Saver<DeskClaim>, error: unknown) {
  const trouble = troubleOf(error);
  if (trouble.kind === "signed_out") saver.tell(trouble);
}

export function useFreshClaim(saver: Saver<DeskClaim>, slug: string, me: string): News | null {
  const [news, setNews] = useState<News | null>(null);
  const [follower] = useState(() => createFollower(saver, slug, setNews));
  useEffect(() => {
    follower.open();
    return follower.close;
  }, [follower]);
  useEffect(() => {
    if (!news) return;
    const timer = setTimeout(() => setNews(null), NEWS);
    return () => clearTimeout(timer);
  }, [news]);
  useLive({
    onChange: (change) => {
      if (change.slug !== slug || change.kind !== "claim") return;
      follower.follow(change.version, change.by === me ? null : change.by);
    },
    onStart: () => follower.follow(null, null),
    onReload: () => follower.follow(null, null),
  });
  useTurns(saver, slug);
  return news;
}

/** Fetches the claim once for a row of changes, and again while a save was under way. */
function createFollower(saver: Saver<DeskClaim>, slug: string, tell: (news: News) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOpen = false;
  let wanted: number | null = null;
  let author: string | null = null;

  const isBehind = () => {
    const { claim, typing } = saver.view();
    return wanted === null || claim.version < wanted || typing.version < claim.version;
  };

  async function look() {
    if (!isOpen || !isBehind()) return;
    const before = saver.view();
    const by = author;
    try {
      const fresh = await readClaim(slug);
      saver.adopt(fresh);
      wanted = Math.max(wanted ?? 0, fresh.version);
      author = null;
      const { claim } = saver.view();
      if (by && claim.version > before.claim.version)
        tell({
          by,
          fields: changedBetween(before.claim, claim),
          content: before.claim.contentHash !== claim.contentHash,
        });
      if (isBehind()) soon();
    } catch (error) {
      tellSignedOut(saver, error);
    }
  }

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), PAUSE);
  };

  return {
    open() {
      isOpen = true;
    },
    close() {
      isOpen = false;
      clearTimeout(timer);
    },
    /** A version that stands now, and who made it when that is news; null for whatever stands. */
    follow(version: number | null, by: string | null) {
      wanted = version === null ? null : Math.max(wanted ?? 0, version);
      author = by ?? author;
      soon();
    },
  };
}

/** Saves before the page goes out of sight, and looks for others' changes when it comes back. */
function useTurns(saver: Saver<DeskClaim>, slug: string) {
  useEffect(() => {
    saver.lookForLeftOver();
    const turn = () => {
      if (document.visibilityState === "hidden") void saver.flush();
      else void look();
    };
    const look = async () => {
      await saver.flush();
      try {
        saver.adopt(await readClaim(slug));
        if (unsavedFields(saver.view().typing).length === 0) saver.tell(null);
      } catch (error) {
        // Unreachable: the next save says so at the place where it matters.
        tellSignedOut(saver, error);
      }
    };
    const online = () => void saver.flush();
    document.addEventListener("visibilitychange", turn);
    window.addEventListener("online", online);
    return () => {
      document.removeEventListener("visibilitychange", turn);
      window.removeEventListener("online", online);
      void saver.flush();
      saver.stop();
    };
  }, [saver, slug]);
}
