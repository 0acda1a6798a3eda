// What a feed holds, whatever its format: RSS 0.9 to 2.0, Atom, JSON Feed.

/** An item's words as the feed has them. `whole` when the feed calls them the content, not a summary. */
export type ItemBody = { form: "html" | "text"; words: string; whole: boolean };

export type FeedItem = {
  /** What the feed tells this item by; made of its address or its words where it has nothing. */
  guid: string;
  url: string | null;
  title: string | null;
  byline: string | null;
  language: string | null;
  /** The day, as the feed's own clock has it (YYYY-MM-DD). */
  publishedOn: string | null;
  /** RFC 3339 in UTC, or null where the feed's time makes no sense. */
  changedAt: string | null;
  body: ItemBody | null;
};

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
