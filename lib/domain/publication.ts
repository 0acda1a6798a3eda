// The frozen public state of a claim. Everything that readers see of it is parsed from this snapshot.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import { claimKinds, risks } from "./claim";
import { stances } from "./evidence";
import { rating, ratingCode } from "./rating";
import { publishedReply } from "./reply";
import { reliabilities, sourceLevels } from "./source";
import { type PublishedTranslation, publishedTranslation } from "./translation/translation";

export const correctionClasses = ["minor", "update", "substantial"] as const;
export const correctionClass = z.enum(correctionClasses);
export type CorrectionClass = z.infer<typeof correctionClass>;
export const correctionWords: Record<CorrectionClass, string> = {
  minor: msg("Minor fix"),
  update: msg("Update"),
  substantial: msg("Correction"),
};

/** What the reviewers approved, as the database builds it (function `claim_content`). */
export const content = z.object({
  quote: z.string(),
  statement: z.string().nullable(),
  claimant: z.string().nullable(),
  claimDate: z.string().nullable(),
  kind: z.enum(claimKinds),
  risk: z.enum(risks),
  rating: ratingCode.nullable(),
  summary: z.string().nullable(),
  gaps: z.string().nullable(),
  analysis: z.string().nullable(),
  evidence: z.array(
    z.object({
      id: z.string(),
      stance: z.enum(stances),
      quote: z.string().nullable(),
      locator: z.string().nullable(),
      credibility: z.number().int(),
      decisive: z.boolean(),
      note: z.string().nullable(),
      source: z.object({
        id: z.string(),
        title: z.string(),
        publisher: z.string().nullable(),
        url: z.string().nullable(),
        publishedOn: z.string().nullable(),
        language: z.string().nullable(),
        level: z.enum(sourceLevels),
        reliability: z.enum(reliabilities),
        derivedFrom: z.string().nullable(),
        derivedFromTitle: z.string().nullable(),
        interests: z.string().optional(),
        unnamed: z.boolean().optional(),
      }),
    }),
  ),
  /** Whom we asked to reply; absent when nobody was. */
  replies: z.array(publishedReply).optional(),
  /** In other languages; absent when there are none. */
  translations: z.array(publishedTranslation).optional(),
});
export type Content = z.infer<typeof content>;
export type PublishedEvidence = Content["evidence"][number];

export const articleOrigins = ["own", "other"] as const;

/** The article as it was named when the claim was published. */
export const articleReference = z.object({
  slug: z.string(),
  headline: z.string(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  publishedOn: z.string().nullable(),
  language: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  origin: z.enum(articleOrigins),
});
export type ArticleReference = z.infer<typeof articleReference>;

export const snapshot = z.object({
  content,
  rating: rating.extend({ scaleVersion: z.number().int() }),
  article: articleReference,
  /** Person ids; names are joined when read, so that a name can be withdrawn. */
  people: z.object({
    checkedBy: z.array(z.string()),
    approvedBy: z.array(z.string()),
    publishedBy: z.string(),
  }),
  /** The day as of which the verdict holds. */
  asOf: z.string(),
  retractionReason: z.string().nullable(),
});
export type Snapshot = z.infer<typeof snapshot>;

/** A publication as it is stored: the frozen snapshot and what stands around it. */
export type Publication = {
  id: string;
  slug: string;
  version: number;
  kind: "verdict" | "retraction";
  correctionClass: CorrectionClass | null;
  correction: string | null;
  previousRating: z.infer<typeof ratingCode> | null;
  publishedAt: string;
  snapshot: Snapshot;
};

/** A publication as readers get it: with names, its place in the history, and when it was first public. */
export type PublicClaim = Publication & {
  firstPublishedAt: string;
  newestVersion: number;
  checkedBy: string[];
  approvedBy: string[];
  history: PublicationSummary[];
};

export type PublicationSummary = {
  slug: string;
  version: number;
  kind: "verdict" | "retraction";
  statement: string;
  rating: Snapshot["rating"];
  previousRating: z.infer<typeof ratingCode> | null;
  correctionClass: CorrectionClass | null;
  correction: string | null;
  publishedAt: string;
};

/** A row of a list of verdicts. */
export type PublicClaimRow = PublicationSummary & {
  summary: string;
  translations: PublishedTranslation[] | null;
  article: ArticleReference;
  firstPublishedAt: string;
};
