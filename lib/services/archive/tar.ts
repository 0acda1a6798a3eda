// The tar format (POSIX ustar) as far as an archive needs it: plain files with short names. Written by
// hand since it is two pages, has no limit on the whole, and every system unpacks it.
import "server-only";

const BLOCK = 512;
const NAME = 100;

export class NotTar extends Error {
  override readonly name = "NotTar";
}

function octal(value: number, length: number): string {
  return `${value.toString(8).padStart(length - 1, "0")}\0`;
}

function sumOf(header: Buffer): number {
  let sum = 0;
  for (let at = 0; at < BLOCK; at += 1) sum += at >= 148 && at < 156 ? 32 : (header[at] ?? 0);
  return sum;
}

/** The block before a file. Times are left at zero: the same newsroom gives the same bytes. */
export function headerOf(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > NAME) throw new Error(`${name} is too long a name.`);
  const header = Buffer.alloc(BLOCK);
  header.write(name, 0);
  header.write(octal(0o600, 8), 100);
  header.write(octal(0, 8), 108);
  header.write(octal(0, 8), 116);
  header.write(octal(size, 12), 124);
  header.write(octal(0, 12), 136);
  header.write("0", 156);
  header.write("ustar\x0000", 257);
  header.write(`${sumOf(header).toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** What fills the last block of a file. */
export const paddingOf = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);

/** What stands at the end of a tar. */
export const END = Buffer.alloc(2 * BLOCK);

type Entry = { name: string; size: number };

function entryOf(header: Buffer): Entry | null {
  if (header.every((byte) => byte === 0)) return null;
  const field = (from: number, to: number) =>
    header.toString("utf8", from, to).replace(/\0.*$/su, "").trim();
  if (Number.parseInt(field(148, 156), 8) !== sumOf(header))
    throw new NotTar("a header is damaged");
  const size = field(124, 136);
  if (!/^[0-7]+$/u.test(size) || !["0", ""].includes(field(156, 157)))
    throw new NotTar("it holds something that is no plain file");
  return { name: field(0, NAME), size: Number.parseInt(size, 8) };
}

export type Part =
  | { kind: "begin"; name: string; size: number }
  | { kind: "data"; chunk: Buffer }
  | { kind: "end" };

/** The files of a tar as they come by: begin, data in pieces, end. Throws NotTar. */
export async function* parts(bytes: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  let held: Buffer = Buffer.alloc(0);
  let left = 0;
  let skip = 0;
  let inside = false;
  for await (const chunk of bytes) {
    held = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    for (;;) {
      if (inside) {
        const piece = held.subarray(0, left);
        held = held.subarray(piece.length);
        left -= piece.length;
        if (piece.length > 0) yield { kind: "data", chunk: piece };
        if (left > 0) break;
        inside = false;
        yield { kind: "end" };
      }
      const gone = Math.min(skip, held.length);
      held = held.subarray(gone);
      skip -= gone;
      if (skip > 0 || held.length < BLOCK) break;
      const entry = entryOf(held.subarray(0, BLOCK));
      held = held.subarray(BLOCK);
      if (!entry) return;
      yield { kind: "begin", ...entry };
      left = entry.size;
      skip = paddingOf(entry.size).length;
      inside = true;
    }
  }
  throw new NotTar("it ends in the middle");
}
