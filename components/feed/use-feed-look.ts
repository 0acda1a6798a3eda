"use client";
// Follows a feed while the worker looks at it, and tells when it takes long.
import { useEffect, useState } from "react";
import { readFeed } from "@/lib/client/feeds";
import type { DeskFeed } from "@/lib/domain/feed/feed";

const EVERY_MS = 1_000;
/** A site may take 30 s to answer, and other work may come first. */
const LONG_MS = 45_000;

/** Asks for the feed every second while it is looked at; `onFeed` gets each answer. */
export function useFeedLook(feed: DeskFeed | null, onFeed: (feed: DeskFeed) => void) {
  const [long, setLong] = useState(false);
  const id = feed?.looking ? feed.id : null;
  useEffect(() => {
    if (!id) return;
    const stopping = new AbortController();
    setLong(false);
    const patience = setTimeout(() => setLong(true), LONG_MS);
    const timer = setInterval(() => {
      // A try that fails is followed by the next one.
      readFeed(id, { signal: stopping.signal }).then(onFeed, () => {});
    }, EVERY_MS);
    return () => {
      stopping.abort();
      clearTimeout(patience);
      clearInterval(timer);
    };
  }, [id, onFeed]);
  return { long };
}
