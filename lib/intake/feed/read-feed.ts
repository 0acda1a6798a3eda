// The bytes of a feed → its items. The media type is not asked: feeds come as text/html, text/plain and
// worse, and what they are stands in their first line.
import { parseFeed } from "feedsmith";
import { msg } from "@/lib/words/t";
import { decode, encodingInside } from "../charset";
import { Unreadable } from "../unreadable";
import { readAtom } from "./atom-feed";
import type { Feed, RawFeed } from "./feed";
import { distinctItems, languageOf, plainTitle, wholeAddress } from "./feed-items";
import { feedNamedBy, isPage } from "./feed-links";
import { readJson } from "./json-feed";
import { readRdf, readRss } from "./rss-feed";
import { expectSafeXml } from "./safe-xml";

/** More items than this are never looked at; the newest stand first in nearly every feed. */
export const MOST_ITEMS = 500;

const NOT_A_FEED = msg("This is not a feed: it is neither RSS, Atom nor JSON Feed.");
const refuse = (reason: string, remedy: string) => new Unreadable(reason, null, remedy);

function parse(text: string, address: string): RawFeed {
  const start = text.trimStart();
  if (isPage(start)) {
    const named = feedNamedBy(start, address);
    throw refuse(
      msg("This is a web page, not a feed."),
      named
        ? `It names its feed: ${named} – use that address.`
        : msg("Look there for a link named RSS, Atom or Feed."),
    );
  }
  if (start.startsWith("<")) expectSafeXml(start);
  const options = { maxItems: MOST_ITEMS };
  try {
    const found = parseFeed(start, options);
    if (found.format === "rss") return readRss(found.feed, address);
    if (found.format === "rdf") return readRdf(found.feed, address);
    if (found.format === "atom") return readAtom(found.feed, address);
    return readJson(found.feed, address);
  } catch {
    throw refuse(NOT_A_FEED, msg("Look on the site for a link named RSS, Atom or Feed."));
  }
}

/**
 * Reads a feed that was fetched from `address` (the last one, after redirects). `charset` is what the
 * header said. Throws Unreadable, with words for the person who named the feed.
 */
export function readFeed(
  bytes: Uint8Array,
  { address, charset = null }: { address: string; charset?: string | null },
): Feed {
  const { text, warning } = decode(bytes, [charset, encodingInside(bytes)]);
  if (text.trim() === "")
    throw refuse(msg("The feed is empty."), msg("It is looked at again later."));
  const raw = parse(text, address);
  const { items, doubled } = distinctItems(raw.items);
  const twice = `${doubled === 1 ? "One item stands" : `${doubled} items stand`} in the feed twice; the newest counts.`;
  return {
    format: raw.format,
    title: plainTitle(raw.title),
    siteUrl: wholeAddress(raw.siteUrl, address),
    language: languageOf(raw.language),
    items,
    warnings: [warning, doubled > 0 ? twice : null].filter((line) => line !== null),
  };
}
