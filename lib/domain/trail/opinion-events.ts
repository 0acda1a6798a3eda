// What is recorded of a second opinion.
import { z } from "zod";
import { ratingCode } from "../rating";
import { event, none } from "./event-shape";

const id = { opinionId: z.string() };
const reason = z.strictObject({ reason: z.string() });

export const opinionEvents = [
  event("opinion.asked", z.strictObject({ ...id, personId: z.string() }), none),
  event("opinion.withdrawn", z.strictObject(id), none),
  event(
    "opinion.given",
    z.strictObject({ ...id, first: ratingCode, second: ratingCode, noteId: z.string().nullable() }),
    reason,
  ),
  event("opinion.settled", z.strictObject({ ...id, rating: ratingCode }), reason),
] as const;
