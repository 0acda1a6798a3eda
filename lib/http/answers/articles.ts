import "server-only";
// Articles as the desk sees them.
import { z } from "@hono/zod-openapi";
import { healths } from "@/lib/domain/anchor";
import type { Article, ArticleRow } from "@/lib/domain/article";
import { states } from "@/lib/domain/claim";
import { articleStatuses } from "@/lib/domain/incoming";
import { articleOrigins } from "@/lib/domain/publication";
import { topicName } from "@/lib/domain/topic/topic";
import type { RevisionAdded } from "@/lib/domain/view/answer";
import { partialDay, time } from "./shared";

export const article = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    headline: z.string(),
    byline: z.string().nullable(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string(),
    direction: z.enum(["ltr", "rtl"]),
    publishedAt: partialDay.nullable(),
    origin: z.enum(articleOrigins),
    version: z.int(),
    revisionNumber: z.int(),
    publicAt: time.nullable(),
    externalId: z.string().nullable(),
    status: z.enum(articleStatuses),
    embargoedUntil: time.nullable(),
    sentenceCount: z.int(),
    decidedCount: z.int(),
    openCount: z.int(),
    topics: z.array(topicName),
    createdAt: time,
    updatedAt: time,
  })
  .openapi("Article") satisfies z.ZodType<Article>;

export const articleRow = article.extend({
  counts: z.partialRecord(z.enum(states), z.int()),
}) satisfies z.ZodType<ArticleRow>;

export const revisionAdded = z
  .object({
    slug: z.string(),
    version: z.int(),
    number: z.int(),
    anchors: z.array(z.object({ claim: z.string(), health: z.enum(healths) })),
  })
  .openapi("RevisionAdded") satisfies z.ZodType<RevisionAdded>;
