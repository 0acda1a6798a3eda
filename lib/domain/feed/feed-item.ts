// One item of a feed, whatever its format: what the worker reads, compares and brings in.
import { z } from "zod";

export const feedItem = z.strictObject({
  /** What the feed tells this item by; made of its address or its words where it has nothing. */
  guid: z.string().min(1).max(500),
  url: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  language: z.string().nullable(),
  /** The day, as the feed's own clock has it (YYYY-MM-DD). */
  publishedOn: z.string().nullable(),
  /** RFC 3339 in UTC, or null where the feed's time makes no sense. */
  changedAt: z.string().nullable(),
  /** The words as the feed has them. `whole` when it calls them the content, not a summary. */
  body: z
    .strictObject({ form: z.enum(["html", "text"]), words: z.string(), whole: z.boolean() })
    .nullable(),
});
export type FeedItem = z.infer<typeof feedItem>;
export type ItemBody = NonNullable<FeedItem["body"]>;
