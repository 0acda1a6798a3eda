// What is recorded of a correction that we asked others for.
import { z } from "zod";
import { outletOutcomes } from "../outlet/outlet-request";
import { event, fromTo, words } from "./event-shape";

const facts = z.strictObject({ requestId: z.string(), outcome: z.enum(outletOutcomes) });

export const outletEvents = [
  event("outlet.asked", facts, words),
  event("outlet.changed", facts, fromTo),
  event("outlet.removed", facts, words),
] as const;
