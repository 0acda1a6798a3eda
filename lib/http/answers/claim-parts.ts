import "server-only";
// The parts of a claim as the desk sees them.
import { z } from "@hono/zod-openapi";
import { captureStates } from "@/lib/domain/capture/capture";
import { type ClaimFinding, findingKinds, findingOutcomes } from "@/lib/domain/capture/finding";
import { quoteResults } from "@/lib/domain/capture/quote-check";
import { stances } from "@/lib/domain/evidence";
import { notedFields, suggestionOutcomes } from "@/lib/domain/note";
import { type Opinion, opinionStates } from "@/lib/domain/opinion/opinion";
import { type OutletRequest, outletOutcomes } from "@/lib/domain/outlet/outlet-request";
import { ratingCode } from "@/lib/domain/rating";
import { publishedReply, type Reply, replyWays } from "@/lib/domain/reply";
import {
  publishedTranslation,
  type Translation,
  translatedFields,
} from "@/lib/domain/translation/translation";
import { day, named, source, time } from "./shared";

export const evidence = z
  .object({
    id: z.uuid(),
    stance: z.enum(stances),
    quote: z.string().nullable(),
    locator: z.string().nullable(),
    credibility: z.int(),
    decisive: z.boolean(),
    note: z.string().nullable(),
    position: z.int(),
    source: source.extend({
      derivedFromTitle: z.string().nullable(),
      derivedFromWithdrawn: z.boolean(),
    }),
    createdBy: z.uuid(),
    capture: z
      .object({
        id: z.uuid(),
        state: z.enum(captureStates),
        at: time,
        problem: z.string().nullable(),
        quote: z.enum(quoteResults).nullable(),
      })
      .nullable(),
  })
  .openapi("Evidence");

export const finding = z
  .object({
    id: z.uuid(),
    kind: z.enum(findingKinds),
    foundAt: time,
    source: z.object({ id: z.uuid(), title: z.string() }),
    captureId: z.uuid().nullable(),
    outcome: z.enum(findingOutcomes).nullable(),
    settledBy: named.nullable(),
    settledAt: time.nullable(),
  })
  .openapi("Finding") satisfies z.ZodType<ClaimFinding>;

export const reply = z
  .object({ ...publishedReply.shape, contact: z.string().nullable() })
  .openapi("Reply") satisfies z.ZodType<Reply>;

export const translation = z
  .object({
    ...publishedTranslation.shape,
    id: z.uuid(),
    behind: z.array(z.enum(translatedFields)),
  })
  .openapi("Translation") satisfies z.ZodType<Translation>;

export const outletRequest = z
  .object({
    id: z.uuid(),
    askedOf: z.string(),
    how: z.enum(replyWays),
    contact: z.string().nullable(),
    askedOn: day,
    outcome: z.enum(outletOutcomes),
    settledOn: day.nullable(),
    address: z.string().nullable(),
    note: z.string().nullable(),
  })
  .openapi("OutletRequest") satisfies z.ZodType<OutletRequest>;

export const opinion = z
  .object({
    id: z.uuid(),
    askedOf: named,
    askedBy: named,
    askedAt: time,
    state: z.enum(opinionStates),
    firstRating: ratingCode.nullable(),
    rating: ratingCode.nullable(),
    reason: z.string().nullable(),
    givenAt: time.nullable(),
    settledRating: ratingCode.nullable(),
    settledReason: z.string().nullable(),
    settledBy: named.nullable(),
    settledAt: time.nullable(),
  })
  .openapi("Opinion") satisfies z.ZodType<Opinion>;

export const note = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    body: z.string(),
    author: named,
    guest: z.string().nullable(),
    about: z
      .union([
        z.object({ field: z.enum(notedFields), words: z.string() }),
        z.object({ evidence: z.uuid() }),
      ])
      .nullable(),
    suggestion: z
      .object({
        field: z.enum(notedFields),
        before: z.string().nullable(),
        after: z.string(),
      })
      .nullable(),
    settled: z.enum(suggestionOutcomes).nullable(),
    mentions: z.array(z.uuid()),
    createdAt: time,
    resolvedAt: time.nullable(),
    resolvedBy: z.uuid().nullable(),
  })
  .openapi("Note");
