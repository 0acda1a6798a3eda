// Reads an answer's body and unpacks it, counting both sides: it stops at the first byte too many.
import "server-only";
import type { IncomingMessage } from "node:http";
import { type Duplex, PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { codeOf, FetchFailed } from "./failure";
import type { FetchLimits } from "./limits";

/** Servers send "deflate" with and without the zlib header; the first byte tells (RFC 1950). */
async function* inflating(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const packed: Buffer[] = [];
  for await (const chunk of source) packed.push(chunk);
  const whole = Buffer.concat(packed);
  if (whole.length === 0) return;
  const decoder = ((whole[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
  decoder.end(whole);
  yield* decoder;
}

function unpacking(encoding: string): Duplex | typeof inflating {
  if (encoding === "" || encoding === "identity") return new PassThrough();
  if (encoding === "gzip" || encoding === "x-gzip") return createGunzip();
  if (encoding === "br") return createBrotliDecompress();
  if (encoding === "deflate") return inflating;
  // Several codings on one answer included: nobody needs them, and each multiplies a bomb.
  throw new FetchFailed({ code: "unknown_encoding" });
}

function counting(most: number, code: "too_large" | "too_large_unpacked") {
  return async function* count(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > most) throw new FetchFailed({ code });
      yield chunk;
    }
  };
}

const ZLIB = /^(Z_|ERR_BROTLI|ERR__ERROR)/u;

/** The unpacked body. Throws FetchFailed; the connection is closed in any case. */
export async function readBody(message: IncomingMessage, limits: FetchLimits): Promise<Buffer> {
  const kept: Buffer[] = [];
  try {
    if (Number(message.headers["content-length"]) > limits.wireBytes)
      throw new FetchFailed({ code: "too_large" });
    await pipeline(
      message,
      counting(limits.wireBytes, "too_large"),
      unpacking(message.headers["content-encoding"]?.trim().toLowerCase() ?? ""),
      counting(limits.unpackedBytes, "too_large_unpacked"),
      async (source: AsyncIterable<Buffer>) => {
        for await (const chunk of source) kept.push(chunk);
      },
    );
  } catch (error) {
    if (ZLIB.test(codeOf(error))) throw new FetchFailed({ code: "bad_encoding" });
    throw error;
  } finally {
    message.destroy();
  }
  return Buffer.concat(kept);
}
