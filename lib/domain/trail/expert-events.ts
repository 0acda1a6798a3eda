// What is recorded of an expert's link: the expert's name stands beside the chain, so that it can be erased.
import { z } from "zod";
import { event, none } from "./event-shape";

const link = z.strictObject({ linkId: z.string() });
const expert = z.strictObject({ expert: z.string() });

export const expertEvents = [
  event("expert.asked", link, expert),
  event("expert.revoked", link, none),
  event(
    "expert.answered",
    z.strictObject({ linkId: z.string(), noteId: z.string(), agrees: z.boolean() }),
    expert,
  ),
] as const;
