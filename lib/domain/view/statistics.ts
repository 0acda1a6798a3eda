// How the work of the desk goes: what the statistics page and its API answer show.
import { z } from "zod";
import { states } from "../claim";
import { ratingCode } from "../rating";

/** Periods that the screen offers, in days up to now. */
export const periods = [7, 30, 90, 365] as const;
export const DEFAULT_PERIOD = 30;

/** The period that an address names; the default for anything else. */
export function periodOf(text: string | undefined): (typeof periods)[number] {
  return periods.find((days) => String(days) === text) ?? DEFAULT_PERIOD;
}

export const statistics = z.object({
  days: z.int(),
  /** How long claims stayed in a state that they left in the period; seconds. */
  spells: z.array(
    z.object({
      state: z.enum(states),
      spells: z.int(),
      medianSeconds: z.number(),
      /** Nine of ten were no longer than this. */
      ninthSeconds: z.number(),
    }),
  ),
  /** Claims in review now, by how long they have waited. */
  queue: z.object({
    oldestSeconds: z.number().nullable(),
    ages: z.array(z.object({ days: z.int(), claims: z.int() })),
  }),
  decisions: z.object({ approvals: z.int(), returns: z.int() }),
  /** The newest returns of the period, 50 at most. */
  returns: z.array(
    z.object({
      slug: z.string(),
      statement: z.string(),
      reason: z.string(),
      reviewer: z.string(),
      at: z.string(),
    }),
  ),
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Claims assigned to the person that wait to be checked, now. */
      open: z.int(),
      overdue: z.int(),
      submitted: z.int(),
      reviewed: z.int(),
    }),
  ),
  /** Publications by week (its Monday, UTC), oldest first. */
  weeks: z.array(
    z.object({ week: z.string(), first: z.int(), corrected: z.int(), retracted: z.int() }),
  ),
  /** How far second opinions agreed with the first rating. */
  agreement: z.object({
    pairs: z.int(),
    observed: z.number().nullable(),
    kappa: z.number().nullable(),
    weighted: z.object({ pairs: z.int(), kappa: z.number().nullable() }),
    /** Each pair, newest first. */
    opinions: z.array(
      z.object({ slug: z.string(), first: ratingCode, second: ratingCode, at: z.string() }),
    ),
  }),
});
export type Statistics = z.infer<typeof statistics>;

/** Lower bounds, in whole days, of the ages by which the queue is counted. */
export const queueAges = [0, 1, 3, 7] as const;
