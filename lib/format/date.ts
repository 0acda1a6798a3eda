// Dates and times in words. Times are UTC: what is public must read the same everywhere.

/** Words for the interface's language; the day comes before the month. */
const LOCALE = "en-GB";

const formats = {
  year: new Intl.DateTimeFormat(LOCALE, { timeZone: "UTC", year: "numeric" }),
  month: new Intl.DateTimeFormat(LOCALE, { timeZone: "UTC", year: "numeric", month: "long" }),
  day: new Intl.DateTimeFormat(LOCALE, {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    day: "numeric",
  }),
  short: new Intl.DateTimeFormat(LOCALE, { timeZone: "UTC", month: "short", day: "2-digit" }),
  minute: new Intl.DateTimeFormat(LOCALE, {
    timeZone: "UTC",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  }),
};

/** `2023` → 2023, `2023-09` → September 2023, `2023-09-04` → 4 September 2023. Never filled up. */
export function formatPartialDate(date: string): string {
  const at = new Date(`${date.padEnd(10, "-01")}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  if (date.length === 4) return formats.year.format(at);
  return date.length === 7 ? formats.month.format(at) : formats.day.format(at);
}

/** The day of a time in RFC 3339: 4 September 2023. */
export function formatDay(time: string): string {
  return formats.day.format(new Date(time));
}

/** The day of a time in RFC 3339, for a narrow column: 04 Sept. */
export function formatShortDay(time: string): string {
  return formats.short.format(new Date(time));
}

/** A time in RFC 3339 to the minute: 4 September 2023, 09:05 UTC. */
export function formatTime(time: string): string {
  const at = new Date(time);
  return `${formats.day.format(at)}, ${formats.minute.format(at)} UTC`;
}

/** A time in RFC 3339 to the minute, for a narrow column: 04 Sept, 09:05 UTC. */
export function formatShortTime(time: string): string {
  const at = new Date(time);
  return `${formats.short.format(at)}, ${formats.minute.format(at)} UTC`;
}
