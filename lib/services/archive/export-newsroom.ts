// The whole newsroom as one file: what stood at one moment, whoever works on meanwhile.
import "server-only";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { appliedMigrations, takenTables } from "@/lib/db/archive/catalogue";
import { asOwner } from "@/lib/db/archive/owner";
import * as read from "@/lib/db/archive/read";
import type { Tx } from "@/lib/db/engine/sql";
import {
  ARCHIVE_KIND,
  ARCHIVE_VERSION,
  bytesFile,
  MANIFEST,
  type Manifest,
  tableFile,
} from "@/lib/domain/archive/manifest";
import { END, headerOf, paddingOf } from "./tar";

type Say = (line: string) => void;
type Sink = NodeJS.WritableStream;

async function put(sink: Sink, bytes: string | Buffer): Promise<void> {
  if (!sink.write(bytes)) await once(sink, "drain");
}

/** Writes files into a tar and notes each of them. */
function packer(sink: Sink) {
  const files: Manifest["files"] = [];
  return {
    files,
    async bytes(name: string, content: Buffer): Promise<void> {
      await put(sink, headerOf(name, content.length));
      await put(sink, content);
      await put(sink, paddingOf(content.length));
      const sha256 = createHash("sha256").update(content).digest("hex");
      files.push({ name, size: content.length, sha256 });
    },
    async file(name: string, from: string): Promise<void> {
      const { size } = await stat(from);
      const hash = createHash("sha256");
      await put(sink, headerOf(name, size));
      for await (const chunk of createReadStream(from)) {
        hash.update(chunk);
        await put(sink, chunk);
      }
      await put(sink, paddingOf(size));
      files.push({ name, size, sha256: hash.digest("hex") });
    },
  };
}

/** A tar says first how long a file is, so the lines of a table wait on disk until they are counted. */
async function writeLines(to: string, lines: AsyncIterable<string>): Promise<number> {
  const out = createWriteStream(to, { mode: 0o600 });
  let count = 0;
  for await (const line of lines) {
    await put(out, `${line}\n`);
    count += 1;
  }
  out.end();
  await finished(out);
  return count;
}

async function pack(tx: Tx, sink: Sink, folder: string, say: Say): Promise<Manifest> {
  const into = packer(sink);
  const tables: Manifest["tables"] = {};
  for (const table of await takenTables(tx)) {
    for await (const { key, bytes } of read.files(tx, table))
      await into.bytes(bytesFile(table.name, key), bytes);
    const waiting = path.join(folder, "lines");
    const rows = await writeLines(waiting, read.lines(tx, table));
    await into.file(tableFile(table.name), waiting);
    tables[table.name] = rows;
    if (rows > 0) say(`${table.name}: ${rows}`);
  }
  const whole: Manifest = {
    kind: ARCHIVE_KIND,
    version: ARCHIVE_VERSION,
    exportedAt: new Date().toISOString(),
    migrations: await appliedMigrations(tx),
    logKeys: await read.signingKeys(tx),
    tables,
    files: [...into.files],
  };
  await into.bytes(MANIFEST, Buffer.from(`${JSON.stringify(whole, null, 1)}\n`));
  await put(sink, END);
  return whole;
}

/**
 * Writes the archive beside its place and puts it there once it is whole. Only its owner may read the
 * file: it holds names, notes and addresses.
 */
export async function exportNewsroom(file: string, say: Say = () => undefined): Promise<Manifest> {
  const folder = await mkdtemp(`${path.resolve(file)}.part-`);
  const part = path.join(folder, "archive");
  try {
    const out = createWriteStream(part, { mode: 0o600 });
    const gzip = createGzip();
    gzip.pipe(out);
    const failure = new Promise<never>((_, reject) => {
      for (const stream of [gzip, out]) stream.once("error", reject);
    });
    const work = asOwner("repeatable read read only", async (tx) => {
      const manifest = await pack(tx, gzip, folder, say);
      gzip.end();
      await finished(out);
      return manifest;
    });
    const manifest = await Promise.race([work, failure]);
    await rename(part, file);
    return manifest;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
