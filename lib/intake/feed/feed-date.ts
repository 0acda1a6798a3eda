// Dates of feeds: RFC 822 in RSS, RFC 3339 in Atom and JSON, and what people write instead of them.
import { isPartialDate } from "@/lib/domain/writing/partial-date";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The instant in UTC; null for what is no time, or lies before 1900 or after 2200. */
export function instantOf(raw: string | null): string | null {
  const at = new Date(raw ?? "");
  const year = at.getUTCFullYear();
  return year >= 1900 && year <= 2200 ? at.toISOString() : null;
}

/** The day as it was written, in its own time zone: a late edition keeps its date. */
export function dayOf(raw: string | null): string | null {
  const text = raw?.trim() ?? "";
  const iso = /^\d{4}-\d{2}-\d{2}/u.exec(text)?.[0];
  if (iso) return isPartialDate(iso) ? iso : null;
  const [, day, month, year] =
    /(\d{1,2})[\s-]+([a-z]{3})[a-z]*[\s-]+(\d{4}|\d{2})\b/iu.exec(text) ?? [];
  const index = MONTHS.indexOf(month?.toLowerCase() ?? "");
  if (day && year && index >= 0) {
    const whole = year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year}`;
    const written = `${whole}-${String(index + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
    return isPartialDate(written) ? written : null;
  }
  return instantOf(text)?.slice(0, 10) ?? null;
}
