// What is recorded of a reader's report: never the reader's words, nor how to reach them.
import { z } from "zod";
import { reportState } from "../view/reports";
import { event, none } from "./event-shape";

export const reportEvents = [
  event("report.received", z.strictObject({ claimId: z.string(), publication: z.number() }), none),
  event(
    "report.decided",
    z.strictObject({ from: reportState, to: reportState }),
    z.strictObject({ outcome: z.string().nullable(), note: z.string().nullable() }),
  ),
] as const;
