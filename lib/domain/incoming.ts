// What every way in ends as, whatever it came from: a file, a page, a feed, a program.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import { articleOrigins } from "./publication";
import { webAddress } from "./source";
import { blockKind } from "./writing/blocks";
import { partialDate } from "./writing/partial-date";
import { languageTag, line, optional } from "./writing/text";

/** As ninjs and NewsML-G2 say it; nothing of a withheld or cancelled article reaches a reader. */
export const articleStatuses = ["usable", "withheld", "cancelled"] as const;
export const articleStatus = z.enum(articleStatuses);
export type ArticleStatus = z.infer<typeof articleStatus>;

/** How a revision's text came in. */
export const waysIn = ["text", "rich", "address", "file", "feed", "api"] as const;
export type WayIn = (typeof waysIn)[number];

/** An instant, RFC 3339 with its zone. */
export const instant = z.iso.datetime({
  offset: true,
  error: msg("Write a time, like 2026-01-31T06:00:00Z."),
});

/** A footnote or comment on the words from `start` to `end` (UTF-16) of the block `line`. */
export const incomingNote = z.strictObject({
  kind: z.enum(["footnote", "comment"]),
  author: optional(line, 200, "author"),
  body: z.string().min(1).max(10_000),
  line: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type IncomingNote = z.infer<typeof incomingNote>;

export const incoming = z.strictObject({
  headline: line(300, msg("headline")),
  byline: optional(line, 200, "byline"),
  publisher: optional(line, 200, "publisher"),
  url: webAddress.nullable(),
  language: languageTag.nullable(),
  publishedAt: partialDate.nullable(),
  origin: z.enum(articleOrigins).optional(),
  externalId: optional(line, 500, "external id"),
  status: articleStatus,
  embargoedUntil: instant.nullable(),
  blocks: z.array(z.strictObject({ kind: blockKind, text: z.string() })).max(20_000),
  notes: z.array(incomingNote).max(2_000),
  /** What could not be kept or had to be guessed, in plain words for the person who brings it in. */
  warnings: z.array(z.string().max(500)).max(100),
});
export type Incoming = z.infer<typeof incoming>;
