// A place in a list, as an opaque word: the sort key and the id of the last row shown.
import "server-only";
import { z } from "zod";
import { Invalid } from "@/lib/domain/errors";
import { isPartialDate } from "@/lib/domain/writing/partial-date";
import { msg } from "@/lib/words/t";

const place = z.strictObject({ key: z.string().max(40), id: z.uuid() });
export type Place = z.infer<typeof place>;

export function encodeCursor(at: Place): string {
  return Buffer.from(JSON.stringify({ key: at.key, id: at.id })).toString("base64url");
}

const TIME_OR_DAY = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}\.\d{6})?$/u;

/** Reads a cursor back; anything that we did not make is refused. */
export function decodeCursor(cursor: string | undefined): Place | null {
  if (cursor === undefined) return null;
  try {
    const at = place.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    // Date.parse takes the 30th of February, which PostgreSQL does not.
    if (
      TIME_OR_DAY.test(at.key) &&
      !Number.isNaN(Date.parse(at.key)) &&
      isPartialDate(at.key.slice(0, 10))
    )
      return at;
  } catch {
    // Falls through to the one answer for every broken cursor.
  }
  throw new Invalid([
    {
      pointer: "/cursor",
      detail: msg("This place in the list is not valid. Begin again without it."),
    },
  ]);
}

/** Cuts the extra row off that shows whether there is a next page. */
export function toPage<R extends { key: string }, T>(
  rows: R[],
  limit: number,
  idOf: (row: R) => string,
  show: (row: R) => T,
): { items: T[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? encodeCursor({ key: last.key, id: idOf(last) }) : null;
  return { items: shown.map(show), next };
}
