// The rating scale. Codes are stable; labels are data. A rating made public is a verdict.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import { type Tone, tones } from "./view/tone";

export const ratingCodes = [
  "true",
  "mostly_true",
  "half_true",
  "missing_context",
  "mostly_false",
  "misleading",
  "false",
  "altered",
  "outdated",
  "unproven",
  "satire",
  "not_checkable",
] as const;
export const ratingCode = z.enum(ratingCodes);
export type RatingCode = z.infer<typeof ratingCode>;

const tone = z.enum(tones);

/** One step of the scale as a publication keeps it. `number` is null off the scale: never 0 or -1. */
export const rating = z.object({
  code: ratingCode,
  label: z.string(),
  definition: z.string(),
  number: z.number().int().min(1).max(5).nullable(),
  tone,
});
export type Rating = z.infer<typeof rating>;

const SCALE: [RatingCode, string, number | null, Tone, string][] = [
  ["true", msg("True"), 5, "true", msg("Accurate; nothing important is left out")],
  [
    "mostly_true",
    msg("Mostly true"),
    4,
    "mostly-true",
    msg("Accurate, but needs a clarification or more detail"),
  ],
  ["half_true", msg("Half true"), 3, "mixed", msg("Partly accurate; parts are wrong or left out")],
  [
    "missing_context",
    msg("Missing context"),
    3,
    "mixed",
    msg("Right or likely right, but facts left out change its meaning"),
  ],
  [
    "mostly_false",
    msg("Mostly false"),
    2,
    "mostly-false",
    msg("Has a piece of truth but is wrong on the main point"),
  ],
  [
    "misleading",
    msg("Misleading"),
    2,
    "mostly-false",
    msg("The facts may be right; the way they are put leads to a wrong conclusion"),
  ],
  ["false", msg("False"), 1, "false", msg("The evidence contradicts it")],
  [
    "altered",
    msg("Altered"),
    1,
    "false",
    msg("An image, recording or document was changed or made up to deceive"),
  ],
  [
    "outdated",
    msg("Outdated"),
    null,
    "unproven",
    msg("Was accurate before; later events changed it"),
  ],
  [
    "unproven",
    msg("Unproven"),
    null,
    "unproven",
    msg("The public evidence neither proves nor disproves it"),
  ],
  [
    "satire",
    msg("Satire"),
    null,
    "unproven",
    msg("Began as satire or parody and is taken as true"),
  ],
  [
    "not_checkable",
    msg("Cannot be checked"),
    null,
    "unproven",
    msg("Opinion, prediction, or no verifiable content"),
  ],
];

/** The scale that a new newsroom starts with, in its order; also the words of the desk. */
export const firstScale: Rating[] = SCALE.map(([code, label, number, tone, definition]) => ({
  code,
  label,
  number,
  tone,
  definition,
}));

const byCode = new Map(firstScale.map((step) => [step.code, step]));

/** The step of the first scale with this code. */
export function stepOf(code: RatingCode): Rating {
  const step = byCode.get(code);
  if (!step) throw new RangeError(`No rating ${code}`);
  return step;
}

const UNDECIDED: ReadonlySet<RatingCode> = new Set(["unproven", "not_checkable", "satire"]);

/** A decisive rating needs decisive evidence whose stance agrees with it. */
export function isDecisive(code: RatingCode): boolean {
  return !UNDECIDED.has(code);
}
