// What readers get, whether as a page or through the API. All of it comes from publications.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import type { Article } from "../article";
import {
  correctionClass,
  type PublicationSummary,
  type PublicClaim,
  type PublicClaimRow,
} from "../publication";
import { type Rating, type RatingCode, ratingCode } from "../rating";
import { type TopicName, topicSlug } from "../topic/topic";
import type { BlockKind } from "../writing/blocks";
import { fullDate } from "../writing/partial-date";
import { isStorable } from "../writing/text";

/** A list by key: `next` is the cursor of the next page. */
export type Listed<T> = { items: T[]; next: string | null };

export type PublicNewsroom = {
  name: string;
  url: string | null;
  email: string | null;
  about: string;
  correctionsPolicy: string;
  publicNames: boolean;
};

export type PublicArticleRow = Pick<
  Article,
  | "slug"
  | "headline"
  | "byline"
  | "publisher"
  | "url"
  | "language"
  | "direction"
  | "publishedAt"
  | "origin"
  | "revisionNumber"
  | "publicAt"
> & {
  /** When the newest revision of the text came in. */
  revisedAt: string;
  claims: number;
  topics: TopicName[];
};

/** A published claim in its article. `place` (UTF-16) is null when its words no longer stand there. */
export type ArticleClaim = PublicClaimRow & {
  quote: string;
  place: { start: number; end: number; exact: string } | null;
  /** An editor said that the claim is no longer in the text. */
  gone: boolean;
  /** Names, none where the newsroom shows none; and the day as of which the verdict holds. */
  checkedBy: string[];
  approvedBy: string[];
  asOf: string;
};

/** An article with its newest text and its published claims, in text order; retractions last. */
export type PublicArticle = PublicArticleRow & {
  text: string;
  /** What each line of the text is; empty when all are paragraphs. */
  blocks: BlockKind[];
  sha256: string;
  published: ArticleClaim[];
};

/**
 * What became of a claim's words in the newest text. `here`: they stand there, and `words` is how, where
 * they are other words of which an editor said that they are the same claim. `changed`: nobody has said
 * anything yet. `gone`: an editor said that the claim is no longer in the text. Times are those of the
 * editor's word, or of the text. `address` leads to the very words.
 */
export type PlaceInText =
  | { is: "here"; words: string | null; at: string; address: string }
  | { is: "changed"; at: string }
  | { is: "gone"; at: string };

/** The canonical page of a claim: a publication with the words around its quote. */
export type ClaimInContext = PublicClaim & {
  /** Null when the words no longer stand in the newest text of the article. */
  context: { before: string; after: string } | null;
  /** Null when it was never looked for, and for a retraction. */
  place: PlaceInText | null;
};

/** A correction or a retraction, as the public log lists it. */
export type CorrectionRow = PublicationSummary & {
  translations: PublicClaimRow["translations"];
  article: { slug: string; headline: string; language: string; direction: "ltr" | "rtl" };
  /** The rating of the publication before, as it was published. */
  previous: Pick<Rating, "label" | "tone" | "code"> | null;
};

/** What a badge shows: the word in the asked language when the scale has it. No tone: no verdict. */
export type BadgeFace = {
  label: string;
  tone: Rating["tone"] | null;
  lang: string;
  direction: "ltr" | "rtl";
};

const UNSTORABLE = msg("Has a character that no text holds (NUL, or half of one).");
const languageRange = z
  .string()
  .regex(/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/iu, msg("Write a language like en or pt-BR."))
  .max(35);
const page = { cursor: z.string().max(400).optional(), limit: z.int().min(1).max(200).optional() };

/** Filters of the public list of claims, newest first. */
export const publicClaimFilter = z.strictObject({
  rating: ratingCode.optional(),
  /** An article's slug. */
  article: z.string().max(120).refine(isStorable, UNSTORABLE).optional(),
  /** A topic's slug. */
  topic: topicSlug.optional(),
  /** Of articles in this language: "pt" has "pt-BR" in it, and not the other way round. */
  language: languageRange.optional(),
  q: z.string().max(200).refine(isStorable, UNSTORABLE).optional(),
  ...page,
});
export type PublicClaimFilter = z.infer<typeof publicClaimFilter>;

/** Filters of the log of corrections; a retraction is a class of its own there. */
export const correctionFilter = z.strictObject({
  class: z.union([correctionClass, z.literal("retraction")]).optional(),
  /** An article's slug. */
  article: z.string().max(120).refine(isStorable, UNSTORABLE).optional(),
  /** A topic's slug. */
  topic: topicSlug.optional(),
  language: languageRange.optional(),
  /** First and last day of publication, both included. */
  from: fullDate.optional(),
  to: fullDate.optional(),
  ...page,
});
export type CorrectionFilter = z.infer<typeof correctionFilter>;

/** A page of search results, and how the words were read. */
export type SearchAnswer = Listed<PublicClaimRow & { quote: string }> & {
  /** The words that were searched for; differs from `q` when nothing was found with it. */
  words: string[];
  /** The words that stand in no claim, and the nearest that do. */
  instead: { from: string; to: string }[];
  rating: RatingCode | null;
  topic: string | null;
};
