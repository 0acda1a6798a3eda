// A feed that the newsroom follows: the worker looks at it, new items become articles.
import { z } from "zod";
import { msg, t } from "@/lib/words/t";
import { isStorable, languageTag, line } from "../writing/text";

/** Minutes between two looks that a person may choose, with the words for them. */
export const rhythms = [
  { minutes: 15, words: msg("every 15 minutes") },
  { minutes: 30, words: msg("every 30 minutes") },
  { minutes: 60, words: msg("every hour") },
  { minutes: 360, words: msg("every 6 hours") },
  { minutes: 1440, words: msg("once a day") },
] as const;

// Wider than an article's address: a feed may stand inside the own network, by number. Whether it may be
// reached is the fetcher's business.
export const feedAddress = z
  .url({
    protocol: /^https?$/iu,
    error: msg("Write a web address that begins with http:// or https://."),
  })
  .max(2000)
  .refine(
    (text) => isStorable(text) && !/\s/u.test(text),
    msg("Has a character that no address has."),
  );

export const feedInput = z.strictObject({ url: feedAddress });
export type FeedInput = z.infer<typeof feedInput>;

const everyMinutes = z
  .number()
  .int()
  .refine((minutes) => rhythms.some((rhythm) => rhythm.minutes === minutes), {
    error: () => t("One of {list}.", { list: rhythms.map(({ minutes }) => minutes).join(", ") }),
  });

export const feedPatch = z
  .strictObject({
    title: line(200, msg("title")),
    language: languageTag,
    everyMinutes,
    active: z.boolean(),
    /** On switching it on for the first time: bring in what stands there already, or not. */
    take: z.enum(["all", "new"]),
  })
  .partial();
export type FeedPatch = z.infer<typeof feedPatch>;

/** What the first look found, for a person to see before anything is brought in. */
export const foundFeed = z.object({
  title: z.string().nullable(),
  language: z.string().nullable(),
  warnings: z.array(z.string()),
  /** How many items there are; `items` has the first of them. */
  total: z.number().int(),
  items: z.array(
    z.object({
      title: z.string().nullable(),
      url: z.string().nullable(),
      publishedOn: z.string().nullable(),
      /** The feed has the whole text; else the page is fetched. */
      whole: z.boolean(),
    }),
  ),
});
export type FoundFeed = z.infer<typeof foundFeed>;
/** How many items of a first look are shown. */
export const MOST_SHOWN = 10;

export type Feed = {
  id: string;
  url: string;
  title: string;
  language: string | null;
  active: boolean;
  everyMinutes: number;
  startedAt: string | null;
  nextAt: string;
  lastLookedAt: string | null;
  lastNewAt: string | null;
  fails: number;
  lastProblem: string | null;
  /** True while a look is asked for and not yet done. */
  looking: boolean;
  version: number;
  createdAt: string;
};

/** Items that were brought in, that wait for it, and that could not be. */
export type FeedCounts = { done: number; waiting: number; failed: number };
export type FeedRow = Feed & FeedCounts;

export type FailedItem = { title: string | null; url: string | null; problem: string; at: string };
export type DeskFeed = FeedRow & { found: FoundFeed | null; failures: FailedItem[] };
