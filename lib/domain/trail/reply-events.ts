// What is recorded of a right of reply.
import { z } from "zod";
import { replyOutcomes } from "../reply";
import { event, fromTo, words } from "./event-shape";

const facts = z.strictObject({
  replyId: z.string(),
  outcome: z.enum(replyOutcomes),
  approvalsLost: z.number(),
});

export const replyEvents = [
  event("reply.asked", facts, words),
  event("reply.changed", facts, fromTo),
  event("reply.removed", facts, words),
] as const;
