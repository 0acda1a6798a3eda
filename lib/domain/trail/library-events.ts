// What is recorded of acts on the library. Of a private identity only that it was set or read.
import { z } from "zod";
import { event, none } from "./event-shape";

export const libraryEvents = [
  event("source.identity_set", none, none),
  event("source.identity_read", none, none),
  event("source.identity_forgotten", none, none),
  event(
    "source.merged",
    z.strictObject({ into: z.string(), moved: z.number(), kept: z.number() }),
    none,
  ),
  event("source.took_in", z.strictObject({ from: z.string() }), none),
  event(
    "source.withdrawn",
    z.strictObject({
      on: z.string(),
      reopened: z.number(),
      returned: z.number(),
      flagged: z.number(),
    }),
    z.strictObject({ reason: z.string() }),
  ),
  event("source.withdrawal_taken_back", none, none),
  event(
    "evidence.source_merged",
    z.strictObject({ from: z.string(), into: z.string(), approvalsLost: z.number() }),
    none,
  ),
] as const;
