/** Events of erasures, with the sentence that the history makes of each. */
import type { AuditEvent } from "@/lib/domain/audit";

const one = "5c7cf3f4-6f0a-4a1e-9d5b-2f8b1f0f3a11";
const asked = { basis: "objection" as const, personId: one, items: 0 };

export const toldErasures: [AuditEvent, string][] = [
  [
    {
      type: "erasure.asked",
      facts: { what: "person", ...asked },
      texts: { reason: "By letter of 4 May." },
    },
    "asked for a person’s data to be erased",
  ],
  [
    {
      type: "erasure.asked",
      facts: { what: "texts", ...asked, personId: null, items: 2 },
      texts: { reason: "By letter of 4 May." },
    },
    "asked for 2 texts to be erased",
  ],
  [{ type: "erasure.declined", facts: {}, texts: {} }, "declined this erasure"],
  [
    { type: "erasure.confirmed", facts: { number: 3, events: 1 }, texts: {} },
    "confirmed erasure 3, which took the words of 1 event",
  ],
  [
    { type: "erasure.redacted", facts: { hashes: ["ab", "cd"] }, texts: {} },
    "named 2 events whose words were erased",
  ],
  [{ type: "person.erased", facts: { erasureId: one }, texts: {} }, "erased this person’s data"],
  [
    { type: "report.erased", facts: { erasureId: one }, texts: {} },
    "erased what the reader had written",
  ],
  [
    { type: "note.erased", facts: { noteId: one, erasureId: one }, texts: {} },
    "erased the words of a note",
  ],
  [
    { type: "reply.contact_erased", facts: { replyId: one, erasureId: one }, texts: {} },
    "erased where a reply was asked for",
  ],
  [
    { type: "expert.erased", facts: { linkId: one, erasureId: one }, texts: {} },
    "erased the name of an expert who was asked",
  ],
  [
    { type: "event.redacted", facts: { was: "claim.edited" }, texts: {} },
    "did something whose words were erased (claim.edited)",
  ],
];
