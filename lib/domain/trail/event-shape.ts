// What every event of the trail is made of: `facts` (ids and codes) in the chain, `texts` beside it.
import { z } from "zod";

export const none = z.strictObject({});
/** Words of a record by field, as they stand. */
export const words = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export const fromTo = z.strictObject({ from: words, to: words });

export function event<T extends string, F extends z.ZodType, X extends z.ZodType>(
  type: T,
  facts: F,
  texts: X,
) {
  return z.strictObject({ type: z.literal(type), facts, texts });
}
