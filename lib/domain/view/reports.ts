// Reports of readers: what they may send, what the desk sees and decides, what becomes public.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import { webAddress } from "../source";
import { optional, prose } from "../writing/text";

export const reportStates = ["new", "accepted", "rejected", "duplicate", "spam"] as const;
export const reportState = z.enum(reportStates);
export type ReportState = z.infer<typeof reportState>;

export const reportStateWords: Record<ReportState, string> = {
  new: msg("New"),
  accepted: msg("Accepted"),
  rejected: msg("Rejected"),
  duplicate: msg("Told before"),
  spam: msg("Spam"),
};

export const reportLimits = { what: 4000, contact: 254, outcome: 1000, note: 2000 } as const;

export const reportInput = z.strictObject({
  /** What is wrong. */
  what: prose(reportLimits.what, msg("report")),
  /** Where it can be seen. */
  source: webAddress.nullable(),
  contact: z
    .email(msg("Write an e-mail address, like name@example.org, or leave it empty."))
    .max(reportLimits.contact)
    .nullable(),
});
export type ReportInput = z.infer<typeof reportInput>;

/** The states whose outcome readers are told. */
const TOLD: readonly ReportState[] = ["accepted", "rejected"];

export const reportDecision = z
  .strictObject({
    state: reportState.exclude(["new"]),
    /** A sentence for readers. */
    outcome: optional(prose, reportLimits.outcome, "outcome").optional(),
    /** For the desk. */
    note: optional(prose, reportLimits.note, "note").optional(),
  })
  .refine(({ state, outcome }) => !TOLD.includes(state) || Boolean(outcome), {
    path: ["outcome"],
    error: msg("Say in a sentence for readers what came of it."),
  })
  .refine(({ state, outcome }) => TOLD.includes(state) || !outcome, {
    path: ["outcome"],
    error: msg("Readers are told only of what was accepted or rejected; leave this empty."),
  });
export type ReportDecision = z.infer<typeof reportDecision>;

/** A report as the desk sees it. */
export type Report = {
  id: string;
  number: number;
  claim: { slug: string; statement: string; state: string };
  /** The publication that the reader saw. */
  publicationVersion: number;
  what: string;
  source: string | null;
  contact: string | null;
  state: ReportState;
  outcome: string | null;
  note: string | null;
  decidedBy: { id: string; name: string } | null;
  decidedAt: string | null;
  createdAt: string;
  version: number;
};

/** What readers see of a report that was decided on. */
export type PublicReport = {
  number: number;
  state: "accepted" | "rejected";
  outcome: string;
  createdAt: string;
  decidedAt: string;
};
