import "server-only";
// Claims as the desk sees them.
import { z } from "@hono/zod-openapi";
import { anchorMethods, healths } from "@/lib/domain/anchor";
import { claimKinds, risks, state } from "@/lib/domain/claim";
import { lintChoice, lintCodes, lintLevels } from "@/lib/domain/lint/level";
import { content, correctionClass } from "@/lib/domain/publication";
import { rating, ratingCode } from "@/lib/domain/rating";
import { decisions } from "@/lib/domain/review";
import type { Assigned, ClaimSaved, PartWritten } from "@/lib/domain/view/answer";
import type { DeskArticle, DeskClaim, DeskClaimRow, MyWork } from "@/lib/domain/view/desk";
import { moveNames } from "@/lib/domain/workflow";
import { blockKind } from "@/lib/domain/writing/blocks";
import { article } from "./articles";
import { evidence, finding, note, opinion, outletRequest, reply, translation } from "./claim-parts";
import { day, named, partialDay, reasons, time } from "./shared";

const columns = {
  slug: z.string(),
  state,
  version: z.int(),
  rating: ratingCode.nullable(),
  statement: z.string().nullable(),
  quote: z.string(),
  language: z.string(),
  kind: z.enum(claimKinds),
  risk: z.enum(risks),
  dueOn: day.nullable(),
  publishedVersion: z.int(),
  retracted: z.boolean(),
  createdAt: time,
  updatedAt: time,
  stateSince: time,
  assignee: named.nullable(),
};

export const claimRow = z
  .object({ ...columns, article: z.object({ slug: z.string(), headline: z.string() }) })
  .openapi("ClaimRow") satisfies z.ZodType<DeskClaimRow>;

const anchor = z.object({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  health: z.enum(healths),
  method: z.enum(anchorMethods),
});

const review = z
  .object({
    id: z.uuid(),
    decision: z.enum(decisions),
    contentHash: z.string(),
    reason: z.string().nullable(),
    reviewer: named,
    createdAt: time,
    current: z.boolean(),
  })
  .openapi("Review");

const lintFinding = z
  .object({
    code: z.enum(lintCodes),
    level: z.enum(lintLevels),
    text: z.string(),
    remedy: z.string(),
  })
  .openapi("Check");

const openMove = z
  .object({
    move: z.enum(moveNames),
    open: z.boolean(),
    reasons,
    needsReason: z.boolean(),
    warnings: reasons,
  })
  .openapi("OpenMove");

export const publicationSummary = z.object({
  slug: z.string(),
  version: z.int(),
  kind: z.enum(["verdict", "retraction"]),
  statement: z.string(),
  rating: rating.extend({ scaleVersion: z.int() }),
  previousRating: ratingCode.nullable(),
  correctionClass: correctionClass.nullable(),
  correction: z.string().nullable(),
  publishedAt: time,
});

// Made anew: only a schema made after the library was loaded can carry a name for the document.
const words = z.object(content.shape).openapi("Content");

export const deskClaim = z
  .object({
    ...columns,
    id: z.uuid(),
    articleId: z.uuid(),
    contentHash: z.string(),
    claimant: z.string().nullable(),
    claimDate: partialDay.nullable(),
    reason: z.string().nullable(),
    summary: z.string().nullable(),
    gaps: z.string().nullable(),
    analysis: z.string().nullable(),
    assigneeId: z.uuid().nullable(),
    recheckOn: day.nullable(),
    recheckDue: z.boolean(),
    submittedBy: z.uuid().nullable(),
    submittedAt: time.nullable(),
    submitReason: z.string().nullable(),
    returnedReason: z.string().nullable(),
    retractionAskedBy: z.uuid().nullable(),
    retractionReason: z.string().nullable(),
    createdBy: z.uuid(),
    article,
    anchor: anchor.nullable(),
    context: z.object({ before: z.string(), quote: z.string(), after: z.string() }).nullable(),
    evidence: z.array(evidence),
    replies: z.array(reply),
    translations: z.array(translation),
    findings: z.array(finding),
    requests: z.array(outletRequest),
    opinions: z.array(opinion),
    contradiction: z
      .object({ slug: z.string(), statement: z.string(), rating: ratingCode, publishedAt: time })
      .nullable(),
    notes: z.array(note),
    reviews: z.array(review),
    moves: z.array(openMove),
    warnings: reasons,
    checks: z.array(lintFinding),
    lintChoice,
    contributors: z.array(named),
    submitter: named.nullable(),
    approvals: z.int(),
    quorum: z.int(),
    publications: z.array(publicationSummary),
    publishedContent: words.nullable(),
    lastSeen: z
      .object({ what: z.enum(["approved", "returned", "published"]), at: time, content: words })
      .nullable(),
    workingContent: words,
  })
  .openapi("DeskClaim") satisfies z.ZodType<DeskClaim>;

export const claimSaved = deskClaim
  .extend({ approvalsLost: z.int() })
  .openapi("ClaimSaved") satisfies z.ZodType<ClaimSaved>;

export const partWritten = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    state,
    version: z.int(),
    rating: ratingCode.nullable(),
    claim: deskClaim,
  })
  .openapi("PartWritten") satisfies z.ZodType<PartWritten>;

export const assigned = z.object({
  assigned: z.array(z.string()),
  skipped: z.array(z.object({ slug: z.string(), reason: z.string() })),
}) satisfies z.ZodType<Assigned>;

const withReason = claimRow.extend({ reason: z.string().nullable() });
export const myWork = z
  .object({
    toDo: z.array(claimRow),
    returned: z.array(withReason),
    toReview: z.array(claimRow),
    toPublish: z.array(claimRow),
    sent: z.array(claimRow),
    textChanged: z.array(claimRow),
    lookAgain: z.array(claimRow),
    opinions: z.array(claimRow),
    toRetract: z.array(withReason),
  })
  .openapi("MyWork") satisfies z.ZodType<MyWork>;

const place = z.object({ start: z.int(), end: z.int(), exact: z.string() });
const marginNote = z.object({
  id: z.uuid(),
  kind: z.enum(["footnote", "comment"]),
  author: z.string().nullable(),
  body: z.string(),
  exact: z.string(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  health: z.enum(["exact", "moved", "lost"]),
});
export const deskArticle = z
  .object({
    article,
    text: z.string(),
    blocks: z.array(blockKind),
    marginNotes: z.array(marginNote),
    claims: z.array(claimRow.extend({ place: place.nullable() })),
  })
  .openapi("DeskArticle") satisfies z.ZodType<DeskArticle>;
