import "server-only";
// What one process hears of the newsroom, told to each page that is open on it. Announcements come by
// LISTEN; after each break, and now and then in any case, the trail itself is read, so that a connection
// that died without a word loses nothing.
import { type Change, change, type PresenceTold, presenceTold } from "@/lib/domain/view/live";
import { log } from "@/lib/log";
import { KEPT, keepChanges } from "./changes";

export type Told =
  | { kind: "change"; change: Change }
  | { kind: "presence"; presence: PresenceTold }
  /** Too much was missed to be told one by one. */
  | { kind: "reload" }
  /** The process ends. */
  | { kind: "end" };

type Hear = (told: Told) => void;

type Sources = {
  listen: (hearing: {
    channels: Record<string, (text: string) => void>;
    onConnected: () => void;
  }) => () => Promise<void>;
  /** Events with an id above `after`, oldest first, `limit` at most; null for the newest ones. */
  recent: (after: number | null, limit: number) => Promise<Change[]>;
  /** Milliseconds between two looks at the trail. */
  lookEvery?: number;
};

/** Milliseconds until another try when the trail can't be read. */
const RETRY = 2000;
/** Streams that one person may hold open on one process. */
const MOST_EACH = 6;

export type Hub = ReturnType<typeof createHub>;

export function createHub({ listen, recent, lookEvery = 30_000 }: Sources) {
  const changes = keepChanges();
  const hearers = new Set<Hear>();
  const places = new Map<string, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking: Promise<void> | null = null;
  let ended = false;

  const tell = (told: Told) => {
    for (const hear of [...hearers]) hear(told);
  };
  const take = (found: Change) => {
    if (changes.add(found)) tell({ kind: "change", change: found });
  };

  /** One look at a time; another that is asked for meanwhile is made afterwards. */
  function look(): Promise<void> {
    const next = (looking ?? Promise.resolve()).then(lookNow);
    looking = next;
    return next;
  }

  async function lookNow() {
    clearTimeout(timer);
    if (ended) return;
    let wait = lookEvery;
    try {
      await readTrail();
    } catch (error) {
      wait = RETRY;
      log.warn("live.trail_not_read", { message: String(error) });
    }
    timer = setTimeout(() => void look(), wait);
    timer.unref();
  }

  async function readTrail() {
    const from = changes.readFrom();
    const found = await recent(from, KEPT);
    if (from !== null && found.length < KEPT) {
      for (const each of found) take(each);
      return;
    }
    // The beginning, or so much was missed that the pages had better load all anew.
    const newest = from === null ? found : await recent(null, KEPT);
    changes.startAt(newest[0]?.id ?? 0);
    for (const each of newest) changes.add(each);
    if (from !== null) tell({ kind: "reload" });
  }

  function hearing<T>(parse: (value: unknown) => T, then: (value: T) => void) {
    return (text: string) => {
      try {
        then(parse(JSON.parse(text)));
      } catch (error) {
        log.error("live.not_understood", error);
      }
    };
  }

  const stopListening = listen({
    channels: {
      ss_change: hearing((value) => change.parse(value), take),
      ss_presence: hearing(
        (value) => presenceTold.parse(value),
        (presence) => tell({ kind: "presence", presence }),
      ),
    },
    onConnected: () => void look(),
  });

  return {
    /** Once the trail was looked at for the first time, or could not be. */
    ready: look(),
    newest: changes.newest,
    since: changes.since,
    subscribe(hear: Hear): () => void {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    /** A place for a stream of this person, given back by calling the answer; null when all are taken. */
    takePlace(person: string): (() => void) | null {
      const taken = places.get(person) ?? 0;
      if (taken >= MOST_EACH) return null;
      places.set(person, taken + 1);
      return () => {
        const left = (places.get(person) ?? 1) - 1;
        if (left > 0) places.set(person, left);
        else places.delete(person);
      };
    },
    /** Ends every stream, and then itself. */
    async end() {
      ended = true;
      clearTimeout(timer);
      tell({ kind: "end" });
      await stopListening();
    },
  };
}
