import "server-only";
// Feeds as the desk sees them.
import { z } from "@hono/zod-openapi";
import { type DeskFeed, type FeedRow, foundFeed } from "@/lib/domain/feed/feed";
import { time } from "./shared";

export const feedRow = z
  .object({
    id: z.uuid(),
    url: z.string(),
    title: z.string(),
    language: z.string().nullable(),
    active: z.boolean(),
    everyMinutes: z.int(),
    startedAt: time.nullable().openapi({ description: "Null until it is switched on first" }),
    nextAt: time,
    lastLookedAt: time.nullable(),
    lastNewAt: time.nullable(),
    fails: z.int().openapi({ description: "Looks in a row that failed" }),
    lastProblem: z.string().nullable(),
    looking: z.boolean().openapi({ description: "A look is asked for and not yet done" }),
    version: z.int(),
    createdAt: time,
    done: z.int().openapi({ description: "Items that were brought in" }),
    waiting: z.int(),
    failed: z.int(),
  })
  .openapi("FeedRow") satisfies z.ZodType<FeedRow>;

export const deskFeed = feedRow
  .extend({
    found: foundFeed
      .nullable()
      .openapi({ description: "What the first look found, until it is switched on" }),
    failures: z.array(
      z.object({
        title: z.string().nullable(),
        url: z.string().nullable(),
        problem: z.string(),
        at: time,
      }),
    ),
  })
  .openapi("Feed") satisfies z.ZodType<DeskFeed>;
