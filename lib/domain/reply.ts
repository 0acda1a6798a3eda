// Right of reply: whom we asked about a claim, how, until when, and what came of it.
import { z } from "zod";

export const replyWays = [
  "email",
  "phone",
  "letter",
  "in_person",
  "social_media",
  "other",
] as const;
export const replyOutcomes = ["waiting", "answered", "declined", "no_answer"] as const;

/** A reply as readers see it; dates are YYYY-MM-DD. */
export const publishedReply = z.object({
  id: z.string(),
  askedOf: z.string(),
  how: z.enum(replyWays),
  askedOn: z.string(),
  dueOn: z.string().nullable(),
  outcome: z.enum(replyOutcomes),
  answer: z.string().nullable(),
  answeredOn: z.string().nullable(),
});
