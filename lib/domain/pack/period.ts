// The pack for assessors: which days it is about, and one publication as it stands in it.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import type { Publication } from "../publication";
import { fullDate } from "../writing/partial-date";

export const packPeriod = z
  .strictObject({ from: fullDate, to: fullDate })
  .refine(({ from, to }) => from <= to, {
    path: ["to"],
    error: msg("The last day is before the first."),
  });
export type PackPeriod = z.infer<typeof packPeriod>;

/** A publication with names; none where the newsroom shows none. */
export type PackPublication = Publication & {
  checkedBy: string[];
  approvedBy: string[];
  publishedBy: string | null;
  /** Topics of its article, as they are today: they are no part of what was published. */
  topics: string[];
};

/** The Monday of the week that a time is in, in UTC: 2026-03-02. */
export function weekOf(time: string): string {
  const day = new Date(`${time.slice(0, 10)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}

export const monthOf = (time: string): string => time.slice(0, 7);
