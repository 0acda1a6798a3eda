// An article under check and the states of its text. Text is normalised once, on the way in.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import type { State } from "./claim";
import { type ArticleStatus, articleStatus, instant, type WayIn } from "./incoming";
import { articleOrigins } from "./publication";
import { webAddress } from "./source";
import { articleTopics, type TopicName } from "./topic/topic";
import {
  type Block,
  type BlockKind,
  blockKind,
  normaliseBlocks,
  plainBlocks,
} from "./writing/blocks";
import { partialDate } from "./writing/partial-date";
import { isStorable, isVisible, languageTag, line, optional, tooLong } from "./writing/text";

export const TEXT_LIMIT = 1_000_000;

const articleText = z
  .string()
  .max(TEXT_LIMIT, { error: () => tooLong(TEXT_LIMIT) })
  .refine(
    (text) => isStorable(text.replaceAll("\r", "")),
    msg("Has a character that can't be stored (NUL, a control character, or half of one)."),
  )
  .refine(isVisible, msg("Paste the text of the article; this is empty."));

const fields = {
  headline: line(300, msg("headline")),
  byline: optional(line, 200, "byline").optional(),
  publisher: optional(line, 200, "publisher").optional(),
  url: webAddress.nullable().optional(),
  language: languageTag,
  publishedAt: partialDate.nullable().optional(),
  origin: z.enum(articleOrigins).optional(),
  externalId: optional(line, 500, "external id").optional(),
  status: articleStatus.optional(),
  embargoedUntil: instant.nullable().optional(),
};

export const articleInput = z.strictObject({ ...fields, text: articleText });
export type ArticleInput = z.infer<typeof articleInput>;

const blockList = z
  .array(z.strictObject({ kind: blockKind, text: articleText }))
  .min(1, msg("Send at least one block."))
  .max(20_000)
  .refine(
    (blocks) => blocks.reduce((sum, block) => sum + block.text.length + 1, -1) <= TEXT_LIMIT,
    { error: () => tooLong(TEXT_LIMIT) },
  );

/** A text as it comes in: plain, or as blocks that keep its headings, lists and quotes. */
const eitherText = { text: articleText.optional(), blocks: blockList.optional() };
const isEither = (sent: { text?: unknown; blocks?: unknown }) =>
  (sent.text === undefined) !== (sent.blocks === undefined);
const EITHER = { path: ["text"], message: msg("Send the text, or its blocks; one of them.") };

export const arrivingArticle = z
  .strictObject({ ...fields, ...eitherText })
  .refine(isEither, EITHER);
export const arrivingRevision = z.strictObject(eitherText).refine(isEither, EITHER);
export type ArrivingText = z.infer<typeof arrivingRevision>;

/** The blocks of a text that came either way. */
export const arrivedBlocks = ({ text, blocks }: ArrivingText): readonly Block[] =>
  blocks ?? plainBlocks(text ?? "");

export const articlePatch = z
  .strictObject({ ...fields, topics: articleTopics, public: z.literal(true) })
  .partial();
export type ArticlePatch = z.infer<typeof articlePatch>;

export type Article = {
  id: string;
  slug: string;
  headline: string;
  byline: string | null;
  publisher: string | null;
  url: string | null;
  language: string;
  direction: "ltr" | "rtl";
  publishedAt: string | null;
  origin: (typeof articleOrigins)[number];
  version: number;
  revisionNumber: number;
  publicAt: string | null;
  externalId: string | null;
  status: ArticleStatus;
  embargoedUntil: string | null;
  /** Sentences of the newest text; those with a claim or set aside; those that must still be decided. */
  sentenceCount: number;
  decidedCount: number;
  openCount: number;
  topics: TopicName[];
  createdAt: string;
  updatedAt: string;
};

export type ArticleRow = Article & { counts: Partial<Record<State, number>> };

export type Revision = {
  id: string;
  number: number;
  text: string;
  /** The kind of each line; empty when every line is a paragraph. */
  blocks: BlockKind[];
  sha256: string;
  how: WayIn;
  /** Where the text was fetched from, after redirects. */
  sourceAddress: string | null;
  originalId: string | null;
  createdAt: string;
};

const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg"]);

/** Writing direction of a language, from its likely script (CLDR). */
export function directionOf(tag: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? "") ? "rtl" : "ltr";
}

/** A plain text in the one form in which texts are kept; see `normaliseBlocks`. */
export function normaliseText(raw: string): { text: string; publishedAt: string | null } {
  const { text, publishedAt } = normaliseBlocks(plainBlocks(raw));
  return { text, publishedAt };
}
