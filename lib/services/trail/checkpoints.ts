// Makes the log longer and signs how long it is: at each publication, and once an hour.
import "server-only";
import { createHash } from "node:crypto";
import type { StoredCheckpoint } from "@/lib/db/claim-log";
import * as claimLog from "@/lib/db/claim-log";
import { desk, reader } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as jobs from "@/lib/db/jobs";
import { type Checkpoint, signedText } from "@/lib/domain/trail/checkpoint";
import { publicOrigin } from "@/lib/env";
import { logKey } from "./log-key";
import { Merkle } from "./merkle";

const BATCH = 20_000;
const HOUR_MS = 3_600_000;

/** Asks for a checkpoint once this transaction is committed. */
export function askForCheckpoint(tx: Tx): Promise<void> {
  return jobs.enqueue(tx, { kind: "checkpoint", payload: {}, dedupe: "checkpoint" });
}

/**
 * Takes in every event that is committed and signs the log as it then is. Gives the checkpoint's
 * number, or null when no LOG_KEY is set: then nothing is taken in, and nothing is lost.
 */
export function writeCheckpoint(): Promise<number | null> {
  return inTransaction(null, async (tx) => {
    await claimLog.lock(tx);
    return sign(tx);
  });
}

/** The same unless the last one is younger than an hour; for the schedule, on every instance. */
export function writeHourlyCheckpoint(): Promise<number> {
  return inTransaction(null, async (tx) => {
    await claimLog.lock(tx);
    const last = await claimLog.newest(tx);
    if (last && Date.now() - Date.parse(last.at) < HOUR_MS) return 0;
    return (await sign(tx)) === null ? 0 : 1;
  });
}

async function sign(tx: Tx): Promise<number | null> {
  const key = logKey();
  if (!key) return null;
  const last = await claimLog.newest(tx);
  const tree = new Merkle(last?.events, last?.frontier);
  for (;;) {
    const hashes = await claimLog.takeIn(tx, tree.size, BATCH);
    for (const hash of hashes) tree.add(hash);
    if (hashes.length < BATCH) break;
  }
  const words = {
    number: (last?.number ?? 0) + 1,
    at: new Date().toISOString(),
    origin: publicOrigin(),
    events: tree.size,
    root: tree.root,
    previous: last && checkpointHash(last),
  };
  await claimLog.insert(tx, {
    ...words,
    frontier: tree.frontier,
    publicKey: key.publicKey,
    signature: key.sign(textOf(words)),
  });
  return words.number;
}

export function textOf(point: Omit<StoredCheckpoint, "publicKey" | "signature">): string {
  return signedText({
    ...point,
    root: point.root.toString("hex"),
    previous: point.previous?.toString("hex") ?? null,
  });
}

/** What the next checkpoint names as the one before. */
export function checkpointHash(point: StoredCheckpoint): Buffer {
  return createHash("sha256").update(textOf(point), "utf8").digest();
}

/** A checkpoint as it is published; the newest when no number is named; null when there is none. */
export async function getCheckpoint(number: number | null): Promise<Checkpoint | null> {
  const point = await claimLog.read(reader, number);
  return point && published(point);
}

export function published(point: StoredCheckpoint): Checkpoint {
  const { number, at, origin, events, root, previous, publicKey, signature } = point;
  return {
    number,
    at,
    origin,
    events,
    root: root.toString("hex"),
    previous: previous?.toString("hex") ?? null,
    publicKey: publicKey.toString("base64"),
    signature: signature.toString("base64"),
  };
}

/** The log as lines of JSON, one event each, in its order: what the separate verifier reads. */
export async function* logLines(): AsyncGenerator<string> {
  const LINES = 2000;
  for (let from = 0; ; from += LINES) {
    const rows = await claimLog.logged(desk, from, LINES);
    for (const row of rows) {
      if (row.hash === null) throw new Error(`The event at place ${row.index} of the log is gone.`);
      const { index, kind, subject, seq, type, actor, at, facts } = row;
      yield JSON.stringify({
        index,
        kind,
        subject,
        seq,
        type,
        actor,
        at,
        facts,
        contentHash: row.contentHash?.toString("hex") ?? null,
        detailHash: row.detailHash?.toString("hex") ?? null,
        prevHash: row.prevHash.toString("hex"),
        hash: row.hash.toString("hex"),
      });
    }
    if (rows.length < LINES) return;
  }
}
