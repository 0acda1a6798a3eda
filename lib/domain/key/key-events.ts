// What is recorded of API keys: which, never the key itself.
import { z } from "zod";
import { event, none } from "../trail/event-shape";

export const keyEvents = [
  event(
    "person.key_made",
    z.strictObject({ keyId: z.string(), scope: z.string(), expiresAt: z.string() }),
    z.strictObject({ name: z.string() }),
  ),
  event("person.key_revoked", z.strictObject({ keyId: z.string() }), none),
] as const;
