// Publishers' feeds of ClaimReview: followed, changed and switched off by an editor.
import "server-only";
import * as audit from "@/lib/db/audit";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as jobs from "@/lib/db/jobs";
import * as feeds from "@/lib/db/others/feeds";
import { Invalid, Refused, Stale } from "@/lib/domain/errors";
import {
  FEED_MINUTES,
  type OtherFeed,
  type OtherFeedInput,
  type OtherFeedPatch,
} from "@/lib/domain/others/other-feed";
import type { Actor } from "@/lib/domain/person";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";

export function listOtherFeeds(actor: Actor): Promise<OtherFeed[]> {
  permit(actor, "desk.read");
  return feeds.list(desk);
}

export function readOtherFeed(actor: Actor, id: string): Promise<OtherFeed> {
  permit(actor, "desk.read");
  return feeds.read(desk, id);
}

/** Asks the worker for a look, soon. One look waits at most. */
export async function askForOtherLook(tx: Tx, feedId: string, asked: boolean): Promise<void> {
  await jobs.enqueue(tx, {
    kind: "other-feed",
    payload: { feedId, asked },
    dedupe: `other-feed ${feedId}`,
  });
}

/** Follows a feed and has it looked at now. Throws Invalid when it is followed already. */
export function addOtherFeed(actor: Actor, input: OtherFeedInput): Promise<{ id: string }> {
  permit(actor, "feed.manage");
  const { url, title = new URL(url).host, everyMinutes = FEED_MINUTES } = input;
  return inTransaction(actor, async (tx) => {
    const id = await feeds.insert(tx, { url, title, everyMinutes }, actor.id);
    if (!id)
      throw new Invalid([
        { pointer: "/url", detail: msg("The newsroom follows this feed already.") },
      ]);
    const version = await audit.append(
      tx,
      actor,
      { kind: "other_feed", id },
      { type: "other_feed.added", facts: {}, texts: { url } },
    );
    await feeds.write(tx, id, {}, version);
    await askForOtherLook(tx, id, true);
    return { id };
  });
}

/** Changes a feed on the version that was seen; switched on it is looked at now. Throws Stale. */
export function editOtherFeed(
  actor: Actor,
  id: string,
  version: number,
  patch: OtherFeedPatch,
): Promise<void> {
  permit(actor, "feed.manage");
  return inTransaction(actor, async (tx) => {
    const feed = await feeds.load(tx, id);
    if (feed.version !== version) throw new Stale(feed.version);
    const fields = (Object.keys(patch) as (keyof OtherFeedPatch)[]).filter(
      (field) => patch[field] !== undefined && patch[field] !== feed[field],
    );
    if (fields.length === 0) return;
    const pick = (from: OtherFeedPatch) =>
      Object.fromEntries(fields.map((field) => [field, from[field] ?? null]));
    const next = await audit.append(
      tx,
      actor,
      { kind: "other_feed", id },
      {
        type: "other_feed.changed",
        facts: { fields },
        texts: { from: pick(feed), to: pick(patch) },
      },
    );
    await feeds.write(tx, id, patch, next);
    if (patch.active === true && !feed.active) await askForOtherLook(tx, id, true);
  });
}

/** Has the worker look now. Throws Refused when the feed is switched off. */
export function lookAtOtherFeedNow(actor: Actor, id: string): Promise<void> {
  permit(actor, "feed.manage");
  return inTransaction(actor, async (tx) => {
    const feed = await feeds.load(tx, id);
    if (!feed.active)
      throw new Refused([
        { code: "off", text: msg("The feed is switched off. Switch it on first.") },
      ]);
    await askForOtherLook(tx, id, true);
  });
}
