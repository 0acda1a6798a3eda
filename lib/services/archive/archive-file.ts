// An archive as a file: read whole once, to know that it is whole, before anything is done with it.
import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import {
  ARCHIVE_KIND,
  ARCHIVE_VERSION,
  contentOf,
  MANIFEST,
  type Manifest,
  manifest,
} from "@/lib/domain/archive/manifest";
import { NotTar, type Part, parts } from "./tar";

/** The archive can't be used; the message says what is wrong with it. */
export class Unusable extends Error {
  override readonly name = "Unusable";
}

const LONGEST_MANIFEST = 256 * 2 ** 20;

export async function* partsOf(file: string): AsyncGenerator<Part> {
  const unpacked = createGunzip();
  // A fault of either stream comes out of the one that is read.
  pipeline(createReadStream(file), unpacked, () => undefined);
  try {
    yield* parts(unpacked);
  } catch (error) {
    if (error instanceof NotTar) throw new Unusable(`The archive is damaged: ${error.message}.`);
    const code = (error as { code?: unknown }).code;
    if (typeof code === "string" && /^Z_|^ERR_/u.test(code))
      throw new Unusable("The archive is damaged, cut short, or no archive of a newsroom.");
    throw error;
  }
}

type Seen = { name: string; size: number; sha256: string; lines: number };

function parsed(text: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Unusable("The archive's manifest is damaged.");
  }
  const head = json as { kind?: unknown; version?: unknown } | null;
  if (head?.kind !== ARCHIVE_KIND) throw new Unusable("This is no archive of a newsroom.");
  if (head.version !== ARCHIVE_VERSION)
    throw new Unusable(
      `The archive has version ${String(head.version)}; this program knows version ${ARCHIVE_VERSION}. Import it with the program that it was made for.`,
    );
  const read = manifest.safeParse(json);
  if (!read.success) throw new Unusable("The archive's manifest is damaged.");
  return read.data;
}

function compare(said: Manifest, seen: readonly Seen[]): void {
  said.files.forEach(({ name, size, sha256 }, at) => {
    const found = seen[at];
    if (found?.name !== name) throw new Unusable(`The archive has no ${name} where one should be.`);
    if (found.size !== size || found.sha256 !== sha256)
      throw new Unusable(`${name} in the archive is damaged: it is not what the manifest says.`);
    const content = contentOf(name);
    if (!content) throw new Unusable(`The archive holds ${name}, which nothing knows.`);
    if (content.kind === "table" && found.lines !== said.tables[content.table])
      throw new Unusable(`${name} in the archive does not have the rows that the manifest says.`);
  });
  const [more] = seen.slice(said.files.length);
  if (more)
    throw new Unusable(`The archive holds ${more.name}, of which its manifest says nothing.`);
  const written = said.files.filter(({ name }) => contentOf(name)?.kind === "table").length;
  if (written !== Object.keys(said.tables).length)
    throw new Unusable("The archive does not hold the tables that its manifest names.");
}

/** Reads all of it and gives its manifest. Throws Unusable when anything is not as it says. */
export async function checkArchive(file: string): Promise<Manifest> {
  const seen: Seen[] = [];
  let text: Buffer[] | null = null;
  let said: Manifest | null = null;
  let hash = createHash("sha256");
  let now: Seen | null = null;
  for await (const part of partsOf(file)) {
    if (part.kind === "begin") {
      if (said) throw new Unusable("The archive goes on after its manifest.");
      text = part.name === MANIFEST ? [] : null;
      if (text && part.size > LONGEST_MANIFEST) throw new Unusable("The manifest is too long.");
      hash = createHash("sha256");
      now = { name: part.name, size: part.size, sha256: "", lines: 0 };
    } else if (part.kind === "data") {
      text?.push(part.chunk);
      hash.update(part.chunk);
      if (now) for (const byte of part.chunk) if (byte === 10) now.lines += 1;
    } else if (text) {
      said = parsed(Buffer.concat(text).toString("utf8"));
    } else if (now) {
      seen.push({ ...now, sha256: hash.digest("hex") });
    }
  }
  if (!said) throw new Unusable("The archive has no manifest: it was cut short.");
  compare(said, seen);
  return said;
}
