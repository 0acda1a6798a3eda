// Lengths of time in words, in the unit that a person would choose.
import { t } from "@/lib/words/t";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Seconds as `less than a minute`, `12 minutes`, `5 hours`, `3 days`; hours up to two days. */
export function formatDuration(seconds: number): string {
  if (seconds < MINUTE) return t("less than a minute");
  if (seconds < HOUR)
    return t("{count, plural, one {# minute} other {# minutes}}", {
      count: Math.round(seconds / MINUTE),
    });
  if (seconds < 2 * DAY)
    return t("{count, plural, one {# hour} other {# hours}}", {
      count: Math.round(seconds / HOUR),
    });
  return t("{count, plural, one {# day} other {# days}}", { count: Math.round(seconds / DAY) });
}
