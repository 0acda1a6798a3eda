/** Events with the sentence that the history makes of each. */
import type { AuditEvent } from "@/lib/domain/audit";
import { toldAsked } from "./told-asked";
import { toldCaptures } from "./told-captures";
import { toldErasures } from "./told-erasures";
import { toldKeys } from "./told-keys";
import { toldLibrary } from "./told-library";
import { toldOthers } from "./told-others";
import { toldTopics } from "./told-topics";
import { toldTranslations } from "./told-translations";

export const one = "5c7cf3f4-6f0a-4a1e-9d5b-2f8b1f0f3a11";
const none = {};

const nothing = { from: {}, to: {} };

/** One event of each type, and more where the sentence depends on the facts. */
export const toldEvents: [AuditEvent, string][] = [
  [{ type: "claim.created", facts: { articleId: one, revision: 1 }, texts: {} }, "made this claim"],
  [
    {
      type: "claim.created",
      facts: { articleId: one, revision: 1 },
      texts: { quote: "389 metres", sheet: "list.csv", row: 12 },
    },
    "made this claim of row 12 of “list.csv”",
  ],
  [
    {
      type: "claim.created",
      facts: {
        articleId: one,
        revision: 1,
        suggestedBy: { maker: "finder 1, signals", score: 0.4, reasons: ["number"] },
      },
      texts: {},
    },
    "made this claim of a suggested sentence",
  ],
  [
    {
      type: "article.sentence_set_aside",
      facts: { hash: "ab", decision: "nothing_checkable", suggestedBy: null },
      texts: { sentence: "We love our town." },
    },
    "set a sentence aside: nothing checkable",
  ],
  [
    {
      type: "article.sentence_taken_back",
      facts: { hash: "ab", decision: "opinion" },
      texts: { sentence: "We love our town." },
    },
    "opened a sentence again",
  ],
  [
    {
      type: "claim.edited",
      facts: { fields: ["summary", "gaps"], approvalsLost: 0 },
      texts: nothing,
    },
    "changed the summary and what could not be established",
  ],
  [
    {
      type: "claim.edited",
      facts: { fields: ["rating", "claimDate", "assigneeId"], approvalsLost: 2 },
      texts: nothing,
    },
    "changed the rating, the claim date and the assignee, which took its 2 approvals away",
  ],
  [
    {
      type: "claim.moved",
      facts: {
        move: "submit",
        from: "checking",
        to: "in_review",
        rating: "half_true",
        warnings: [],
      },
      texts: { reason: null },
    },
    "submitted it for review as Half true",
  ],
  [
    {
      type: "claim.moved",
      facts: { move: "return", from: "in_review", to: "checking", rating: "false", warnings: [] },
      texts: { reason: "The second source is a copy." },
    },
    "returned it",
  ],
  [
    {
      type: "claim.moved",
      facts: { move: "approve", from: "in_review", to: "in_review", rating: "false", warnings: [] },
      texts: { reason: null },
    },
    "approved it as False; more approvals are needed",
  ],
  [
    {
      type: "claim.published",
      facts: { version: 1, rating: "true", correctionClass: null, snapshotHash: "ab" },
      texts: { correction: null },
    },
    "published version 1 as True",
  ],
  [
    {
      type: "claim.published",
      facts: { version: 2, rating: "outdated", correctionClass: "substantial", snapshotHash: "ab" },
      texts: { correction: "Rents rose again in May." },
    },
    "published version 2 as Outdated (correction)",
  ],
  [
    { type: "claim.retraction_asked", facts: none, texts: { reason: "The document is forged." } },
    "asked for a retraction; a second editor must confirm it",
  ],
  [
    { type: "claim.retraction_withdrawn", facts: none, texts: none },
    "took back the request for a retraction",
  ],
  [
    {
      type: "claim.retracted",
      facts: { version: 3, askedBy: one, snapshotHash: "ab" },
      texts: { reason: "The document is forged." },
    },
    "confirmed the retraction, published as version 3",
  ],
  [
    {
      type: "claim.anchored",
      facts: { revision: 2, health: "moved", method: "quote" },
      texts: none,
    },
    "placed it in revision 2 of the article",
  ],
  [
    { type: "claim.anchored", facts: { revision: 2, health: "lost", method: "none" }, texts: none },
    "added revision 2 of the article, in which the words no longer stand",
  ],
  [
    {
      type: "claim.anchored",
      facts: { revision: 2, health: "changed", method: "close" },
      texts: none,
    },
    "added revision 2 of the article, in which other words may be the same claim",
  ],
  [
    { type: "claim.place_confirmed", facts: { revision: 2 }, texts: nothing },
    "confirmed that it is the same claim in revision 2 of the article",
  ],
  [
    { type: "claim.place_removed", facts: { revision: 2 }, texts: none },
    "confirmed that it is no longer in the text, as of revision 2 of the article",
  ],
  [
    {
      type: "evidence.added",
      facts: { evidenceId: one, sourceId: one, approvalsLost: 0 },
      texts: { title: "Building register 2023" },
    },
    "added evidence: Building register 2023",
  ],
  [
    {
      type: "evidence.changed",
      facts: { evidenceId: one, approvalsLost: 1 },
      texts: { from: { source: "Register", locator: "p. 3" }, to: { locator: "p. 4" } },
    },
    "changed the place in the source of evidence: Register, which took its approval away",
  ],
  [
    {
      type: "evidence.removed",
      facts: { evidenceId: one, approvalsLost: 0 },
      texts: { title: "Building register 2023" },
    },
    "removed evidence: Building register 2023",
  ],
  [
    {
      type: "reply.asked",
      facts: { replyId: one, outcome: "waiting", approvalsLost: 1 },
      texts: { askedOf: "the bridge authority" },
    },
    "asked the bridge authority for a reply, which took its approval away",
  ],
  [
    {
      type: "reply.changed",
      facts: { replyId: one, outcome: "answered", approvalsLost: 0 },
      texts: {
        from: { source: "the bridge authority", outcome: "waiting", answer: null },
        to: { outcome: "answered", answer: "It is ours." },
      },
    },
    "changed the outcome and the answer of the reply of the bridge authority",
  ],
  [
    {
      type: "reply.removed",
      facts: { replyId: one, outcome: "declined", approvalsLost: 0 },
      texts: { askedOf: "the bridge authority" },
    },
    "removed the reply of the bridge authority",
  ],
  [
    { type: "report.received", facts: { claimId: one, publication: 1 }, texts: {} },
    "took in a report from a reader",
  ],
  [
    {
      type: "report.decided",
      facts: { from: "new", to: "rejected" },
      texts: { outcome: "The register says so.", note: null },
    },
    "set the report to rejected",
  ],
  [
    {
      type: "source.changed",
      facts: { sourceId: one, approvalsLost: 0 },
      texts: { from: { url: "https://a.example" }, to: { url: "https://b.example" } },
    },
    "changed the address of a source that this claim rests on",
  ],
  [{ type: "note.written", facts: { noteId: one, parentId: null }, texts: none }, "wrote a note"],
  [{ type: "note.written", facts: { noteId: one, parentId: one }, texts: none }, "answered a note"],
  [
    { type: "note.resolved", facts: { noteId: one, resolved: true }, texts: none },
    "resolved a note",
  ],
  [
    { type: "note.resolved", facts: { noteId: one, resolved: false }, texts: none },
    "opened a note again",
  ],
  [
    { type: "article.created", facts: { revision: 1, sha256: "ab" }, texts: none },
    "added this article",
  ],
  [
    { type: "article.edited", facts: { fields: ["headline", "publishedAt"] }, texts: nothing },
    "changed headline and published at",
  ],
  [
    {
      type: "article.revised",
      facts: { revision: 2, sha256: "ab", kept: 1, lost: 2 },
      texts: none,
    },
    "added revision 2 of the text: 1 claim kept, 2 lost",
  ],
  [{ type: "source.created", facts: none, texts: none }, "added this source"],
  [
    { type: "source.edited", facts: { fields: ["title"], claims: 3 }, texts: nothing },
    "changed title, which 3 claims rest on",
  ],
  ...toldCaptures,
  ...toldAsked,
  ...toldLibrary,
  [
    { type: "person.created", facts: { role: "editor" }, texts: none },
    "made this account, as an editor",
  ],
  [
    { type: "person.role_changed", facts: { from: "checker", to: "admin" }, texts: none },
    "changed the role from checker to admin",
  ],
  [{ type: "person.disabled", facts: { disabled: true }, texts: none }, "disabled this account"],
  [{ type: "person.link_made", facts: none, texts: none }, "made a link to set the password"],
  [{ type: "person.renamed", facts: none, texts: nothing }, "changed the name"],
  [{ type: "person.app_removed", facts: none, texts: none }, "removed the authenticator app"],
  [
    { type: "newsroom.edited", facts: { fields: ["quorumHigh"] }, texts: nothing },
    "changed quorum high",
  ],
  [
    { type: "feed.added", facts: none, texts: { url: "https://example.org/feed" } },
    "added this feed",
  ],
  [
    { type: "feed.changed", facts: { fields: ["active", "everyMinutes"] }, texts: nothing },
    "changed active and every minutes",
  ],
  [
    { type: "scale.created", facts: { version: "1" }, texts: none },
    "set up version 1 of the rating scale",
  ],
  ...toldErasures,
  ...toldOthers,
  ...toldKeys,
  ...toldTopics,
  ...toldTranslations,
];
