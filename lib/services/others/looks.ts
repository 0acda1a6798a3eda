// What the worker does with publishers' feeds: which are due, what a look found, when the next one is.
import "server-only";
import * as audit from "@/lib/db/audit";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as feeds from "@/lib/db/others/feeds";
import * as imports from "@/lib/db/others/imports";
import { nextLook } from "@/lib/domain/feed/next-look";
import { askForOtherLook } from "./feeds";

/** Asks for a look at every feed whose time has come; gives their number. */
export function lookAtDueOtherFeeds(): Promise<number> {
  return inTransaction(null, async (tx) => {
    const due = await feeds.takeDue(tx);
    for (const id of due) await askForOtherLook(tx, id, false);
    return due.length;
  });
}

/** What a look needs to know; null for a feed that is switched off. */
export function otherFeedToLookAt(id: string): Promise<feeds.LoadedFeed | null> {
  return inTransaction(null, async (tx) => {
    const feed = await feeds.load(tx, id);
    return feed.active ? feed : null;
  });
}

export type Failed = { problem: string; gone: boolean; retryAfter: number | null };

/** The site has failed: the next look is put off, and a feed that is gone for good is switched off. */
export function failOtherLook(id: string, { problem, gone, retryAfter }: Failed): Promise<void> {
  return inTransaction(null, async (tx) => {
    const { everyMinutes, fails, active } = await feeds.load(tx, id);
    const nextAt = nextLook(new Date(), { everyMinutes, fails: fails + 1, retryAfter });
    await feeds.setLooked(tx, id, { nextAt, fails: fails + 1, problem });
    if (gone && active) await switchOff(tx, id);
  });
}

async function switchOff(tx: Tx, id: string): Promise<void> {
  const version = await audit.append(
    tx,
    null,
    { kind: "other_feed", id },
    {
      type: "other_feed.changed",
      facts: { fields: ["active"] },
      texts: { from: { active: true }, to: { active: false } },
    },
  );
  await feeds.write(tx, id, { active: false }, version);
}

/** Nothing has changed there. */
export function passOtherLook(id: string): Promise<void> {
  return inTransaction(null, async (tx) => {
    const { everyMinutes } = await feeds.load(tx, id);
    const nextAt = nextLook(new Date(), { everyMinutes, fails: 0 });
    await feeds.setLooked(tx, id, { nextAt, fails: 0, problem: null });
  });
}

/** Begins the import of what a look found; null when the feed was switched off meanwhile. */
export function beginFeedImport(id: string): Promise<imports.BegunImport | null> {
  return inTransaction(null, async (tx) => {
    const { active, title } = await feeds.load(tx, id);
    if (!active) return null;
    await imports.breakOff(tx, id);
    const made = await imports.insert(tx, {
      kind: "feed",
      name: title,
      feedId: id,
      bytes: null,
      mediaType: null,
      createdBy: null,
    });
    return imports.begin(tx, made.id);
  });
}

/** Keeps what was read, so that the same bytes are not read again. */
export function endOtherLook(
  id: string,
  seen: NonNullable<feeds.Looked["seen"]>,
  hasNew: boolean,
): Promise<void> {
  return inTransaction(null, async (tx) => {
    const { everyMinutes } = await feeds.load(tx, id);
    const nextAt = nextLook(new Date(), { everyMinutes, fails: 0 });
    await feeds.setLooked(tx, id, { nextAt, fails: 0, problem: null, seen, hasNew });
  });
}
