/** Events of the library of sources, with the sentence that the history makes of each. */
import type { AuditEvent } from "@/lib/domain/audit";

const id = "5c7cf3f4-6f0a-4a1e-9d5b-2f8b1f0f3a11";

export const toldLibrary: [AuditEvent, string][] = [
  [{ type: "source.identity_set", facts: {}, texts: {} }, "sealed who stands behind this source"],
  [{ type: "source.identity_read", facts: {}, texts: {} }, "read who stands behind this source"],
  [
    { type: "source.identity_forgotten", facts: {}, texts: {} },
    "had it forgotten who stands behind this source",
  ],
  [
    { type: "source.merged", facts: { into: id, moved: 2, kept: 1 }, texts: {} },
    "merged this record into another; 2 claims went over",
  ],
  [
    { type: "source.took_in", facts: { from: id }, texts: {} },
    "merged another record into this one",
  ],
  [
    {
      type: "source.withdrawn",
      facts: { on: "2026-01-02", reopened: 1, returned: 2, flagged: 3 },
      texts: { reason: "Made up." },
    },
    "marked it as withdrawn on 2026-01-02: 1 reopened, 2 returned, 3 flagged",
  ],
  [{ type: "source.withdrawal_taken_back", facts: {}, texts: {} }, "took its withdrawal back"],
  [
    {
      type: "evidence.source_merged",
      facts: { from: id, into: id, approvalsLost: 1 },
      texts: {},
    },
    "took over the record of a source that was merged, which took its approval away",
  ],
];
