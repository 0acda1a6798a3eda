// Looks at a feed: asks only for what is new, reads it, and has each new item brought in by itself.
import "server-only";
import { createHash } from "node:crypto";
import { MOST_SHOWN } from "@/lib/domain/feed/feed";
import type { FeedItem } from "@/lib/domain/feed/feed-item";
import type { PayloadOf } from "@/lib/domain/job";
import type { Feed } from "@/lib/intake/feed/feed";
import { ownText } from "@/lib/intake/feed/item-text";
import { readFeed } from "@/lib/intake/feed/read-feed";
import { Unreadable } from "@/lib/intake/unreadable";
import { type FetchFailure, failureWords } from "@/lib/integrations/fetch/failure";
import { type Fetched, fetchPublic } from "@/lib/integrations/fetch/fetch-public";
import { feedToLookAt, type LookOutcome, recordLook } from "@/lib/services/feeds/looks";
import type { Attempt } from "./attempt";

const FEEDS =
  "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1";

export async function lookAtFeed(
  { feedId, asked }: PayloadOf<"feed-look">,
  { signal }: Attempt,
): Promise<void> {
  const feed = await feedToLookAt(feedId);
  if (!feed) return;
  const { url, etag, lastModified } = feed;
  // Asked by a person it is read in any case: items that failed are to be tried again.
  const conditions = asked ? {} : { etag, lastModified };
  const outcome = await fetchPublic(url, { ...conditions, accept: FEEDS, signal });
  if (!outcome.ok && outcome.failure.code === "stopped") throw new Error("The worker stops.");
  const said = outcome.ok ? read(outcome.page) : failed(outcome.failure);
  await recordLook(feedId, said, asked);
}

function failed(failure: FetchFailure): LookOutcome {
  const { what, todo } = failureWords(failure);
  const isStatus = failure.code === "status";
  return {
    kind: "failed",
    // What to do with a page (paste its text) is nothing that helps with a feed.
    problem: /paste/iu.test(todo) ? what : `${what} ${todo}`,
    gone: isStatus && failure.status === 410,
    retryAfter: isStatus ? failure.retryAfter : null,
  };
}

function read(page: Fetched): LookOutcome {
  if (page.status === 304) return { kind: "unchanged" };
  try {
    const feed = readFeed(page.bytes, { address: page.finalUrl, charset: page.charset });
    return {
      kind: "found",
      etag: page.headers.etag,
      lastModified: page.headers.lastModified,
      shown: shownOf(feed),
      items: feed.items.map((item) => {
        const { guid, title, url } = item;
        return { guid, title, url, hash: hashOf(item), item };
      }),
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind: "failed", problem: error.message, gone: false, retryAfter: null };
  }
}

const hashOf = (item: FeedItem) => createHash("sha256").update(JSON.stringify(item)).digest("hex");

function shownOf({ title, language, warnings, items }: Feed) {
  return {
    title,
    language,
    warnings,
    total: items.length,
    items: items.slice(0, MOST_SHOWN).map((item) => ({
      title: item.title,
      url: item.url,
      publishedOn: item.publishedOn,
      whole: isWhole(item),
    })),
  };
}

function isWhole(item: FeedItem): boolean {
  try {
    return ownText(item).whole;
  } catch {
    return false;
  }
}
