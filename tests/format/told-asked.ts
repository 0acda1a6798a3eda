/** Events of what was asked of experts and outlets, with the sentence that the history makes of each. */
import type { AuditEvent } from "@/lib/domain/audit";

const id = "5c7cf3f4-6f0a-4a1e-9d5b-2f8b1f0f3a11";

export const toldAsked: [AuditEvent, string][] = [
  [
    {
      type: "suggestion.accepted",
      facts: { noteId: id, fields: ["summary"], approvalsLost: 1 },
      texts: { from: { summary: "A" }, to: { summary: "B" } },
    },
    "took over proposed words for the summary, which took its approval away",
  ],
  [{ type: "suggestion.declined", facts: { noteId: id }, texts: {} }, "declined proposed words"],
  [
    { type: "opinion.asked", facts: { opinionId: id, personId: id }, texts: {} },
    "asked for a blind second opinion",
  ],
  [
    { type: "opinion.withdrawn", facts: { opinionId: id }, texts: {} },
    "took back the question for a second opinion",
  ],
  [
    {
      type: "opinion.given",
      facts: { opinionId: id, first: "true", second: "true", noteId: null },
      texts: { reason: "I measured it." },
    },
    "gave a second opinion, which agrees: True",
  ],
  [
    {
      type: "opinion.given",
      facts: { opinionId: id, first: "true", second: "false", noteId: id },
      texts: { reason: "I measured it." },
    },
    "gave a second opinion, which differs: False and not True",
  ],
  [
    {
      type: "opinion.settled",
      facts: { opinionId: id, rating: "half_true" },
      texts: { reason: "Half of it." },
    },
    "settled the second opinion: Half true",
  ],
  [
    {
      type: "outlet.asked",
      facts: { requestId: id, outcome: "waiting" },
      texts: { askedOf: "The Herald" },
    },
    "asked The Herald for a correction",
  ],
  [
    {
      type: "outlet.changed",
      facts: { requestId: id, outcome: "in_part" },
      texts: { from: { source: "The Herald", outcome: "waiting" }, to: { outcome: "in_part" } },
    },
    "recorded of the correction asked of The Herald: they corrected it in part",
  ],
  [
    {
      type: "outlet.removed",
      facts: { requestId: id, outcome: "waiting" },
      texts: { askedOf: "The Herald" },
    },
    "removed the correction asked of The Herald",
  ],
  [
    { type: "expert.asked", facts: { linkId: id }, texts: { expert: "A bridge engineer" } },
    "asked A bridge engineer by a link",
  ],
  [{ type: "expert.revoked", facts: { linkId: id }, texts: {} }, "ended an expert’s link"],
  [
    {
      type: "expert.answered",
      facts: { linkId: id, noteId: id, agrees: false },
      texts: { expert: "A bridge engineer" },
    },
    "took in the answer of A bridge engineer: not right",
  ],
];
