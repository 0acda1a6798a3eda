// A date as far as it is known: 2023, 2023-09 or 2023-09-04. Kept as written, never filled up.
import { z } from "zod";
import { msg } from "@/lib/words/t";

const SHAPE = /^((?!0000)\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u;

/** True for a real calendar date with year, year and month, or year, month and day (ISO 8601). */
export function isPartialDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (!day) return true;
  return Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

export const partialDate = z
  .string()
  .refine(isPartialDate, msg("Write a date as 2023, 2023-09 or 2023-09-04."));

export const fullDate = z
  .string()
  .refine((text) => text.length === 10 && isPartialDate(text), msg("Write a date as 2023-09-04."));
