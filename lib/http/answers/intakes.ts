import "server-only";
// Files and addresses on their way in.
import { z } from "@hono/zod-openapi";
import { articleStatuses } from "@/lib/domain/incoming";
import {
  type DeskIntake,
  intakeKinds,
  intakeOutcomes,
  intakeStates,
} from "@/lib/domain/view/intakes";
import { time } from "./shared";

export const deskIntake = z
  .object({
    id: z.uuid(),
    batch: z.uuid(),
    kind: z.enum(intakeKinds),
    name: z.string(),
    state: z.enum(intakeStates),
    done: z.int(),
    total: z.int(),
    articles: z.array(
      z.object({
        slug: z.string(),
        headline: z.string(),
        outcome: z.enum(intakeOutcomes),
        status: z.enum(articleStatuses),
        warnings: z.array(z.string()),
      }),
    ),
    problem: z.string().nullable(),
    place: z.string().nullable(),
    remedy: z.string().nullable(),
    createdAt: time,
    finishedAt: time.nullable(),
  })
  .openapi("Intake") satisfies z.ZodType<DeskIntake>;
