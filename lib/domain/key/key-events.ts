// What is recorded of API keys and webhooks: which, never the secret itself.
import { z } from "zod";
import { event, none } from "../trail/event-shape";
import { webhookChanges } from "../webhook/webhook";

export const keyEvents = [
  event(
    "person.key_made",
    z.strictObject({ keyId: z.string(), scope: z.string(), expiresAt: z.string() }),
    z.strictObject({ name: z.string() }),
  ),
  event("person.key_revoked", z.strictObject({ keyId: z.string() }), none),
  event(
    "person.webhook_made",
    z.strictObject({ webhookId: z.string() }),
    z.strictObject({ url: z.string() }),
  ),
  event(
    "person.webhook_changed",
    z.strictObject({ webhookId: z.string(), what: z.enum(webhookChanges) }),
    none,
  ),
] as const;
