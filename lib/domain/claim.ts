// A claim is one checkable statement of an article: what may be written in it, and its words.
import { z } from "zod";
import { msg, t } from "@/lib/words/t";
import type { Evidence } from "./evidence";
import type { LintChoice } from "./lint/level";
import type { Opinion } from "./opinion/opinion";
import type { Contradiction } from "./opinion/precedent";
import { type RatingCode, ratingCode } from "./rating";
import type { Reply } from "./reply";
import type { Translation } from "./translation/translation";
import { limits } from "./writing/limits";
import { fullDate, partialDate } from "./writing/partial-date";
import { isStorable, isVisible, line, optional, prose, tooLong } from "./writing/text";

export const states = [
  "spotted",
  "checking",
  "in_review",
  "approved",
  "published",
  "retracted",
  "dropped",
] as const;
export const state = z.enum(states);
export type State = z.infer<typeof state>;
export const stateWords: Record<State, string> = {
  spotted: msg("Spotted"),
  checking: msg("Checking"),
  in_review: msg("In review"),
  approved: msg("Approved"),
  published: msg("Published"),
  retracted: msg("Retracted"),
  dropped: msg("Dropped"),
};

export const claimKinds = [
  "quote",
  "statistic",
  "date",
  "event",
  "attribution",
  "name",
  "prediction",
  "opinion",
] as const;
export type ClaimKind = (typeof claimKinds)[number];
export const kindWords: Record<ClaimKind, string> = {
  quote: msg("Quote"),
  statistic: msg("Statistic"),
  date: msg("Date"),
  event: msg("Event"),
  attribution: msg("Attribution"),
  name: msg("Name"),
  prediction: msg("Prediction"),
  opinion: msg("Opinion"),
};

export const risks = ["low", "normal", "high"] as const;
export type Risk = (typeof risks)[number];
export const riskWords: Record<Risk, string> = {
  low: msg("Low"),
  normal: msg("Normal"),
  high: msg("High"),
};

// In the form in which an article's text is kept, or it would not be found there.
const quote = z
  .string()
  .max(limits.quote, { error: () => tooLong(limits.quote) })
  .refine(isVisible, msg("Name the words of the article."))
  .refine(isStorable, msg("Has a control character, or half of one."))
  .overwrite((text) => (text.isWellFormed() ? text.normalize("NFC") : text));

export const claimInput = z.strictObject({
  quote,
  /** Where the quote begins, in code points; needed when it stands more than once. */
  start: z.int().min(0).optional(),
  statement: optional(line, limits.statement, "statement").optional(),
  kind: z.enum(claimKinds).optional(),
  claimant: optional(line, limits.claimant, "claimant").optional(),
  claimDate: partialDate.nullable().optional(),
  risk: z.enum(risks).optional(),
  /** True when it is made of a sentence that was suggested: the trail then says by what. */
  suggested: z.boolean().optional(),
});
export type ClaimInput = z.infer<typeof claimInput>;

/** Only the fields that are sent change; null takes a value away. */
export const claimPatch = z
  .strictObject({
    quote,
    start: z.int().min(0),
    statement: optional(line, limits.statement, "statement"),
    claimant: optional(line, limits.claimant, "claimant"),
    claimDate: partialDate.nullable(),
    kind: z.enum(claimKinds),
    risk: z.enum(risks),
    rating: ratingCode.nullable(),
    summary: optional(line, limits.summary, "summary"),
    gaps: optional(prose, limits.gaps, "gaps"),
    analysis: optional(prose, limits.analysis, "analysis"),
    reason: optional(prose, limits.reason, "reason"),
    assigneeId: z.uuid().nullable(),
    dueOn: fullDate.nullable(),
  })
  .partial();
export type ClaimPatch = z.infer<typeof claimPatch>;

/** Fields of the content that reviewers approve; the rest (assignee, due date, reason) is desk work. */
export const contentFields = [
  "quote",
  "statement",
  "claimant",
  "claimDate",
  "kind",
  "risk",
  "rating",
  "summary",
  "gaps",
  "analysis",
] as const;
export type ContentField = (typeof contentFields)[number];

export const fieldWords: Record<keyof ClaimPatch, string> = {
  quote: msg("Quote"),
  start: msg("Place"),
  statement: msg("Statement"),
  claimant: msg("Claimant"),
  claimDate: msg("Claim date"),
  kind: msg("Kind"),
  risk: msg("Risk"),
  rating: msg("Rating"),
  summary: msg("Summary"),
  gaps: msg("What could not be established"),
  analysis: msg("Analysis"),
  reason: msg("Why it was chosen"),
  assigneeId: msg("Assignee"),
  dueOn: msg("Due date"),
};

/** The working claim, as the desk sees it. Hashes are hex, times RFC 3339 in UTC. */
export type Claim = {
  id: string;
  slug: string;
  articleId: string;
  language: string;
  state: State;
  version: number;
  contentHash: string;
  quote: string;
  statement: string | null;
  claimant: string | null;
  claimDate: string | null;
  kind: ClaimKind;
  risk: Risk;
  reason: string | null;
  rating: RatingCode | null;
  summary: string | null;
  gaps: string | null;
  analysis: string | null;
  assigneeId: string | null;
  dueOn: string | null;
  /** When it is to be looked at again, once it is published. */
  recheckOn: string | null;
  submittedBy: string | null;
  submittedAt: string | null;
  submitReason: string | null;
  returnedReason: string | null;
  retractionAskedBy: string | null;
  retractionReason: string | null;
  publishedVersion: number;
  retracted: boolean;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  stateSince: string;
};

/** What a claim's moves depend on, loaded under the claim's lock. */
export type ClaimUnderDecision = Claim & {
  evidence: Evidence[];
  replies: Reply[];
  translations: Translation[];
  /** Who wrote any part of the content, ever. */
  contributors: string[];
  /** Who ever submitted the content as it stands. */
  submitters: string[];
  /** Approvals of exactly the content as it stands. */
  approvals: { reviewerId: string; at: string }[];
  quorum: number;
  lastPublishedRating: RatingCode | null;
  /** Second opinions on it, newest first, without those that were taken back. */
  opinions: Opinion[];
  /** A verdict that readers have on the same words, and that is another one. */
  contradiction: Contradiction | null;
  /** The day to look at it again has come. */
  recheckDue: boolean;
  /** How strict the newsroom is with each check. */
  lintChoice: LintChoice;
};

/** True when readers see a publication of this claim that was not retracted. */
export function isLive(claim: Pick<Claim, "publishedVersion" | "retracted">): boolean {
  return claim.publishedVersion > 0 && !claim.retracted;
}

/** Why the content of a claim in this state can't be changed. */
export function whyNotEditable(state: State): string {
  return state === "published"
    ? t("A published claim is reopened before it is changed.")
    : t("The claim was {state}; it is not changed any more.", { state: lowerState(state) });
}

/** The name of a state inside a sentence. */
export function lowerState(state: State): string {
  return t(stateWords[state]).toLowerCase();
}

/** States in which the content may be written. A published claim is reopened first. */
export function isEditable(claimState: State): boolean {
  return ["spotted", "checking", "in_review", "approved"].includes(claimState);
}
