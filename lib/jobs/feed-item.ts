// Brings one item of a feed in: its own text when the feed has all of it, else the page that it names.
import "server-only";
import { createHash } from "node:crypto";
import { DomainError } from "@/lib/domain/errors";
import type { FeedItem } from "@/lib/domain/feed/feed-item";
import type { Incoming } from "@/lib/domain/incoming";
import type { PayloadOf } from "@/lib/domain/job";
import { webAddress } from "@/lib/domain/source";
import { finish } from "@/lib/intake/draft";
import { ownText } from "@/lib/intake/feed/item-text";
import { readPage } from "@/lib/intake/page/page";
import { failureWords, isPassing } from "@/lib/integrations/fetch/failure";
import { fetchPublic } from "@/lib/integrations/fetch/fetch-public";
import { bringItemIn, failItem, feedOfItem } from "@/lib/services/feeds/looks";
import { msg } from "@/lib/words/t";
import type { Attempt } from "./attempt";

/** Will not succeed however often it is tried. */
class Hopeless extends DomainError {
  override name = "Hopeless";
}
/** May succeed later: the site has a bad moment. */
class NotNow extends Error {
  override name = "NotNow";
}

/** A longer guid is told by its hash: two may begin alike. */
const LONGEST_GUID = 400;

function externalIdOf(feedId: string, guid: string): string {
  const short = guid.length <= LONGEST_GUID;
  return `${feedId} ${short ? guid : createHash("sha256").update(guid).digest("hex")}`;
}

export async function bringInFeedItem(
  { feedId, hash, item }: PayloadOf<"feed-item">,
  attempt: Attempt,
): Promise<void> {
  const name = { feedId, guid: item.guid, hash };
  const feed = await feedOfItem(name);
  if (!feed) return;
  try {
    const { incoming, address, original } = await textOf(item, attempt.signal);
    const { notes: _, warnings: __, language, ...words } = incoming;
    const article = {
      ...words,
      language: item.language ?? language ?? feed.language ?? "und",
      publisher: incoming.publisher ?? feed.title,
      url: storable(item.url),
      // The feed's own id holds when the address changes with the headline.
      externalId: externalIdOf(feedId, item.guid),
    };
    const from = { createdBy: feed.createdBy, sourceAddress: address, original };
    await bringItemIn(name, article, from);
  } catch (error) {
    if (attempt.signal.aborted) throw error;
    if (!(error instanceof DomainError) && !attempt.last) throw error;
    await failItem(name, error instanceof Error ? error.message : String(error));
    // A fault of the site's is told where the feed stands; one of ours stays in the queue, too.
    if (!(error instanceof DomainError || error instanceof NotNow)) throw error;
  }
}

/** An address that an article may have; a page inside the own network has none that others could open. */
function storable(url: string | null): string | null {
  const parsed = webAddress.nullable().safeParse(url);
  return parsed.success ? parsed.data : null;
}

/** `original` is what came in, kept as it was: the item as the feed had it, or the page. */
type Text = {
  incoming: Incoming;
  address: string | null;
  original: { bytes: Uint8Array; mediaType: string; name: string | null };
};

async function textOf(item: FeedItem, signal: AbortSignal): Promise<Text> {
  const own = ownText(item);
  const words = {
    ...(item.title && { headline: item.title }),
    ...(item.byline && { byline: item.byline }),
    ...(item.publishedOn && { publishedAt: item.publishedOn }),
  };
  if (own.whole || !item.url) {
    if (own.blocks.length === 0)
      throw new Hopeless(msg("The item has no text, and no address of a page that has it."));
    const bytes = Buffer.from(JSON.stringify(item));
    return {
      incoming: finish({ ...words, blocks: own.blocks }),
      address: item.url,
      original: { bytes, mediaType: "application/json", name: null },
    };
  }
  const outcome = await fetchPublic(item.url, { signal });
  if (!outcome.ok) {
    const { what, todo } = failureWords(outcome.failure);
    const message = `${what} ${todo}`;
    throw isPassing(outcome.failure) ? new NotNow(message) : new Hopeless(message);
  }
  const { bytes, finalUrl, charset, mediaType } = outcome.page;
  const page = readPage({ bytes, address: finalUrl, charset });
  return {
    incoming: { ...page, ...words },
    address: finalUrl,
    original: { bytes, mediaType: mediaType ?? "text/html", name: null },
  };
}
