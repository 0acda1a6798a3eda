// Dates and times in words. Times are UTC: what is public must read the same everywhere.
import { language } from "@/lib/words/ambient";
import { localeOf } from "@/lib/words/languages";

const options = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
  short: { month: "short", day: "2-digit" },
  minute: { hour: "2-digit", minute: "2-digit", hour12: false },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const made = new Map<string, Intl.DateTimeFormat>();

function format(part: keyof typeof options, at: Date): string {
  const locale = localeOf(language());
  const key = `${locale} ${part}`;
  const known =
    made.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options[part] });
  made.set(key, known);
  return known.format(at);
}

/** `2023` → 2023, `2023-09` → September 2023, `2023-09-04` → 4 September 2023. Never filled up. */
export function formatPartialDate(date: string): string {
  const at = new Date(`${date.padEnd(10, "-01")}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  if (date.length === 4) return format("year", at);
  return date.length === 7 ? format("month", at) : format("day", at);
}

/** The day of a time in RFC 3339: 4 September 2023. */
export function formatDay(time: string): string {
  return format("day", new Date(time));
}

/** The day of a time in RFC 3339, for a narrow column: 04 Sept. */
export function formatShortDay(time: string): string {
  return format("short", new Date(time));
}

/** A time in RFC 3339 to the minute: 4 September 2023, 09:05 UTC. */
export function formatTime(time: string): string {
  const at = new Date(time);
  return `${format("day", at)}, ${format("minute", at)} UTC`;
}

/** A time in RFC 3339 to the minute, for a narrow column: 04 Sept, 09:05 UTC. */
export function formatShortTime(time: string): string {
  const at = new Date(time);
  return `${format("short", at)}, ${format("minute", at)} UTC`;
}
