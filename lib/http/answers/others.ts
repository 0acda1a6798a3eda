import "server-only";
// Checks by others as the desk sees them.
import { z } from "@hono/zod-openapi";
import {
  type LikeCheck,
  type OtherCheck,
  type OtherCheckRow,
  otherFields,
} from "@/lib/domain/others/other-check";
import type { OtherFeed } from "@/lib/domain/others/other-feed";
import {
  type OtherImport,
  otherImportKinds,
  otherImportStates,
} from "@/lib/domain/others/other-import";
import { leftOutCodes } from "@/lib/domain/others/remark";
import { ratingCode } from "@/lib/domain/rating";
import { partialDay, time } from "./shared";

export const otherCheckRow = otherFields
  .extend({
    id: z.uuid(),
    label: z.string().nullable().openapi({ description: "The publisher's own label, as it is" }),
    ratingCode: ratingCode
      .nullable()
      .openapi({ description: "Ours, only where the list of labels says so" }),
    repaired: z.int().openapi({ description: "How many repairs are told of it" }),
    doubtful: z.int().openapi({ description: "How many doubts are told of it" }),
    withdrawnOn: partialDay
      .nullable()
      .openapi({ description: "When its publisher took it back; null while it stands" }),
    earlier: z.int().openapi({ description: "How many earlier states are kept" }),
    createdAt: time,
    changedAt: time,
  })
  .openapi("OtherCheckRow") satisfies z.ZodType<OtherCheckRow>;

const remark = z.object({ code: z.string(), text: z.string(), place: z.string().nullable() });

export const otherCheck = otherCheckRow
  .extend({
    repairs: z.array(remark),
    doubts: z.array(remark),
    raw: z.string().openapi({ description: "The record's own JSON" }),
    past: z.array(otherFields.extend({ replacedAt: time })),
    source: z.object({ kind: z.string(), name: z.string(), at: time }).nullable(),
    removedAt: time.nullable(),
    removedReason: z.string().nullable(),
  })
  .openapi("OtherCheck") satisfies z.ZodType<OtherCheck>;

export const likeCheck = z
  .object({
    id: z.uuid(),
    url: z.string(),
    publisher: z.string(),
    claimReviewed: z.string(),
    label: z.string().nullable(),
    ratingCode: ratingCode.nullable(),
    publishedOn: partialDay.nullable(),
    language: z.string().nullable(),
    doubtful: z.int(),
    likeness: z.number().openapi({ description: "0.4 to 1" }),
  })
  .openapi("LikeCheck") satisfies z.ZodType<LikeCheck>;

const counted = z.array(z.object({ code: z.string(), text: z.string(), count: z.int() }));

export const otherImport = z
  .object({
    id: z.uuid(),
    kind: z.enum(otherImportKinds),
    name: z.string(),
    state: z.enum(otherImportStates),
    done: z.int(),
    total: z.int(),
    added: z.int(),
    replaced: z.int().openapi({ description: "Newer versions of what was there" }),
    same: z.int(),
    withdrawn: z.int().openapi({ description: "Taken back by their publisher" }),
    leftOutCount: z.int(),
    leftOut: z.array(
      z.object({
        code: z.enum(leftOutCodes),
        text: z.string(),
        place: z.string(),
        detail: z.string().nullable(),
      }),
    ),
    repairs: counted,
    doubts: counted,
    problem: z.string().nullable(),
    place: z.string().nullable(),
    remedy: z.string().nullable(),
    createdAt: time,
    finishedAt: time.nullable(),
  })
  .openapi("OtherImport") satisfies z.ZodType<OtherImport>;

export const otherFeed = z
  .object({
    id: z.uuid(),
    url: z.string(),
    title: z.string(),
    active: z.boolean(),
    everyMinutes: z.int(),
    nextAt: time,
    lastLookedAt: time.nullable(),
    lastNewAt: time.nullable(),
    fails: z.int().openapi({ description: "Looks in a row that failed" }),
    lastProblem: z.string().nullable(),
    looking: z.boolean().openapi({ description: "A look is asked for and not yet done" }),
    checks: z.int().openapi({ description: "Checks that came from it and stand" }),
    lastImportId: z.uuid().nullable(),
    version: z.int(),
    createdAt: time,
  })
  .openapi("OtherFeed") satisfies z.ZodType<OtherFeed>;
