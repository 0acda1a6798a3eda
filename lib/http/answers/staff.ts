import "server-only";
// People, settings and the trail.
import { z } from "@hono/zod-openapi";
import { auditEvent } from "@/lib/domain/audit";
import { lintChoice } from "@/lib/domain/lint/level";
import type { Newsroom } from "@/lib/domain/newsroom";
import { type Person, role } from "@/lib/domain/person";
import type { Me, PersonWithLink } from "@/lib/domain/view/answer";
import { named, time } from "./shared";

export const me = z.object({ id: z.uuid(), name: z.string(), role }) satisfies z.ZodType<Me>;

export const person = z
  .object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    role,
    disabledAt: time.nullable(),
    twoFactorEnabled: z.boolean(),
    createdAt: time,
  })
  .openapi("Person") satisfies z.ZodType<Person>;

export const personWithLink = z.object({
  person,
  link: z.string().openapi({ description: "Sets the password, once; shown here and nowhere else" }),
}) satisfies z.ZodType<PersonWithLink>;

export const newsroom = z
  .object({
    name: z.string(),
    url: z.string().nullable(),
    email: z.string().nullable(),
    about: z.string(),
    correctionsPolicy: z.string(),
    quorum: z.int(),
    quorumHigh: z.int(),
    publicNames: z.boolean(),
    decideAll: z.boolean(),
    lint: lintChoice,
    version: z.int(),
  })
  .openapi("Newsroom") satisfies z.ZodType<Newsroom>;

/** One event: what was done (closed union `type`), where in its chain, when, by whom. */
export const auditEntry = z
  .object({
    type: z.enum(auditEvent.options.map((option) => option.shape.type.value)),
    facts: z
      .record(z.string(), z.unknown())
      .openapi({ description: "Ids and codes, in the chain" }),
    texts: z.record(z.string(), z.unknown()).openapi({ description: "Names and words, beside it" }),
    seq: z.int(),
    at: time,
    actor: named.nullable(),
    byKey: z.string().optional().openapi({ description: "The API key that it was done with" }),
    hash: z.string(),
  })
  .openapi("AuditEntry");
