// Feeds that the newsroom follows: added, looked into, switched on and off by a person.
import "server-only";
import * as audit from "@/lib/db/audit";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as items from "@/lib/db/feeds/feed-items";
import * as feeds from "@/lib/db/feeds/feeds";
import * as jobs from "@/lib/db/jobs";
import { Invalid, Refused, Stale } from "@/lib/domain/errors";
import type { DeskFeed, FeedInput, FeedPatch, FeedRow } from "@/lib/domain/feed/feed";
import type { Actor } from "@/lib/domain/person";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";

export function listFeeds(actor: Actor): Promise<FeedRow[]> {
  permit(actor, "desk.read");
  return feeds.list(desk);
}

/** A feed with what its first look found and the items that could not be brought in. */
export function readFeed(actor: Actor, id: string): Promise<DeskFeed> {
  permit(actor, "desk.read");
  return feeds.read(desk, id);
}

/** Asks the worker for a look, soon. One look waits at most. */
export async function askForLook(tx: Tx, feedId: string, asked: boolean): Promise<void> {
  await jobs.enqueue(tx, {
    kind: "feed-look",
    payload: { feedId, asked },
    dedupe: `feed-look ${feedId}`,
  });
}

/**
 * Adds a feed, switched off, and has the worker look at it, so that a person sees what it holds before
 * anything is brought in. One that was added before and never switched on is looked at again. Throws
 * Invalid when the newsroom follows it already.
 */
export function addFeed(actor: Actor, { url }: FeedInput): Promise<{ id: string }> {
  permit(actor, "feed.manage");
  return inTransaction(actor, async (tx) => {
    const id = await feeds.insert(tx, { url, title: new URL(url).host }, actor.id);
    const known = id ? null : await feeds.byAddress(tx, url);
    if (known?.startedAt)
      throw new Invalid([
        { pointer: "/url", detail: msg("The newsroom follows this feed already.") },
      ]);
    const feedId = id ?? known?.id ?? "";
    if (id) {
      const version = await audit.append(
        tx,
        actor,
        { kind: "feed", id },
        { type: "feed.added", facts: {}, texts: { url } },
      );
      await feeds.setVersion(tx, id, version);
    }
    await askForLook(tx, feedId, true);
    return { id: feedId };
  });
}

/** Has the worker look now; items that failed are tried again. Throws Refused when it is switched off. */
export function lookNow(actor: Actor, id: string): Promise<{ id: string }> {
  permit(actor, "feed.manage");
  return inTransaction(actor, async (tx) => {
    const feed = await feeds.load(tx, id);
    if (feed.startedAt && !feed.active)
      throw new Refused([
        { code: "off", text: msg("The feed is switched off. Switch it on first.") },
      ]);
    await askForLook(tx, id, true);
    return { id };
  });
}

type Loaded = Awaited<ReturnType<typeof feeds.load>>;

/** What a patch comes to: on switching on for the first time, with what the first look found. */
function changeOf(feed: Loaded, { take, ...patch }: FeedPatch): feeds.FeedChange {
  const starts = patch.active === true && feed.startedAt === null;
  if (take !== undefined && !starts)
    throw new Invalid([
      { pointer: "/take", detail: msg("Only when it is switched on the first time.") },
    ]);
  if (!starts) return patch;
  if (!feed.found)
    throw new Refused([
      {
        code: "unread",
        text: msg("The feed could not be read yet. Look again, or check its address."),
      },
    ]);
  if (take === undefined)
    throw new Invalid([{ pointer: "/take", detail: msg("Choose what is brought in.") }]);
  const language = patch.language ?? feed.language ?? feed.found.shown.language;
  if (!language)
    throw new Invalid([
      { pointer: "/language", detail: msg("The feed does not say its language. Choose one.") },
    ]);
  return { ...patch, language, title: patch.title ?? feed.found.shown.title ?? feed.title };
}

/**
 * Changes a feed on the version that was seen; switching it on has the worker look at once. Throws
 * Stale, Invalid and Refused.
 */
export function editFeed(
  actor: Actor,
  id: string,
  version: number,
  patch: FeedPatch,
): Promise<{ version: number }> {
  permit(actor, "feed.manage");
  return inTransaction(actor, async (tx) => {
    const feed = await feeds.load(tx, id);
    if (feed.version !== version) throw new Stale(feed.version);
    const wanted = changeOf(feed, patch);
    const fields = (Object.keys(wanted) as (keyof feeds.FeedChange)[]).filter(
      (field) => wanted[field] !== undefined && wanted[field] !== feed[field],
    );
    if (fields.length === 0) return { version };
    const pick = (from: feeds.FeedChange | Loaded) =>
      Object.fromEntries(fields.map((field) => [field, from[field] ?? null]));
    const next = await audit.append(
      tx,
      actor,
      { kind: "feed", id },
      { type: "feed.changed", facts: { fields }, texts: { from: pick(feed), to: pick(wanted) } },
    );
    const on = wanted.active === true && !feed.active;
    const start = on && feed.startedAt === null;
    if (start && patch.take === "new" && feed.found) await items.skip(tx, id, feed.found.seen);
    await feeds.write(tx, id, wanted, { version: next, start, fresh: on });
    if (on) await askForLook(tx, id, true);
    return { version: next };
  });
}
