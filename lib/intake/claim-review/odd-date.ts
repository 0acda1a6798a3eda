// Dates as publishers write them → the day, as far as it is certain. What could be two days is none.
import { isPartialDate } from "@/lib/domain/writing/partial-date";
import type { Linked } from "./linked";
import type { Remarks } from "./remarks";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const two = (part: string) => part.padStart(2, "0");

type Read = { date: string; plain: boolean };

/** The day or partial date of a value; null with a doubt when it is none for sure. */
export function readDate(node: Linked, remarks: Remarks, today: string): string | null {
  const raw = node.text()?.trim() ?? "";
  if (raw === "") return null;
  const read = dateIn(raw);
  if (!read || !isPartialDate(read.date)) {
    remarks.doubtful("date_unclear", node.pointer);
    return null;
  }
  if (!read.plain) remarks.mended("date_form", node.pointer);
  if (read.date > today) remarks.doubtful("date_future", node.pointer);
  return read.date;
}

function dateIn(raw: string): Read | null {
  const iso = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:[T\s]\s*\d{1,2}:\d.*)?$/u.exec(raw)?.[1];
  if (iso) return { date: iso, plain: true };
  const date = packed(raw) ?? named(raw) ?? numbered(raw) ?? counted(raw);
  return date === null ? null : { date, plain: false };
}

/** 20240304, 2024/3/4, 2024-3-4, and 2024-03-04 with anything after it that is no digit. */
function packed(raw: string): string | null {
  const found =
    /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}.*)?$/u.exec(raw) ??
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u.exec(raw);
  const [, year, month, day] = found ?? [];
  if (!year || !month || !day || Number(year) < 1000) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** 4 March 2024, Mon, 04 Mar 2024 10:00 GMT, March 4, 2024. */
function named(raw: string): string | null {
  const [, day, name, year] =
    /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)/iu.exec(raw) ??
    [];
  if (day && name && year) return ofMonth(year, name, day);
  const [, first, second, third] =
    /(?:^|[\s,])([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu.exec(raw) ?? [];
  return first && second && third ? ofMonth(third, first, second) : null;
}

const FULL =
  "january february march april may june july august september october november december sept".split(
    " ",
  );

function ofMonth(year: string, name: string, day: string): string | null {
  const word = name.toLowerCase();
  const index = MONTHS.indexOf(word.slice(0, 3));
  // A word that only begins like an English month is of another language.
  if (index < 0 || !(MONTHS.includes(word) || FULL.includes(word))) return null;
  return `${year}-${two(String(index + 1))}-${two(day)}`;
}

/** 25/03/2024 and 03/25/2024: certain only where one of the two can be no month, or both are the same. */
function numbered(raw: string): string | null {
  const [, a, b, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/u.exec(raw) ?? [];
  if (!a || !b || !year) return null;
  const [first, second] = [Number(a), Number(b)];
  if (first > 12 && second <= 12) return `${year}-${two(b)}-${two(a)}`;
  if (second > 12 && first <= 12) return `${year}-${two(a)}-${two(b)}`;
  return first === second ? `${year}-${two(a)}-${two(a)}` : null;
}

/** Seconds or milliseconds since 1970, of this century. */
function counted(raw: string): string | null {
  if (!/^(?:\d{10}|\d{13})$/u.test(raw)) return null;
  const time = Number(raw) * (raw.length === 10 ? 1000 : 1);
  return time < Date.UTC(2100, 0) ? new Date(time).toISOString().slice(0, 10) : null;
}
