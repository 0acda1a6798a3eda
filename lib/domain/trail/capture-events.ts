// What is recorded of looks at sources, and of what claims make of them.
import { z } from "zod";
import { captureCauses, captureKinds, captureOutcomes } from "../capture/capture";
import { findingKinds, findingOutcomes } from "../capture/finding";
import { event, none } from "./event-shape";

const kinds = Object.keys(captureKinds) as [keyof typeof captureKinds];

export const captureEvents = [
  event(
    "source.capture_asked",
    z.strictObject({ captureId: z.string(), cause: z.enum(captureCauses) }),
    none,
  ),
  event(
    "source.captured",
    z.strictObject({
      captureId: z.string(),
      sha256: z.string(),
      kind: z.enum(kinds),
      outcome: z.enum(captureOutcomes),
    }),
    none,
  ),
  event(
    "source.gone",
    z.strictObject({ captureId: z.string(), claims: z.number() }),
    z.strictObject({ problem: z.string() }),
  ),
  event("source.watched", z.strictObject({ everyDays: z.number().nullable() }), none),
  event(
    "claim.finding_settled",
    z.strictObject({
      findingId: z.string(),
      kind: z.enum(findingKinds),
      outcome: z.enum(findingOutcomes),
    }),
    none,
  ),
  event(
    "claim.recheck_set",
    z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }),
    none,
  ),
] as const;
