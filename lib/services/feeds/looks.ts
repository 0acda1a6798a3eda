// What the worker does with feeds: which are due, what a look found, what became of an item.
import "server-only";
import * as audit from "@/lib/db/audit";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as items from "@/lib/db/feeds/feed-items";
import * as feeds from "@/lib/db/feeds/feeds";
import { keep, type NewOriginal } from "@/lib/db/intake/originals";
import * as jobs from "@/lib/db/jobs";
import type { FeedItem } from "@/lib/domain/feed/feed-item";
import { nextLook } from "@/lib/domain/feed/next-look";
import type { WayIn } from "@/lib/domain/incoming";
import { type ArrivingArticle, type BroughtIn, settle } from "../text/bring-in";
import { askForLook } from "./feeds";

/** Asks for a look at every feed whose time has come; gives their number. */
export function lookAtDueFeeds(): Promise<number> {
  return inTransaction(null, async (tx) => {
    const due = await feeds.takeDue(tx);
    for (const id of due) await askForLook(tx, id, false);
    return due.length;
  });
}

/** What a look needs to know; null for a feed that is switched off. */
export async function feedToLookAt(id: string): Promise<{
  url: string;
  title: string;
  etag: string | null;
  lastModified: string | null;
  started: boolean;
} | null> {
  return inTransaction(null, async (tx) => {
    const { url, title, etag, lastModified, startedAt, active } = await feeds.load(tx, id);
    if (startedAt !== null && !active) return null;
    return { url, title, etag, lastModified, started: startedAt !== null };
  });
}

export type LookedItem = items.SeenItem & { item: FeedItem };
export type LookOutcome =
  | { kind: "unchanged" }
  | { kind: "failed"; problem: string; gone: boolean; retryAfter: number | null }
  | {
      kind: "found";
      etag: string | null;
      lastModified: string | null;
      shown: feeds.FirstLook["shown"];
      items: LookedItem[];
    };

/**
 * Keeps what a look found and asks for each item that is new or has changed, one job each, oldest
 * first. A feed that is gone for good is switched off. Gives the number of items asked for.
 */
export function recordLook(id: string, outcome: LookOutcome, asked: boolean): Promise<number> {
  return inTransaction(null, async (tx) => {
    const feed = await feeds.load(tx, id);
    const started = feed.startedAt !== null;
    // Switched off while the site was asked: what it said is not wanted any more.
    if (started && !feed.active) return 0;
    const failed = outcome.kind === "failed";
    const fails = failed ? feed.fails + 1 : 0;
    const looked = {
      fails,
      problem: failed ? outcome.problem : null,
      nextAt: nextLook(new Date(), {
        everyMinutes: feed.everyMinutes,
        fails,
        retryAfter: failed ? outcome.retryAfter : null,
      }),
    };
    if (failed) {
      await feeds.setLooked(tx, id, { ...looked, ...(!started && { found: null }) });
      if (outcome.gone && started) await switchOff(tx, id);
      return 0;
    }
    if (outcome.kind === "unchanged") {
      await feeds.setLooked(tx, id, looked);
      return 0;
    }
    if (!started) {
      const seen = outcome.items.map(({ item: _, ...rest }) => rest);
      await feeds.setLooked(tx, id, { ...looked, found: { shown: outcome.shown, seen } });
      return 0;
    }
    const { etag, lastModified } = outcome;
    const wanted = await items.notice(
      tx,
      id,
      outcome.items.map(({ item: _, ...rest }) => rest),
      asked,
    );
    const fresh = outcome.items.filter(({ guid }) => wanted.has(guid)).toReversed();
    for (const [index, { hash, item }] of fresh.entries()) {
      await jobs.enqueue(tx, {
        kind: "feed-item",
        payload: { feedId: id, hash, item },
        dedupe: `feed-item ${id} ${hash}`,
        ...(index >= AT_ONCE && { runAt: turnOf(index) }),
      });
    }
    await feeds.setLooked(tx, id, { ...looked, etag, lastModified, hasNew: wanted.size > 0 });
    return wanted.size;
  });
}

/** Items that come in at once; of more, one a second: for the site, and for others who wait. */
const AT_ONCE = 10;

function turnOf(index: number): string {
  return new Date(Date.now() + (index - AT_ONCE + 1) * 1000).toISOString();
}

async function switchOff(tx: Tx, id: string): Promise<void> {
  const version = await audit.append(
    tx,
    null,
    { kind: "feed", id },
    {
      type: "feed.changed",
      facts: { fields: ["active"] },
      texts: { from: { active: true }, to: { active: false } },
    },
  );
  await feeds.write(tx, id, { active: false }, { version, start: false, fresh: false });
}

type ItemName = { feedId: string; guid: string; hash: string };

/** The feed of an item that is still to be brought in; null when a later look has found another state. */
export function feedOfItem(
  name: ItemName,
): Promise<{ title: string; language: string | null; createdBy: string } | null> {
  return inTransaction(null, async (tx) => {
    if (!(await items.lockIfSame(tx, name))) return null;
    const { title, language, createdBy } = await feeds.load(tx, name.feedId);
    return { title, language, createdBy };
  });
}

/**
 * Brings an item in, unless a later look has found another state of it meanwhile: then null, and that
 * one's own job brings it in.
 */
export function bringItemIn(
  name: ItemName,
  article: ArrivingArticle,
  from: { createdBy: string; sourceAddress: string | null; original: NewOriginal },
): Promise<BroughtIn | null> {
  const how: WayIn = "feed";
  return inTransaction(null, async (tx) => {
    if (!(await items.lockIfSame(tx, name))) return null;
    const { original, ...rest } = from;
    const originalId = await keep(tx, original);
    const arrival = { ...rest, originalId, actor: null, how, feedId: name.feedId };
    const brought = await settle(tx, article, arrival);
    await items.settle(tx, name, { articleSlug: brought.slug });
    return brought;
  });
}

/** Keeps why an item could not be brought in; the others of its feed go on. */
export function failItem(name: ItemName, problem: string): Promise<void> {
  return inTransaction(null, async (tx) => {
    if (await items.lockIfSame(tx, name)) await items.settle(tx, name, { problem });
  });
}
