// From raw items to ones that can be relied on: whole addresses, plain titles, each guid once.

import type { FeedItem } from "@/lib/domain/feed/feed-item";
import { isStorable } from "@/lib/domain/writing/text";
import { parseFragment } from "../dom";
import { oneLine } from "../headline";
import type { RawItem } from "./feed";
import { dayOf, instantOf } from "./feed-date";

const LONGEST_GUID = 500;
const LONGEST_ADDRESS = 2_000;
const MARKUP = /<\/?[a-z][a-z\d]*(\s[^<>]*)?\/?>|&(#\d+|#x[\da-f]+|[a-z][a-z\d]*);/iu;

/** One line of plain words. Markup is taken out where the format allows for it. */
export function plainTitle(title: { words: string; html: boolean } | null): string | null {
  if (!title) return null;
  const marked = title.html && MARKUP.test(title.words);
  const words = marked ? (parseFragment(title.words).textContent ?? "") : title.words;
  return oneLine(words, 300);
}

/** A whole web address; null for none, and for what is no web address. */
export function wholeAddress(address: string | null, base: string): string | null {
  if (!address || !URL.canParse(address.trim(), base)) return null;
  const url = new URL(address.trim(), base);
  const isWeb = url.protocol === "http:" || url.protocol === "https:";
  return isWeb && !url.username && url.href.length <= LONGEST_ADDRESS ? url.href : null;
}

export function languageOf(tag: string | null): string | null {
  try {
    return Intl.getCanonicalLocales((tag ?? "").trim().replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}

const short = (guid: string) => {
  const clean = guid.toWellFormed().trim();
  return isStorable(clean) ? clean.slice(0, LONGEST_GUID) : "";
};

function itemOf(raw: RawItem): FeedItem {
  const url = wholeAddress(raw.url, raw.base);
  const title = plainTitle(raw.title);
  // Without an id and an address, its words are all that it can be known by.
  const named =
    short(raw.guid ?? "") || url || short([title, raw.published].filter(Boolean).join(" "));
  return {
    guid: named || short(raw.body?.words ?? ""),
    url,
    title,
    byline: oneLine(raw.authors.map((name) => name.trim()).join(", "), 200),
    language: languageOf(raw.language),
    publishedOn: dayOf(raw.published),
    changedAt: instantOf(raw.changed ?? raw.published),
    body: raw.body && { ...raw.body, words: raw.body.words.toWellFormed().replaceAll("\0", "") },
  };
}

const newerFirst = (a: FeedItem, b: FeedItem) =>
  (b.changedAt ?? "").localeCompare(a.changedAt ?? "");

/**
 * Each guid once. Items that share a guid but not an address are different ones and are told by their
 * address; of those that share both, the newest counts. `doubled` is how many were left out.
 */
export function distinctItems(raws: readonly RawItem[]): { items: FeedItem[]; doubled: number } {
  const items = raws.map(itemOf).filter(({ guid }) => guid !== "");
  const addresses = new Map<string, Set<string | null>>();
  for (const { guid, url } of items)
    addresses.set(guid, (addresses.get(guid) ?? new Set()).add(url));
  const told = items.map((item) => {
    const shared = (addresses.get(item.guid)?.size ?? 0) > 1;
    return shared && item.url ? { ...item, guid: short(item.url) } : item;
  });
  const newest = new Map<string, FeedItem>();
  for (const item of told.toSorted(newerFirst)) {
    if (!newest.has(item.guid)) newest.set(item.guid, item);
  }
  const kept = told.filter((item) => newest.get(item.guid) === item);
  return { items: kept, doubled: items.length - kept.length };
}
