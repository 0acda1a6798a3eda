import "server-only";
// A text and its states, and the claims under which it changed.
import { z } from "@hono/zod-openapi";
import { healths } from "@/lib/domain/anchor";
import { weighty } from "@/lib/domain/anchor/differences";
import { waysIn } from "@/lib/domain/incoming";
import type { RevisionList, RevisionPair } from "@/lib/domain/view/revisions";
import type { ChangedClaim, ChangedClaimScreen } from "@/lib/domain/view/text-changes";
import { blockKind } from "@/lib/domain/writing/blocks";
import { article } from "./articles";
import { claimRow } from "./claims";
import { named, time } from "./shared";

const near = z.object({
  start: z.int(),
  end: z.int(),
  exact: z.string(),
  before: z.string(),
  after: z.string(),
  score: z.number(),
  differs: z.enum(weighty).nullable(),
});

export const changedClaim = z
  .object({
    ...claimRow.shape,
    health: z.enum(healths),
    isLive: z.boolean(),
    revision: z.object({
      number: z.int(),
      at: time,
      by: named.nullable(),
      how: z.enum(waysIn),
    }),
    near: near.nullable(),
  })
  .openapi("ChangedClaim") satisfies z.ZodType<ChangedClaim>;

export const changedClaimScreen = z
  .object({
    claim: changedClaim,
    article,
    text: z.string(),
    blocks: z.array(blockKind),
    stood: z.object({ before: z.string(), after: z.string() }).nullable(),
    attempts: z.array(
      z.object({
        revision: z.int(),
        health: z.enum(healths),
        method: z.string(),
        score: z.number().nullable(),
        exact: z.string(),
        confirmedBy: z.string().nullable(),
        at: time,
      }),
    ),
    next: z.string().nullable(),
    waiting: z.int(),
  })
  .openapi("ChangedClaimInText") satisfies z.ZodType<ChangedClaimScreen>;

const revisionRow = z
  .object({
    number: z.int(),
    at: time,
    by: named.nullable(),
    how: z.enum(waysIn),
    sourceAddress: z.string().nullable(),
    feed: z.string().nullable(),
    original: z
      .object({ name: z.string().nullable(), mediaType: z.string(), bytes: z.int() })
      .nullable(),
    characters: z.int(),
  })
  .openapi("Revision");

export const revisionList = z
  .object({ article, revisions: z.array(revisionRow) })
  .openapi("RevisionList") satisfies z.ZodType<RevisionList>;

const revisionText = z.object({
  number: z.int(),
  text: z.string(),
  blocks: z.array(blockKind),
});

export const revisionPair = z
  .object({
    article,
    revisions: z.array(revisionRow),
    from: revisionText.nullable(),
    to: revisionText,
  })
  .openapi("RevisionPair") satisfies z.ZodType<RevisionPair>;
