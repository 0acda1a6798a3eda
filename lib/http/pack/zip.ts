// A zip archive as its files come: a few pieces in memory, whatever its length.
import "server-only";
import { Zip, ZipDeflate } from "fflate";

export type PackFile = { name: string; pieces: AsyncIterable<string | Uint8Array> };

// The earliest day that a zip archive knows: the same period gives the same bytes.
const NO_TIME = new Date(1980, 0, 1);

export async function* zipped(files: AsyncIterable<PackFile>): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else made.push(piece);
  });
  const encoder = new TextEncoder();
  const taken = () => {
    if (failure) throw failure;
    return made.splice(0);
  };
  for await (const { name, pieces } of files) {
    const file = new ZipDeflate(name);
    file.mtime = NO_TIME;
    zip.add(file);
    for await (const piece of pieces) {
      file.push(typeof piece === "string" ? encoder.encode(piece) : piece);
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
