import "server-only";
// An article by sentence, as the desk sees it.
import { z } from "@hono/zod-openapi";
import { asideReasons, type Coverage, needs } from "@/lib/domain/finding/coverage";
import { suggestionReasons } from "@/lib/domain/finding/reasons";
import { named, time } from "./shared";

const sentence = z.object({
  start: z.int(),
  end: z.int(),
  text: z.string(),
  hash: z.string().openapi({ description: "SHA-256 of `text`, hex: the sentence's address" }),
  needs: z.array(z.enum(needs)),
  claims: z.array(z.string()),
  aside: z.object({ decision: z.enum(asideReasons), by: named, at: time }).nullable(),
  suggestion: z
    .object({
      score: z.number().min(0).max(1),
      reasons: z.array(z.enum(suggestionReasons)),
      maker: z.string(),
    })
    .nullable(),
});

export const coverage = z
  .object({
    slug: z.string(),
    revision: z.int(),
    decideAll: z.boolean(),
    done: z.boolean(),
    counts: z.object({ all: z.int(), decided: z.int(), open: z.int() }),
    sentences: z.array(sentence),
  })
  .openapi("Coverage") satisfies z.ZodType<Coverage>;
