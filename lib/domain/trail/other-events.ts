// What is recorded of checks by others: what was brought in, what was removed, which feeds are followed.
import { z } from "zod";
import { otherImportKinds } from "../others/other-import";
import { event, fromTo } from "./event-shape";

export const otherEvents = [
  event(
    "other_import.done",
    z.strictObject({
      kind: z.enum(otherImportKinds),
      added: z.number(),
      replaced: z.number(),
      same: z.number(),
      withdrawn: z.number(),
      leftOut: z.number(),
    }),
    z.strictObject({ name: z.string() }),
  ),
  event(
    "other_check.removed",
    z.strictObject({}),
    z.strictObject({ url: z.string(), publisher: z.string(), reason: z.string() }),
  ),
  event("other_feed.added", z.strictObject({}), z.strictObject({ url: z.string() })),
  event("other_feed.changed", z.strictObject({ fields: z.array(z.string()) }), fromTo),
] as const;
