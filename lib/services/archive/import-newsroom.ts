// A newsroom out of its archive into an empty, migrated database: all of it or nothing. Ids, numbers and
// hashes stay, and the trail is read again before anything is kept.
import "server-only";
import {
  appliedMigrations,
  type Migration,
  type Table,
  takenTables,
} from "@/lib/db/archive/catalogue";
import { asOwner } from "@/lib/db/archive/owner";
import * as write from "@/lib/db/archive/write";
import type { Tx } from "@/lib/db/engine/sql";
import { contentOf, type Manifest } from "@/lib/domain/archive/manifest";
import { verifyLog } from "../trail/verify-log";
import { verifyTrail } from "../verify-trail";
import { checkArchive, partsOf, Unusable } from "./archive-file";

type Say = (line: string) => void;
export type Imported = { rows: number; events: number; checkpoints: number; logKeys: string[] };

const STAGED_BYTES = 2 ** 20;

function compareMigrations(said: readonly Migration[], here: readonly Migration[]): void {
  const line = ({ name, checksum }: Migration) => `${name} ${checksum}`;
  const known = new Set(here.map(line));
  const theirs = new Set(said.map(line));
  const missing = said.find((one) => !known.has(line(one)));
  const more = here.find((one) => !theirs.has(line(one)));
  if (missing)
    throw new Unusable(
      `The archive was made with migration ${missing.name}, which this database does not have. Import it with the program that made it, or a newer one.`,
    );
  if (more)
    throw new Unusable(
      `This database has migration ${more.name}, which the archive does not know. Import it with the program that made it, and let the new one migrate the database afterwards.`,
    );
}

async function stageTable(tx: Tx, chunks: AsyncIterable<Buffer>): Promise<void> {
  let rest = "";
  let lines: string[] = [];
  let size = 0;
  // A character may be cut in two by the end of a chunk.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for await (const chunk of chunks) {
    const pieces = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = pieces.pop() ?? "";
    lines.push(...pieces);
    size += chunk.length;
    if (size < STAGED_BYTES) continue;
    await write.stageLines(tx, lines);
    lines = [];
    size = 0;
  }
  await write.stageLines(tx, lines);
}

/** The files of the archive, each with its content to be read before the next one is asked for. */
async function* filesOf(file: string) {
  const all = partsOf(file);
  async function* content(): AsyncGenerator<Buffer> {
    for (;;) {
      const { value, done } = await all.next();
      if (done || value.kind === "end") return;
      if (value.kind === "data") yield value.chunk;
    }
  }
  for (;;) {
    const { value, done } = await all.next();
    if (done) return;
    if (value.kind === "begin") yield { name: value.name, chunks: content() };
  }
}

async function whole(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

async function fill(tx: Tx, file: string, tables: readonly Table[], said: Manifest, say: Say) {
  let rows = 0;
  for await (const { name, chunks } of filesOf(file)) {
    const content = contentOf(name);
    const table = tables.find((one) => one.name === content?.table);
    if (!content || !table) {
      await whole(chunks);
      continue;
    }
    if (content.kind === "bytes") {
      await write.stageBytes(tx, content.key, await whole(chunks));
      continue;
    }
    await stageTable(tx, chunks);
    const written = await write.settle(tx, table);
    if (written !== said.tables[table.name])
      throw new Unusable(`${written} rows of ${table.name} came, and not all that there were.`);
    rows += written;
    if (written > 0) say(`${table.name}: ${written}`);
  }
  return rows;
}

/**
 * Reads the archive twice: once to know that it is whole, once into the database. Throws Unusable, and
 * then the database is as it was.
 */
export async function importNewsroom(
  file: string,
  { say = () => undefined, url }: { say?: Say; url?: string } = {},
): Promise<Imported> {
  say("checking the archive");
  const said = await checkArchive(file);
  return asOwner(
    "read committed",
    async (tx) => {
      compareMigrations(said.migrations, await appliedMigrations(tx));
      const tables = await takenTables(tx);
      const names = tables.map(({ name }) => name).sort();
      if (names.join() !== Object.keys(said.tables).sort().join())
        throw new Unusable("The archive does not have the tables that this program knows.");
      await write.switchTriggers(tx, tables, "off");
      const filled = await write.filledTables(tx, tables);
      if (filled.length > 0)
        throw new Unusable(
          `The database is not empty: there are rows in ${filled.join(", ")}. Import into a new one.`,
        );
      await write.emptySeeded(tx, tables);
      await write.openStage(tx);
      const rows = await fill(tx, file, tables, said, say);
      await write.setSequences(tx, tables);
      await write.switchTriggers(tx, tables, "on");
      say("checking the trail");
      const trail = await verifyTrail(tx);
      const log = await verifyLog([], tx, said.logKeys);
      const [first] = [...trail.problems, ...log.problems];
      if (first)
        throw new Unusable(
          `The trail in the archive is broken: ${first.where}: ${first.problem}. Nothing was imported.`,
        );
      return { rows, events: trail.events, checkpoints: log.checkpoints, logKeys: said.logKeys };
    },
    url,
  );
}
