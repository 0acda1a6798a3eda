import "server-only";
// Captures as the desk sees them.
import { z } from "@hono/zod-openapi";
import {
  type Capture,
  type CaptureKind,
  type CaptureText,
  captureCauses,
  captureKinds,
  captureOutcomes,
  captureStates,
  copyStates,
  type Watch,
} from "@/lib/domain/capture/capture";
import { named, time } from "./shared";

const kinds = Object.keys(captureKinds) as [CaptureKind];

const columns = {
  id: z.uuid(),
  sourceId: z.uuid(),
  cause: z.enum(captureCauses),
  state: z.enum(captureStates),
  address: z.string().nullable(),
  name: z.string().nullable(),
  finalAddress: z.string().nullable(),
  redirects: z.array(z.string()),
  status: z.int().nullable(),
  kind: z.enum(kinds).nullable(),
  size: z.int().nullable(),
  sha256: z.string().nullable(),
  textLength: z.int().nullable(),
  textProblem: z.string().nullable(),
  outcome: z.enum(captureOutcomes).nullable(),
  attempts: z.int(),
  problem: z.string().nullable(),
  tool: z.string(),
  askedBy: named.nullable(),
  askedAt: time,
  capturedAt: time.nullable(),
  copyState: z.enum(copyStates).nullable(),
  copyAddress: z.string().nullable(),
  copyProblem: z.string().nullable(),
  sameAs: z.object({ id: z.uuid(), title: z.string() }).nullable(),
};
const capture = z.object(columns).openapi("Capture") satisfies z.ZodType<Capture>;

export const watch = z
  .object({
    everyDays: z.int().nullable(),
    nextAt: time.nullable(),
    failures: z.int(),
    lastProblem: z.string().nullable(),
  })
  .openapi("Watch") satisfies z.ZodType<Watch>;

export const captureList = z.object({
  items: z.array(capture),
  next: z.null(),
  watch: watch.nullable(),
});

export const captureText = z
  .object({
    ...columns,
    sourceTitle: z.string(),
    language: z.string().nullable(),
    headers: z.array(z.tuple([z.string(), z.string()])),
    text: z.string().nullable(),
    before: z.object({ id: z.uuid(), capturedAt: time, text: z.string().nullable() }).nullable(),
  })
  .openapi("CaptureText") satisfies z.ZodType<CaptureText>;
