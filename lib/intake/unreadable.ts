// Why something could not be brought in: what is wrong, where it is, and what to do instead.
import { DomainError } from "@/lib/domain/errors";

/** `place` is a line and column, a JSON Pointer, or the part of a document; null for the whole. */
export class Unreadable extends DomainError {
  override name = "Unreadable";
  constructor(
    readonly reason: string,
    readonly place: string | null,
    readonly remedy: string,
  ) {
    super([place ? `${place}: ${reason}` : reason, remedy].filter(Boolean).join(" "));
  }
}

/** The line and column of an offset in a text, both from 1, as editors count. */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split(/\r\n|[\r\n]/u).length;
  const column = offset - Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
  return `line ${line}, column ${column}`;
}
