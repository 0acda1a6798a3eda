// Lengths of time in words, in the unit that a person would choose.

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const inWords = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** Seconds as `less than a minute`, `12 minutes`, `5 hours`, `3 days`; hours up to two days. */
export function formatDuration(seconds: number): string {
  if (seconds < MINUTE) return "less than a minute";
  if (seconds < HOUR) return inWords(Math.round(seconds / MINUTE), "minute");
  if (seconds < 2 * DAY) return inWords(Math.round(seconds / HOUR), "hour");
  return inWords(Math.round(seconds / DAY), "day");
}
