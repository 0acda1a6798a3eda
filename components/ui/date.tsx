// A date that a person and a program can read.
import { formatDay, formatPartialDate, formatShortTime, formatTime } from "@/lib/format/date";

/** A date as far as it is known: year, month or day. */
export function PartialDate({ date }: { date: string }) {
  return <time dateTime={date}>{formatPartialDate(date)}</time>;
}

/** The day of a time in RFC 3339. */
export function Day({ time }: { time: string }) {
  return <time dateTime={time}>{formatDay(time)}</time>;
}

/** A time in RFC 3339, to the minute, in UTC. */
export function Moment({ time }: { time: string }) {
  return <time dateTime={time}>{formatTime(time)}</time>;
}

/** The same without the year, for a narrow column. */
export function ShortMoment({ time }: { time: string }) {
  return <time dateTime={time}>{formatShortTime(time)}</time>;
}
