// What a feed holds, whatever its format: RSS 0.9 to 2.0, Atom, JSON Feed.
import type { FeedItem, ItemBody } from "@/lib/domain/feed/feed-item";

export type Feed = {
  format: "rss" | "atom" | "rdf" | "json";
  title: string | null;
  siteUrl: string | null;
  language: string | null;
  /** In the feed's order, each guid once. */
  items: FeedItem[];
  warnings: string[];
};

/** An item as a format's reader leaves it: raw texts, addresses as written. */
export type RawItem = {
  guid: string | null;
  url: string | null;
  /** `html` when the format says so, or leaves it open. */
  title: { words: string; html: boolean } | null;
  authors: string[];
  language: string | null;
  published: string | null;
  changed: string | null;
  body: ItemBody | null;
  base: string;
};

export type RawFeed = Omit<Feed, "items" | "warnings" | "title"> & {
  title: { words: string; html: boolean } | null;
  items: RawItem[];
};
