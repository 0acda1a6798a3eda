import "server-only";
// Shapes that several answers share. They are for the document and the tests: no answer is checked
// against them while it is served.
import { z } from "@hono/zod-openapi";
import type { Source } from "@/lib/domain/source";
import { reliabilities, sourceLevels } from "@/lib/domain/source";
import type { Named } from "@/lib/domain/view/desk";
import { reason } from "../document";

export const time = z.iso.datetime().openapi({ example: "2026-03-01T09:30:00.000Z" });
export const day = z.iso.date();
export const partialDay = z.string().openapi({ example: "2023-09" });
export const reasons = z.array(reason);

export const named = z.object({ id: z.uuid(), name: z.string() }) satisfies z.ZodType<Named>;

export const source = z
  .object({
    id: z.uuid(),
    title: z.string(),
    publisher: z.string().nullable(),
    url: z.string().nullable(),
    publishedOn: partialDay.nullable(),
    language: z.string().nullable(),
    level: z.enum(sourceLevels),
    reliability: z.enum(reliabilities),
    derivedFrom: z.uuid().nullable(),
    interests: z.string().nullable(),
    unnamed: z.boolean(),
    mergedInto: z.uuid().nullable(),
    withdrawnOn: day.nullable(),
    withdrawnReason: z.string().nullable(),
    version: z.int(),
  })
  .openapi("Source") satisfies z.ZodType<Source>;

/** A page of a list: `next` is the cursor of the page after, null on the last. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
