// Numbers of an .xlsx file as they are shown: days, times and per cents are numbers with a format.

export type CellStyle = "number" | "date" | "time" | "percent";

// Formats that have no code in the file because every program knows them.
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const TIMES = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);
const PERCENTS = new Set([9, 10]);

/** What a number format shows. `code` is the file's own, where it has one. */
export function styleOf(id: number, code: string | undefined): CellStyle {
  if (code === undefined) {
    if (DATES.has(id)) return "date";
    if (TIMES.has(id)) return "time";
    return PERCENTS.has(id) ? "percent" : "number";
  }
  // Only the letters count, not what is quoted, escaped, or stands in brackets for colour and language.
  const [first = ""] = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, "").split(";");
  if (/[yd]/iu.test(first)) return "date";
  if (/[hs]/iu.test(first)) return "time";
  if (/^m+$/iu.test(first.trim())) return "date";
  return first.includes("%") ? "percent" : "number";
}

const DAY = 24 * 60 * 60 * 1000;
// Day 1 is 1900-01-01 and day 60 the 29th of February that 1900 did not have; or day 0 is 1904-01-01.
const FROM_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;

/** The number as text: a day as YYYY-MM-DD, a time as hh:mm, a share with %, all else plain. */
export function shownNumber(raw: string, style: CellStyle, since1904: boolean): string {
  if (raw === "") return "";
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  if (style === "date" && number >= 0 && number <= LAST_DAY) return shownDay(number, since1904);
  if (style === "time" && number >= 0 && number < 1)
    return new Date(Math.round(number * 1440) * 60_000).toISOString().slice(11, 16);
  if (style === "percent") return `${plain(number * 100)}%`;
  return plain(number);
}

function shownDay(number: number, since1904: boolean): string {
  // Before the day that never was, 1900's count is one short.
  const days = since1904 ? number : number < 60 ? number + 1 : number;
  const time = new Date(
    (since1904 ? FROM_1904 : FROM_1900) + Math.round(days * 1440) * (DAY / 1440),
  );
  const text = time.toISOString();
  return Number.isInteger(number)
    ? text.slice(0, 10)
    : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

/** As programs show it: 15 digits, so that 0.1 + 0.2 is 0.3. */
function plain(number: number): string {
  return String(Number(number.toPrecision(15)));
}
