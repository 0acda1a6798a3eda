import "server-only";
// What anyone gets. All of it comes from publications.
import { z } from "@hono/zod-openapi";
import { claimKinds } from "@/lib/domain/claim";
import { stances } from "@/lib/domain/evidence";
import { articleOrigins, articleReference, correctionClass } from "@/lib/domain/publication";
import { rating, ratingCode } from "@/lib/domain/rating";
import { publishedReply } from "@/lib/domain/reply";
import { reliabilities, sourceLevels } from "@/lib/domain/source";
import { topicName } from "@/lib/domain/topic/topic";
import { publishedTranslation } from "@/lib/domain/translation/translation";
import { blockKind } from "@/lib/domain/writing/blocks";
import { partialDay, time } from "./shared";

const verdict = rating.extend({ scaleVersion: z.int() }).openapi("Verdict", {
  description: "The rating as it was made public: with the label and definition of that day",
});

const row = {
  slug: z.string(),
  page: z.string().openapi({ description: "Where readers find it" }),
  state: z.enum(["published", "retracted"]),
  version: z.int().openapi({ description: "Number of the publication" }),
  rating: ratingCode.nullable().openapi({ description: "Null when it was retracted" }),
  verdict: verdict.nullable(),
  previousRating: ratingCode.nullable(),
  statement: z.string(),
  quote: z.string(),
  summary: z.string().nullable(),
  article: z.object(articleReference.shape).openapi("ArticleReference"),
  correctionClass: correctionClass.nullable(),
  correction: z.string().nullable(),
  publishedAt: time,
  firstPublishedAt: time,
};

export const publicClaimRow = z.object(row).openapi("PublicClaimRow");

const publicEvidence = z
  .object({
    stance: z.enum(stances),
    quote: z.string().nullable(),
    locator: z.string().nullable(),
    credibility: z.int(),
    decisive: z.boolean(),
    note: z.string().nullable(),
    source: z.object({
      title: z.string(),
      publisher: z.string().nullable(),
      url: z.string().nullable(),
      publishedOn: partialDay.nullable(),
      language: z.string().nullable(),
      level: z.enum(sourceLevels),
      reliability: z.enum(reliabilities),
      copyOf: z
        .string()
        .nullable()
        .openapi({ description: "Title of the source it was taken from" }),
      interests: z
        .string()
        .optional()
        .openapi({ description: "What the source stands to gain; absent when nothing is known" }),
      unnamed: z
        .boolean()
        .optional()
        .openapi({ description: "True when it can't be named: the title is its public wording" }),
    }),
  })
  .openapi("PublicEvidence");

export const publicClaim = z
  .object({
    ...row,
    current: z.boolean().openapi({ description: "False when a later publication replaced it" }),
    claimant: z.string().nullable(),
    claimDate: partialDay.nullable(),
    kind: z.enum(claimKinds),
    gaps: z.string().nullable().openapi({ description: "What could not be established" }),
    analysis: z.string().nullable().openapi({ description: "Markdown" }),
    evidence: z.array(publicEvidence),
    replies: z
      .array(publishedReply.omit({ id: true }))
      .openapi({ description: "Right of reply: whom we asked, and what they said" }),
    translations: z.array(publishedTranslation).openapi({
      description: "The parts that were translated, by language; null where one was not",
    }),
    checkedBy: z.array(z.string()),
    approvedBy: z.array(z.string()),
    asOf: z.string().openapi({ description: "The day as of which the verdict holds" }),
    retractionReason: z.string().nullable(),
  })
  .openapi("PublicClaim");

const articleRow = {
  slug: z.string(),
  page: z.string().openapi({ description: "Where readers find it" }),
  headline: z.string(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable().openapi({ description: "Where it was first published" }),
  language: z.string(),
  direction: z.enum(["ltr", "rtl"]),
  publishedAt: partialDay.nullable(),
  origin: z.enum(articleOrigins),
  revisionNumber: z.int(),
  publicAt: time.nullable(),
  revisedAt: time,
  claimCount: z.int(),
  topics: z.array(topicName),
};

export const publicArticleRow = z.object(articleRow).openapi("PublicArticleRow");

const place = z
  .object({ start: z.int(), end: z.int(), exact: z.string() })
  .openapi("Place", { description: "In code points of the newest text" });

export const publicArticle = z
  .object({
    ...articleRow,
    text: z.string(),
    blocks: z
      .array(blockKind)
      .openapi({ description: "What each line of the text is; empty when all are paragraphs" }),
    sha256: z.string(),
    claims: z.array(publicClaimRow.extend({ place: place.nullable() })).openapi({
      description: "In text order; without a place when the words stand there no more",
    }),
  })
  .openapi("PublicArticle");

const body = z.object({
  type: z.literal("TextualBody"),
  purpose: z.enum(["classifying", "assessing"]),
  format: z.literal("text/plain"),
  language: z.string(),
  value: z.string(),
});

export const annotationPage = z
  .object({
    "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
    id: z.string(),
    type: z.literal("AnnotationPage"),
    startIndex: z.literal(0),
    generator: z.object({ id: z.string(), type: z.literal("Organization"), name: z.string() }),
    items: z.array(
      z.object({
        id: z.string(),
        type: z.literal("Annotation"),
        motivation: z.literal("assessing"),
        created: time,
        modified: time,
        canonical: z.string(),
        creator: z.array(z.object({ type: z.literal("Person"), name: z.string() })),
        review: z
          .object({
            rating: verdict,
            statement: z.string(),
            language: z.string(),
            direction: z.enum(["ltr", "rtl"]),
            asOf: partialDay,
            checkedBy: z.array(z.string()),
            approvedBy: z.array(z.string()),
          })
          .openapi({ description: "Beyond the model: what a mark on a page shows of the check" }),
        body: z.array(body),
        target: z.object({
          source: z.string(),
          selector: z.array(
            z.union([
              z.object({
                type: z.literal("TextQuoteSelector"),
                exact: z.string(),
                prefix: z.string(),
                suffix: z.string(),
              }),
              z.object({
                type: z.literal("TextPositionSelector"),
                start: z.int(),
                end: z.int(),
              }),
              z.object({
                type: z.literal("FragmentSelector"),
                conformsTo: z.string(),
                value: z.string(),
              }),
            ]),
          ),
        }),
      }),
    ),
  })
  .openapi("AnnotationPage", { description: "W3C Web Annotation Data Model" });
