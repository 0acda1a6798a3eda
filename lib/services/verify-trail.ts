// Checks the trail from its stored bytes, with none of the database's own hashing: each event's hash
// covers its bytes and the hash before it, and each head names the last event.
import "server-only";
import { createHash } from "node:crypto";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import * as trail from "@/lib/db/trail";
import { eventsAfter, type Loose, type StoredEvent } from "@/lib/db/trail";

export type TrailReport = {
  events: number;
  subjects: number;
  /** Events whose words were erased, as an event of the trail says. */
  redacted: number;
  problems: { where: string; problem: string }[];
};

const BATCH = 5000;
const MOST_PROBLEMS = 20;
const START = Buffer.from([0]);

/** Length-prefixed bytes, 32 bits big-endian; null has the length -1 (as function `lp` stores them). */
function part(bytes: Buffer | null): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(bytes ? bytes.length : -1);
  return bytes ? Buffer.concat([length, bytes]) : length;
}

const text = (value: string) => part(Buffer.from(value, "utf8"));
const uuid = (value: string | null) =>
  part(value ? Buffer.from(value.replaceAll("-", ""), "hex") : null);

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return part(bytes);
}

/** The hash that an event should have, from its own bytes and the hash that it names as the one before. */
export function hashOf(event: StoredEvent): Buffer {
  return createHash("sha256")
    .update(part(event.prevHash))
    .update(text(event.kind))
    .update(uuid(event.subject))
    .update(int(event.seq))
    .update(text(event.type))
    .update(uuid(event.actor))
    .update(text(event.at))
    .update(text(event.facts))
    .update(part(event.contentHash))
    .update(part(event.detailHash))
    .digest();
}

function problemOf(
  event: StoredEvent,
  before: StoredEvent | null,
  erased: ReadonlySet<string>,
): string | null {
  const expected = before ? before.seq + 1 : 1;
  if (event.seq !== expected) return `event ${expected} is missing`;
  if (!event.prevHash.equals(before ? before.hash : START))
    return "it does not follow the event before it";
  if (!event.hash.equals(hashOf(event))) return "its content does not fit its hash";
  const isErased = erased.has(event.hash.toString("hex"));
  if (event.salt === null || event.texts === null) return isErased ? null : "its texts are missing";
  if (isErased) return "its texts were erased, and are there again";
  const detail = createHash("sha256").update(event.salt).update(event.texts, "utf8").digest();
  return event.detailHash?.equals(detail) ? null : "its texts do not fit their hash";
}

/** Reads the whole trail; problems in its order, 20 at most, the first broken event first. */
export async function verifyTrail(tx: Tx = desk): Promise<TrailReport> {
  const report: TrailReport = { events: 0, subjects: 0, redacted: 0, problems: [] };
  const erased = new Set(await trail.redactedHashes(tx));
  let last: StoredEvent | null = null;
  for (;;) {
    const batch: StoredEvent[] = await eventsAfter(tx, last, BATCH);
    for (const event of batch) {
      const before =
        last && last.kind === event.kind && last.subject === event.subject ? last : null;
      if (!before) report.subjects += 1;
      const problem = problemOf(event, before, erased);
      if (problem)
        report.problems.push({
          where: `${event.kind} ${event.subject}, event ${event.seq}`,
          problem,
        });
      if (report.problems.length >= MOST_PROBLEMS) return report;
      report.events += 1;
      if (event.texts === null) report.redacted += 1;
      last = event;
    }
    if (batch.length < BATCH) break;
  }
  const heads = await walk(
    (after) => trail.claimHeads(tx, after, BATCH),
    (head) => head.subject,
  );
  const frozen = await walk(
    (after) => trail.publications(tx, after, BATCH),
    (row) => row.id,
  );
  for (const loose of [...heads, ...(await trail.otherHeads(tx)), ...frozen]) {
    report.problems.push({
      where: `${loose.kind} ${loose.subject}, number ${loose.seq}`,
      problem: loose.problem ?? "",
    });
  }
  return { ...report, problems: report.problems.slice(0, MOST_PROBLEMS) };
}

// In batches, so that no statement runs longer than the database allows, however large the newsroom.
async function walk<R extends Loose>(
  next: (after: string) => Promise<R[]>,
  idOf: (row: R) => string,
): Promise<Loose[]> {
  const loose: Loose[] = [];
  for (let after = trail.FIRST_ID; ; ) {
    const batch = await next(after);
    loose.push(...batch.filter((row) => row.problem !== null));
    const last = batch.at(-1);
    if (!last || batch.length < BATCH || loose.length >= MOST_PROBLEMS) return loose;
    after = idOf(last);
  }
}
