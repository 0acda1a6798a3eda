// What the desk's screens and its API show: working views, never for readers.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import type { Anchor } from "../anchor";
import type { Article } from "../article";
import type { ClaimFinding } from "../capture/finding";
import { type Claim, state } from "../claim";
import type { OpenMove } from "../decision";
import type { Reason } from "../errors";
import type { Evidence } from "../evidence";
import type { LintChoice } from "../lint/level";
import type { LintFinding } from "../lint/lint";
import type { Note } from "../note";
import type { Opinion } from "../opinion/opinion";
import type { Contradiction } from "../opinion/precedent";
import type { OutletRequest } from "../outlet/outlet-request";
import type { Content, PublicationSummary } from "../publication";
import { ratingCode } from "../rating";
import type { Reply } from "../reply";
import type { Review } from "../review";
import { topicSlug } from "../topic/topic";
import type { Translation } from "../translation/translation";
import type { BlockKind } from "../writing/blocks";
import { fullDate } from "../writing/partial-date";
import type { MarginNote } from "./margin-notes";

export type Named = { id: string; name: string };
export type Page<T> = { items: T[]; next: string | null };

export const claimSorts = ["updated", "oldest", "due"] as const;

/** Filters of the claim list; each lives in the address. `due` means due on or before that day. */
export const claimFilter = z.strictObject({
  state: state.optional(),
  rating: ratingCode.optional(),
  /** A person's id, `me`, or `none`. */
  assignee: z.union([z.uuid(), z.literal("me"), z.literal("none")]).optional(),
  /** An article's slug. */
  article: z.string().max(120).optional(),
  topic: topicSlug.optional(),
  q: z.string().max(200).optional(),
  due: fullDate.optional(),
  sort: z.enum(claimSorts).optional(),
  cursor: z.string().max(400).optional(),
  limit: z.int().min(1).max(200).optional(),
});
export type ClaimFilter = z.infer<typeof claimFilter>;

export type DeskClaimRow = Pick<
  Claim,
  | "slug"
  | "state"
  | "version"
  | "rating"
  | "statement"
  | "quote"
  | "language"
  | "kind"
  | "risk"
  | "dueOn"
  | "publishedVersion"
  | "retracted"
  | "createdAt"
  | "updatedAt"
  | "stateSince"
> & {
  assignee: Named | null;
  article: { slug: string; headline: string };
};

/** A claim on its desk page, with everything that its screen and its moves need. */
export type DeskClaim = Claim & {
  assignee: Named | null;
  article: Article;
  anchor: Anchor | null;
  /** The text of the newest revision's block in which the claim stands, or null when it is lost. */
  context: { before: string; quote: string; after: string } | null;
  evidence: Evidence[];
  replies: Reply[];
  translations: Translation[];
  /** What later looks at its sources found, open ones first. */
  findings: ClaimFinding[];
  /** Second opinions, newest first. */
  opinions: Opinion[];
  /** Corrections that were asked of others. */
  requests: OutletRequest[];
  notes: Note[];
  reviews: Review[];
  moves: OpenMove[];
  warnings: Reason[];
  /** What the checks say, strictest first. */
  checks: LintFinding[];
  recheckDue: boolean;
  contradiction: Contradiction | null;
  /** How strict the newsroom is with each, for what is being typed. */
  lintChoice: LintChoice;
  contributors: Named[];
  submitter: Named | null;
  approvals: number;
  quorum: number;
  publications: PublicationSummary[];
  /** The content that readers see now, to compare with; null before the first publication. */
  publishedContent: Content | null;
  workingContent: Content;
  /** The content that a reviewer or readers last saw, for "what changed since"; null when nobody has. */
  lastSeen: { what: "approved" | "returned" | "published"; at: string; content: Content } | null;
};

/** Where a claim stands in the text that the desk's article page shows; UTF-16 offsets. */
export type DeskPlace = { start: number; end: number; exact: string };
export type DeskArticle = {
  article: Article;
  text: string;
  /** The kind of each line of the text; empty when every line is a paragraph. */
  blocks: BlockKind[];
  /** Footnotes and comments that came with a document. */
  marginNotes: MarginNote[];
  claims: (DeskClaimRow & { place: DeskPlace | null })[];
};

/** What waits for one person. Each list holds 50 at most. */
export type MyWork = {
  /** Assigned to me and mine to do: spotted or checking, due first. */
  toDo: DeskClaimRow[];
  /** Came back to me, with the reason. */
  returned: (DeskClaimRow & { reason: string | null })[];
  /** In review, not mine to have written: what I may approve (editors). */
  toReview: DeskClaimRow[];
  /** Approved and waiting to be published (editors). */
  toPublish: DeskClaimRow[];
  /** What I submitted, and where it stands. */
  sent: DeskClaimRow[];
  /** Mine, or public (editors): the text changed, and somebody has to say what became of them. */
  textChanged: DeskClaimRow[];
  /** Mine, or public (editors): a source changed, or the day to look again has come. */
  lookAgain: DeskClaimRow[];
  /** I am asked for a second opinion; the rating is hidden from me until I give it. */
  opinions: DeskClaimRow[];
  /** Retractions asked for by another editor (editors). */
  toRetract: (DeskClaimRow & { reason: string | null })[];
};

export const assignInput = z.strictObject({
  slugs: z
    .array(
      z
        .string()
        .max(120)
        .regex(/^[a-z0-9-]+$/u, msg("This names no claim.")),
    )
    .min(1)
    .max(200),
  assigneeId: z.uuid().nullable(),
});
export type AssignInput = z.infer<typeof assignInput>;

/** What the newsroom is putting right at the moment. Each list holds 50 at most. */
export type OpenCorrections = {
  /** Being checked again; `reason` is why it was reopened or returned. */
  rechecks: (DeskClaimRow & { reason: string | null })[];
  /** Wait for a second editor. */
  retractions: (DeskClaimRow & { reason: string | null; askedBy: Named })[];
};
