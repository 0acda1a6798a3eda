// The demo's files: the seed article, its sources and its claims, each in the state it ends in.
import { z } from "zod";
import { claimKinds, state } from "@/lib/domain/claim";
import { stances } from "@/lib/domain/evidence";
import { correctionClass } from "@/lib/domain/publication";
import { ratingCode } from "@/lib/domain/rating";
import { reliabilities, sourceLevels } from "@/lib/domain/source";
import { translationInput } from "@/lib/domain/translation/translation";
import articleFile from "./article.json";
import claimsFile from "./claims.json";
import sourcesFile from "./sources.json";

const source = z.strictObject({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  url: z.string(),
  publishedOn: z.string(),
  language: z.string(),
  level: z.enum(sourceLevels),
  reliability: z.enum(reliabilities),
  derivedFrom: z.string().optional(),
});

const evidence = z.strictObject({
  source: z.string(),
  stance: z.enum(stances),
  note: z.string(),
  credibility: z.number(),
  decisive: z.boolean(),
  quote: z.string().optional(),
});
export type DemoEvidence = z.infer<typeof evidence>;

const claim = z.strictObject({
  ref: z.string(),
  quote: z.string(),
  statement: z.string(),
  claimant: z.string().nullable(),
  kind: z.enum(claimKinds),
  state,
  rating: ratingCode.optional(),
  claimDate: z.string().optional(),
  summary: z.string().optional(),
  gaps: z.string().optional(),
  evidence: z.array(evidence).optional(),
  notes: z.array(z.string()).optional(),
  translations: z.array(translationInput).optional(),
  /** Why the warnings of a submit can be overridden. */
  submitReason: z.string().optional(),
  /** Set when an editor sent the claim back. */
  returned: z.string().optional(),
  publications: z
    .array(
      z.strictObject({
        version: z.number(),
        rating: ratingCode,
        /** The claim's own where none is given. */
        summary: z.string().optional(),
        correctionClass: correctionClass.optional(),
        correction: z.string().optional(),
        reopenReason: z.string().optional(),
      }),
    )
    .optional(),
});
export type DemoClaim = z.infer<typeof claim>;

export const article = z
  .strictObject({
    slug: z.string(),
    headline: z.string(),
    publishedAt: z.string(),
    language: z.string(),
    origin: z.literal("other"),
    publisher: z.string().nullable(),
    text: z.string(),
  })
  .parse(articleFile);
export const sources = z.array(source).parse(sourcesFile);
export const claims = z.array(claim).parse(claimsFile);
