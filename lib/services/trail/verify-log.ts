// Checks the log and its checkpoints from the stored bytes; part of `npm run audit:verify`.
import "server-only";
import type { StoredCheckpoint } from "@/lib/db/claim-log";
import * as claimLog from "@/lib/db/claim-log";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import type { Checkpoint } from "@/lib/domain/trail/checkpoint";
import { checkpointHash, published, textOf } from "./checkpoints";
import { isSignedBy, knownKeys } from "./log-key";
import { Merkle } from "./merkle";

type Problem = { where: string; problem: string };
export type LogReport = { checkpoints: number; waiting: number; problems: Problem[] };

const BATCH = 5000;
const MOST_PROBLEMS = 20;

/**
 * `kept`: checkpoints that someone kept elsewhere, which must be the ones that stand here. `keys`: what
 * checkpoints may be signed with, in base64, the oldest first; when it is empty one key signs all.
 */
export async function verifyLog(
  kept: readonly Checkpoint[] = [],
  tx: Tx = desk,
  keys: readonly string[] = knownKeys(),
): Promise<LogReport> {
  const problems: Problem[] = [];
  const points = await allCheckpoints(tx);
  points.forEach((point, at) => {
    const problem = problemOf(point, points[at - 1] ?? null, keys);
    if (problem) problems.push({ where: `checkpoint ${point.number}`, problem });
  });
  problems.push(...(await problemsOfEntries(tx, points)));
  for (const other of kept) {
    const mine = points[other.number - 1];
    if (!mine || JSON.stringify(published(mine)) !== JSON.stringify(other))
      problems.push({
        where: `checkpoint ${other.number}`,
        problem: mine ? "it is not the one that was kept" : "it was kept elsewhere and is not here",
      });
  }
  const { waiting, lost } = await claimLog.outside(tx);
  if (lost !== 0)
    problems.push({
      where: "the log",
      problem:
        lost > 0 ? `${lost} events are not in it` : `${-lost} of its events are no longer there`,
    });
  return { checkpoints: points.length, waiting, problems: problems.slice(0, MOST_PROBLEMS) };
}

async function allCheckpoints(tx: Tx): Promise<StoredCheckpoint[]> {
  const points: StoredCheckpoint[] = [];
  for (;;) {
    const next = await claimLog.checkpointsAfter(tx, points.at(-1)?.number ?? 0, BATCH);
    points.push(...next);
    if (next.length < BATCH) return points;
  }
}

function problemOf(
  point: StoredCheckpoint,
  before: StoredCheckpoint | null,
  keys: readonly string[],
): string | null {
  if (point.number !== (before ? before.number + 1 : 1)) return "one before it is missing";
  if (before ? !point.previous?.equals(checkpointHash(before)) : point.previous !== null)
    return "it does not follow the one before";
  if (before && point.events < before.events) return "the log was longer before";
  if (!isSignedBy(point.publicKey, textOf(point), point.signature))
    return "its signature does not fit";
  return problemOfKey(point, before, keys);
}

/** A newsroom that moved has checkpoints of the key before (LOG_KEYS_BEFORE), and never goes back to it. */
function problemOfKey(
  point: StoredCheckpoint,
  before: StoredCheckpoint | null,
  keys: readonly string[],
): string | null {
  const place = keys.indexOf(point.publicKey.toString("base64"));
  if (before && !point.publicKey.equals(before.publicKey)) {
    const last = keys.indexOf(before.publicKey.toString("base64"));
    if (last < 0 || place < last) return "it is signed with another key";
  }
  return !before && keys.length > 0 && place < 0 ? "it is not signed with LOG_KEY" : null;
}

async function problemsOfEntries(tx: Tx, points: readonly StoredCheckpoint[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  const tree = new Merkle();
  let next = 0;
  const compare = () => {
    for (let point = points[next]; point && point.events === tree.size; point = points[next]) {
      if (!point.root.equals(tree.root))
        problems.push({
          where: `checkpoint ${point.number}`,
          problem: "the events are not those that were signed",
        });
      next += 1;
    }
  };
  compare();
  for (;;) {
    const rows = await claimLog.logged(tx, tree.size, BATCH);
    for (const row of rows) {
      const where = `place ${row.index} of the log`;
      if (row.index !== tree.size) problems.push({ where, problem: "a place before it is empty" });
      if (!row.hash?.equals(row.logged))
        problems.push({ where, problem: "its event is gone or another" });
      if (problems.length >= MOST_PROBLEMS) return problems;
      tree.add(row.logged);
      compare();
    }
    if (rows.length < BATCH) break;
  }
  for (const point of points.slice(next))
    problems.push({
      where: `checkpoint ${point.number}`,
      problem: `it was signed over ${point.events} events; the log has ${tree.size}`,
    });
  return problems;
}
