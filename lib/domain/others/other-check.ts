// A check by another publisher, as its ClaimReview says it. Never a verdict of ours: it has its own table,
// its own type and its own look, and readers are not shown it.

import { z } from "zod";
import { msg } from "@/lib/words/t";
import { type RatingCode, ratingCode } from "../rating";
import { languageTag, prose } from "../writing/text";
import type { Doubt, Repair } from "./remark";

/** Characters kept of each text; the raw record has all of it. */
export const otherLimits = {
  claimReviewed: 2000,
  publisher: 200,
  claimant: 200,
  label: 300,
  number: 40,
} as const;

/** What a publisher says, put into one form. */
export type OtherFields = {
  url: string;
  publisher: string;
  claimReviewed: string;
  claimant: string | null;
  /** When the claim was made, as far as it is known. */
  claimDate: string | null;
  publishedOn: string | null;
  modifiedOn: string | null;
  /** Their own label, as it is. */
  label: string | null;
  /** Numbers of their scale, as they wrote them. They mean nothing on ours. */
  ratingValue: string | null;
  bestRating: string | null;
  worstRating: string | null;
  /** Ours, where the list of labels says so. */
  ratingCode: RatingCode | null;
  language: string | null;
};

/** A record as it was read, with what was mended and what is doubtful. */
export type ReadCheck = OtherFields & {
  repairs: Repair[];
  doubts: Doubt[];
  /** The record's own JSON. */
  raw: string;
};

/** A record that its publisher took back, in its feed. */
export type Withdrawal = { url: string; on: string | null };

export type OtherCheckRow = OtherFields & {
  id: string;
  /** How many remarks there are on it. */
  repaired: number;
  doubtful: number;
  /** When its publisher took it back; null while it stands. */
  withdrawnOn: string | null;
  /** How many earlier states are kept. */
  earlier: number;
  createdAt: string;
  changedAt: string;
};

export type Remark = { code: string; text: string; place: string | null };
export type PastCheck = OtherFields & { replacedAt: string };

/** One check with all that is kept of it. */
export type OtherCheck = OtherCheckRow & {
  repairs: Remark[];
  doubts: Remark[];
  raw: string;
  past: PastCheck[];
  /** Where it came from: the name of the file, address or feed. */
  source: { kind: string; name: string; at: string } | null;
  removedAt: string | null;
  removedReason: string | null;
};

/** One of the checks most like the claim that is worked on. */
export type LikeCheck = Pick<
  OtherCheckRow,
  "id" | "url" | "publisher" | "claimReviewed" | "label" | "ratingCode" | "publishedOn" | "language"
> & {
  /** How alike the words are, 0 to 1. */
  likeness: number;
  doubtful: number;
};

export const otherFilter = z.strictObject({
  q: z.string().max(200).optional(),
  publisher: z.string().max(200).optional(),
  language: languageTag.optional(),
  cursor: z.string().max(400).optional(),
  limit: z.int().min(1).max(200).optional(),
});
export type OtherFilter = z.infer<typeof otherFilter>;

export const otherRemoval = z.strictObject({ reason: prose(500, msg("reason")) });

/** A past state as it is kept, parsed when it is read. */
export const otherFields = z.object({
  url: z.string(),
  publisher: z.string(),
  claimReviewed: z.string(),
  claimant: z.string().nullable(),
  claimDate: z.string().nullable(),
  publishedOn: z.string().nullable(),
  modifiedOn: z.string().nullable(),
  label: z.string().nullable(),
  ratingValue: z.string().nullable(),
  bestRating: z.string().nullable(),
  worstRating: z.string().nullable(),
  ratingCode: ratingCode.nullable(),
  language: z.string().nullable(),
}) satisfies z.ZodType<OtherFields>;
