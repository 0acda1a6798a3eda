/** Events of API keys, with the sentence that the history makes of each. */
import type { AuditEvent } from "@/lib/domain/audit";

export const toldKeys: [AuditEvent, string][] = [
  [
    {
      type: "person.key_made",
      facts: { keyId: "k", scope: "read", expiresAt: "2027-01-01T00:00:00.000Z" },
      texts: { name: "Archive" },
    },
    "made an API key that may read",
  ],
  [{ type: "person.key_revoked", facts: { keyId: "k" }, texts: {} }, "revoked an API key"],
];
