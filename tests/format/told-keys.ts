/** Events of API keys, with the sentence that the history makes of each. */

import type { AuditEvent } from "@/lib/domain/audit";
import { type WebhookChange, webhookChanges } from "@/lib/domain/webhook/webhook";

const TOLD: Record<WebhookChange, string> = {
  edited: "changed a webhook",
  switched_on: "switched a webhook on",
  switched_off: "switched a webhook off",
  secret: "made a new secret for a webhook",
  removed: "removed a webhook",
  gone: "switched a webhook off: its address is gone",
  failed: "switched a webhook off: nothing arrived for five days",
};

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
  [
    {
      type: "person.webhook_made",
      facts: { webhookId: "w" },
      texts: { url: "https://cms.example.org/" },
    },
    "added a webhook",
  ],
  ...webhookChanges.map((what): [AuditEvent, string] => [
    { type: "person.webhook_changed", facts: { webhookId: "w", what }, texts: {} },
    TOLD[what],
  ]),
];
