// Named parts of a zip archive, never more bytes than allowed: what an archive says of its own sizes is
// not believed, and unpacking ends at the limit.
import { Inflate } from "fflate";
import { msg } from "@/lib/words/t";
import { UnreadableSheet } from "./sheet";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
const MOST_ENTRIES = 2000;
// 1 packed byte can become 1,032: a piece of this size unpacks to 16 MiB at most before it is counted.
const PIECE = 16 * 1024;

const broken = () =>
  new UnreadableSheet(
    msg("This .xlsx file is broken. Open it in a spreadsheet program and save it again."),
  );

type Entry = { method: number; start: number; size: number };

/** An archive whose parts are unpacked one by one, all of them together within `limit` bytes. */
export class Archive {
  private readonly entries = new Map<string, Entry>();
  private readonly view: DataView;
  private left: number;

  constructor(
    private readonly bytes: Uint8Array,
    limit: number,
  ) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.left = limit;
    try {
      this.readDirectory();
    } catch (error) {
      throw error instanceof RangeError ? broken() : error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  /** The text of a part in UTF-8. Throws UnreadableSheet when there is none, or it is too large. */
  text(name: string): string {
    const entry = this.entries.get(name);
    if (!entry) throw broken();
    try {
      return new TextDecoder().decode(this.unpack(entry));
    } catch (error) {
      throw error instanceof UnreadableSheet ? error : broken();
    }
  }

  private readDirectory(): void {
    const end = this.findEnd();
    const count = this.view.getUint16(end + 10, true);
    let at = this.view.getUint32(end + 16, true);
    if (count > MOST_ENTRIES) throw broken();
    for (let index = 0; index < count; index += 1) {
      if (this.view.getUint32(at, true) !== ENTRY) throw broken();
      const nameLength = this.view.getUint16(at + 28, true);
      const rest = this.view.getUint16(at + 30, true) + this.view.getUint16(at + 32, true);
      const name = new TextDecoder().decode(this.bytes.subarray(at + 46, at + 46 + nameLength));
      if ((this.view.getUint16(at + 8, true) & 1) === 1)
        throw new UnreadableSheet(msg("This file is locked by a password. Save it without one."));
      this.entries.set(name.replaceAll("\\", "/").replace(/^\//u, ""), {
        method: this.view.getUint16(at + 10, true),
        size: this.view.getUint32(at + 20, true),
        start: this.view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + rest;
    }
  }

  // The directory's end is in the last 64 KiB, before a comment.
  private findEnd(): number {
    const first = Math.max(0, this.bytes.length - 22 - 0xffff);
    for (let at = this.bytes.length - 22; at >= first; at -= 1)
      if (this.view.getUint32(at, true) === END) return at;
    throw broken();
  }

  private unpack({ method, start, size }: Entry): Uint8Array {
    const from =
      start + 30 + this.view.getUint16(start + 26, true) + this.view.getUint16(start + 28, true);
    const packed = this.bytes.subarray(from, from + size);
    if (packed.length !== size) throw broken();
    if (method === STORED) return this.counted(packed);
    if (method !== DEFLATED) throw broken();
    const chunks: Uint8Array[] = [];
    let isDone = false;
    const inflate = new Inflate((chunk, final) => {
      chunks.push(this.counted(chunk));
      isDone = final;
    });
    for (let at = 0; at < size; at += PIECE)
      inflate.push(packed.subarray(at, at + PIECE), at + PIECE >= size);
    if (!isDone) throw broken();
    return joined(chunks);
  }

  private counted(chunk: Uint8Array): Uint8Array {
    this.left -= chunk.length;
    if (this.left < 0)
      throw new UnreadableSheet(
        msg("This file unpacks to far more than a sheet of claims. Split it."),
      );
    return chunk;
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
