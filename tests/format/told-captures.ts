/** Events of captures, with the sentence that the history makes of each. */
import type { AuditEvent } from "@/lib/domain/audit";

const id = "5c7cf3f4-6f0a-4a1e-9d5b-2f8b1f0f3a11";

export const toldCaptures: [AuditEvent, string][] = [
  [
    { type: "source.capture_asked", facts: { captureId: id, cause: "upload" }, texts: {} },
    "brought a file as a capture",
  ],
  [
    { type: "source.capture_asked", facts: { captureId: id, cause: "watch" }, texts: {} },
    "asked for a capture",
  ],
  [
    {
      type: "source.captured",
      facts: { captureId: id, sha256: "ab", kind: "pdf", outcome: "changed" },
      texts: {},
    },
    "captured it as a PDF: the text changed",
  ],
  [
    { type: "source.gone", facts: { captureId: id, claims: 2 }, texts: { problem: "404" } },
    "found it gone, which 2 claims rest on",
  ],
  [
    { type: "source.watched", facts: { everyDays: 7 }, texts: {} },
    "set it to be looked at again every 7 days",
  ],
  [
    { type: "source.watched", facts: { everyDays: null }, texts: {} },
    "stopped looking at it again",
  ],
  [
    {
      type: "claim.finding_settled",
      facts: { findingId: id, kind: "moved", outcome: "no_matter" },
      texts: {},
    },
    "settled “a source moved to another address”: it makes no difference",
  ],
  [
    { type: "claim.recheck_set", facts: { from: null, to: "2027-01-02" }, texts: {} },
    "set it to be looked at again on 2027-01-02",
  ],
  [
    { type: "claim.recheck_set", facts: { from: "2027-01-02", to: null }, texts: {} },
    "took the day to look again away",
  ],
];
