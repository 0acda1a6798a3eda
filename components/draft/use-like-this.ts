"use client";
import { useEffect, useState } from "react";

/** Milliseconds without a keystroke after which the words are looked for. */
const PAUSE = 600;
/** Characters: fewer say too little, and more than that no search takes. */
const SHORTEST = 8;
const LONGEST = 500;

type Find<T> = (
  slug: string,
  words: string,
  options: { signal: AbortSignal },
) => Promise<readonly T[]>;

/** What `find` has for words that are being typed; empty for too few. `find` has to stay the same function. */
export function useLikeThis<T>(find: Find<T>, slug: string, words: string): readonly T[] {
  const [found, setFound] = useState<readonly T[]>([]);
  useEffect(() => {
    if (words.length < SHORTEST) return setFound([]);
    const ending = new AbortController();
    const timer = setTimeout(() => {
      find(slug, words.slice(0, LONGEST), { signal: ending.signal }).then(setFound, () => {
        // Not reachable: what was found before stays, and the next words are asked anew.
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }, [find, slug, words]);
  return found;
}
