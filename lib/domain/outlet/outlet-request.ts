// A correction asked of an outlet or a speaker: of whom, when, and what they did.
import { z } from "zod";
import { msg, t } from "@/lib/words/t";
import type { FieldError } from "../errors";
import { type ReplyWay, replyWays } from "../reply";
import { webAddress } from "../source";
import { fullDate } from "../writing/partial-date";
import { line, optional, prose } from "../writing/text";

export const outletOutcomes = [
  "waiting",
  "corrected",
  "in_part",
  "removed",
  "refused",
  "no_answer",
] as const;
export type OutletOutcome = (typeof outletOutcomes)[number];
export const outletOutcomeWords: Record<OutletOutcome, string> = {
  waiting: msg("Waiting"),
  corrected: msg("They corrected it"),
  in_part: msg("They corrected it in part"),
  removed: msg("They took it down"),
  refused: msg("They refused"),
  no_answer: msg("No answer"),
};

export const outletInput = z.strictObject({
  /** An outlet, an office or a person. */
  askedOf: line(200, msg("name")),
  how: z.enum(replyWays),
  contact: optional(line, 300, "contact").optional(),
  askedOn: fullDate,
  outcome: z.enum(outletOutcomes).optional(),
  settledOn: fullDate.nullable().optional(),
  /** Where their correction stands. */
  address: webAddress.nullable().optional(),
  note: optional(prose, 2000, "note").optional(),
});
export type OutletInput = z.infer<typeof outletInput>;
export const outletPatch = outletInput.partial();
export type OutletPatch = z.infer<typeof outletPatch>;

export type OutletRequest = {
  id: string;
  askedOf: string;
  how: ReplyWay;
  contact: string | null;
  askedOn: string;
  outcome: OutletOutcome;
  settledOn: string | null;
  address: string | null;
  note: string | null;
};

/** What does not fit together, each at its field; empty when all does. */
export function outletFaults(request: Omit<OutletRequest, "id">): FieldError[] {
  const { outcome, settledOn, askedOn } = request;
  if (outcome === "waiting")
    return settledOn
      ? [{ pointer: "/settledOn", detail: t("Take this day out, or say what they did.") }]
      : [];
  if (!settledOn) return [{ pointer: "/settledOn", detail: t("Say when.") }];
  return settledOn < askedOn
    ? [{ pointer: "/settledOn", detail: t("That was before they were asked.") }]
    : [];
}
