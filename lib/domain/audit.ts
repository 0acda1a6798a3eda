// Every event of the trail as one closed union. `facts` (ids and codes) stand in the hash chain;
// `texts` (names and words) stand beside it, held by a salted hash, so that they can be erased.
import { z } from "zod";
import { state } from "./claim";
import { asideReasons } from "./finding/coverage";
import { waysIn } from "./incoming";
import { keyEvents } from "./key/key-events";
import { role } from "./person";
import { correctionClass } from "./publication";
import { ratingCode } from "./rating";
import { captureEvents } from "./trail/capture-events";
import { erasureEvents } from "./trail/erasure-events";
import { event, fromTo, none, words } from "./trail/event-shape";
import { expertEvents } from "./trail/expert-events";
import { libraryEvents } from "./trail/library-events";
import { opinionEvents } from "./trail/opinion-events";
import { otherEvents } from "./trail/other-events";
import { outletEvents } from "./trail/outlet-events";
import { replyEvents } from "./trail/reply-events";
import { reportEvents } from "./trail/report-events";
import { topicEvents } from "./trail/topic-events";
import { translationEvents } from "./trail/translation-events";
import { moveNames } from "./workflow";

const ids = (name: string) => z.strictObject({ [name]: z.string() });

/** What made a suggestion that a person acted on, and how it put it. */
const suggestedBy = z.strictObject({
  maker: z.string(),
  score: z.number(),
  reasons: z.array(z.string()),
});

export const auditEvent = z.discriminatedUnion("type", [
  event(
    "claim.created",
    z.strictObject({
      articleId: z.string(),
      revision: z.number(),
      suggestedBy: suggestedBy.optional(),
    }),
    words,
  ),
  event(
    "claim.edited",
    z.strictObject({ fields: z.array(z.string()), approvalsLost: z.number() }),
    fromTo,
  ),
  event(
    "claim.moved",
    z.strictObject({
      move: z.enum(moveNames),
      from: state,
      to: state,
      rating: ratingCode.nullable(),
      warnings: z.array(z.string()),
    }),
    z.strictObject({ reason: z.string().nullable() }),
  ),
  event(
    "claim.published",
    z.strictObject({
      version: z.number(),
      rating: ratingCode,
      correctionClass: correctionClass.nullable(),
      snapshotHash: z.string(),
    }),
    z.strictObject({ correction: z.string().nullable(), reason: z.string().optional() }),
  ),
  event("claim.retraction_asked", none, z.strictObject({ reason: z.string() })),
  event("claim.retraction_withdrawn", none, none),
  event(
    "claim.retracted",
    z.strictObject({ version: z.number(), askedBy: z.string(), snapshotHash: z.string() }),
    z.strictObject({ reason: z.string() }),
  ),
  event(
    "claim.anchored",
    z.strictObject({ revision: z.number(), health: z.string(), method: z.string() }),
    none,
  ),
  event("claim.place_confirmed", z.strictObject({ revision: z.number() }), fromTo),
  event("claim.place_removed", z.strictObject({ revision: z.number() }), none),
  event(
    "evidence.added",
    z.strictObject({ evidenceId: z.string(), sourceId: z.string(), approvalsLost: z.number() }),
    words,
  ),
  event(
    "evidence.changed",
    z.strictObject({ evidenceId: z.string(), approvalsLost: z.number() }),
    fromTo,
  ),
  event(
    "evidence.removed",
    z.strictObject({ evidenceId: z.string(), approvalsLost: z.number() }),
    words,
  ),
  event(
    "source.changed",
    z.strictObject({ sourceId: z.string(), approvalsLost: z.number() }),
    fromTo,
  ),
  ...replyEvents,
  ...translationEvents,
  ...captureEvents,
  ...libraryEvents,
  ...expertEvents,
  ...opinionEvents,
  ...outletEvents,
  event(
    "note.written",
    z.strictObject({ noteId: z.string(), parentId: z.string().nullable() }),
    none,
  ),
  event(
    "suggestion.accepted",
    z.strictObject({
      noteId: z.string(),
      fields: z.array(z.string()),
      approvalsLost: z.number(),
    }),
    fromTo,
  ),
  event("suggestion.declined", z.strictObject({ noteId: z.string() }), none),
  event("note.resolved", z.strictObject({ noteId: z.string(), resolved: z.boolean() }), none),
  event(
    "article.created",
    z.strictObject({
      revision: z.number(),
      sha256: z.string(),
      how: z.enum(waysIn).optional(),
    }),
    words,
  ),
  event(
    "article.edited",
    z.strictObject({ fields: z.array(z.string()), how: z.enum(waysIn).optional() }),
    fromTo,
  ),
  event(
    "article.revised",
    z.strictObject({
      revision: z.number(),
      sha256: z.string(),
      how: z.enum(waysIn).optional(),
      kept: z.number(),
      lost: z.number(),
    }),
    none,
  ),
  event(
    "article.sentence_set_aside",
    z.strictObject({
      hash: z.string(),
      decision: z.enum(asideReasons),
      suggestedBy: suggestedBy.nullable(),
    }),
    z.strictObject({ sentence: z.string() }),
  ),
  event(
    "article.sentence_taken_back",
    z.strictObject({ hash: z.string(), decision: z.enum(asideReasons).nullable() }),
    z.strictObject({ sentence: z.string() }),
  ),
  event("source.created", none, words),
  event(
    "source.edited",
    z.strictObject({ fields: z.array(z.string()), claims: z.number() }),
    fromTo,
  ),
  event("person.created", z.strictObject({ role }), words),
  event("person.role_changed", z.strictObject({ from: role, to: role }), none),
  event("person.disabled", z.strictObject({ disabled: z.boolean() }), none),
  event("person.link_made", none, none),
  event("person.renamed", none, fromTo),
  event("person.app_removed", none, none),
  event("newsroom.edited", z.strictObject({ fields: z.array(z.string()) }), fromTo),
  ...keyEvents,
  ...reportEvents,
  ...erasureEvents,
  event("feed.added", none, z.strictObject({ url: z.string() })),
  event("feed.changed", z.strictObject({ fields: z.array(z.string()) }), fromTo),
  ...otherEvents,
  ...topicEvents,
  event("scale.created", ids("version"), none),
]);
export type AuditEvent = z.infer<typeof auditEvent>;
export type AuditType = AuditEvent["type"];

export const subjectKinds = [
  "claim",
  "article",
  "source",
  "person",
  "newsroom",
  "feed",
  "report",
  "erasure",
  "other_feed",
  "other_import",
  "other_check",
  "topic",
] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** An event as it is read back: who, when, which place in its chain. */
export type AuditEntry = AuditEvent & {
  seq: number;
  at: string;
  actor: { id: string; name: string } | null;
  /** The API key that it was done with. */
  byKey?: string;
  hash: string;
};
