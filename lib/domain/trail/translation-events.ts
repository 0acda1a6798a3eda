// What is recorded of a claim's words in another language.
import { z } from "zod";
import { languages } from "@/lib/words/languages";
import { event, fromTo, words } from "./event-shape";

const facts = z.strictObject({
  translationId: z.string(),
  language: z.enum(languages),
  approvalsLost: z.number(),
});

export const translationEvents = [
  event("translation.added", facts, words),
  event("translation.changed", facts, fromTo),
  event("translation.removed", facts, words),
] as const;
