// The verifier on histories that are made here: seven ways to tamper, and a hundred that are honest.
import { spawnSync } from "node:child_process";
import { createHash, createPrivateKey, createPublicKey, randomUUID, sign } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

type Event = {
  index: number;
  kind: string;
  subject: string;
  seq: number;
  type: string;
  actor: string | null;
  at: string;
  facts: string;
  contentHash: string | null;
  detailHash: string | null;
  prevHash: string;
  hash: string;
};
type Point = {
  number: number;
  at: string;
  origin: string;
  events: number;
  root: string;
  previous: string | null;
  publicKey: string;
  signature: string;
};
type Verifier = {
  problemsOf: (events: readonly Event[], points: readonly Point[], key?: string) => string[];
  eventHash: (event: Omit<Event, "hash">) => Buffer;
  Tree: new () => { add: (leaf: Buffer) => void; root: Buffer };
  signedText: (point: Omit<Point, "publicKey" | "signature">) => string;
};

let verifier: Verifier;
beforeAll(async () => {
  const file = pathToFileURL(path.resolve("scripts/verify/verify-log.mjs")).href;
  verifier = await import(file);
});

const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");
const keyOf = (byte: number) =>
  createPrivateKey({
    key: Buffer.concat([PKCS8, Buffer.alloc(32, byte)]),
    format: "der",
    type: "pkcs8",
  });
const publicOf = (key: ReturnType<typeof keyOf>) =>
  createPublicKey(key).export({ format: "der", type: "spki" }).subarray(12).toString("base64");

/** The same numbers from the same seed (mulberry32), so that a failure can be run again. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function history(length: number, next: () => number): Event[] {
  const subjects = Array.from({ length: 1 + Math.floor(next() * 6) }, () => randomUUID());
  const last = new Map<string, Event>();
  return Array.from({ length }, (_, index) => {
    const subject = subjects[Math.floor(next() * subjects.length)] ?? "";
    const before = last.get(subject);
    const event = {
      index,
      kind: "claim",
      subject,
      seq: (before?.seq ?? 0) + 1,
      type: "claim.edited",
      actor: next() < 0.2 ? null : randomUUID(),
      at: new Date(1.7e12 + index * 1000).toISOString().replace("Z", "000Z"),
      facts: JSON.stringify({ fields: ["summary"], approvalsLost: Math.floor(next() * 3) }),
      contentHash: next() < 0.5 ? null : "ab".repeat(32),
      detailHash: "cd".repeat(32),
      prevHash: before?.hash ?? "00",
    };
    const whole = { ...event, hash: verifier.eventHash(event).toString("hex") };
    last.set(subject, whole);
    return whole;
  });
}

function points(events: readonly Event[], lengths: readonly number[], byte = 1): Point[] {
  const key = keyOf(byte);
  let previous: string | null = null;
  return lengths.map((length, at) => {
    const tree = new verifier.Tree();
    for (const event of events.slice(0, length)) tree.add(Buffer.from(event.hash, "hex"));
    const words = {
      number: at + 1,
      at: new Date(1.7e12 + at * 3_600_000).toISOString(),
      origin: "https://facts.example.org",
      events: length,
      root: tree.root.toString("hex"),
      previous,
    };
    const text = Buffer.from(verifier.signedText(words), "utf8");
    previous = createHash("sha256").update(text).digest("hex");
    return {
      ...words,
      publicKey: publicOf(key),
      signature: sign(null, text, key).toString("base64"),
    };
  });
}

const reindexed = (events: readonly Event[]) => events.map((event, index) => ({ ...event, index }));
/** As a forger would: every hash made anew, so that the chains fit. */
function rehashed(events: readonly Event[]): Event[] {
  const last = new Map<string, Event>();
  return events.map((event, index) => {
    const before = last.get(event.subject);
    const made = { ...event, index, seq: (before?.seq ?? 0) + 1, prevHash: before?.hash ?? "00" };
    const whole = { ...made, hash: verifier.eventHash(made).toString("hex") };
    last.set(event.subject, whole);
    return whole;
  });
}

type Forgery = (events: Event[], kept: Point[]) => { events: Event[]; points: Point[] };
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`there is no ${index}`);
  return found;
};

const forgeries: [string, Forgery][] = [
  [
    "edits an event and mends every hash",
    (events, kept) => ({
      events: rehashed(events.map((one, index) => (index === 12 ? { ...one, facts: "{}" } : one))),
      points: kept,
    }),
  ],
  [
    "edits an event and mends nothing",
    (events, kept) => ({
      events: events.map((one, index) => (index === 12 ? { ...one, facts: "{}" } : one)),
      points: kept,
    }),
  ],
  [
    "swaps two",
    (events, kept) => {
      const swapped = [...events];
      [swapped[8], swapped[9]] = [at(events, 9), at(events, 8)];
      return { events: reindexed(swapped), points: kept };
    },
  ],
  [
    "deletes one in the middle and mends every hash",
    (events, kept) => ({
      events: rehashed(events.filter((_, index) => index !== 20)),
      points: kept,
    }),
  ],
  ["cuts the tail", (events, kept) => ({ events: events.slice(0, -1), points: kept })],
  [
    "drops a claim",
    (events, kept) => ({
      events: reindexed(events.filter((one) => one.subject !== at(events, 5).subject)),
      points: kept,
    }),
  ],
  [
    "signs an edited log again with another key",
    (events, kept) => {
      const edited = rehashed(events.map((one, i) => (i === 12 ? { ...one, facts: "{}" } : one)));
      return { events: edited, points: [at(kept, 0), ...points(edited, [20, 40], 2).slice(1)] };
    },
  ],
  [
    "forks: signs another log with the same key",
    (events, kept) => {
      const other = rehashed(events.map((one, i) => (i === 30 ? { ...one, facts: "{}" } : one)));
      return { events: other, points: [...points(other, [20, 40]), at(kept, 1)] };
    },
  ],
];

test.each(forgeries)("a forger who %s is caught", (_, forge) => {
  for (let seed = 1; seed <= 20; seed++) {
    const events = history(40, chance(seed));
    const kept = points(events, [20, 40]);
    expect(verifier.problemsOf(events, kept)).toEqual([]);
    const forged = forge(events, kept);
    expect([seed, verifier.problemsOf(forged.events, forged.points).length > 0]).toEqual([
      seed,
      true,
    ]);
  }
});

test("an edited log that is signed anew with another key is caught by the key alone", () => {
  const events = history(40, chance(1));
  const forged = points(events, [40], 2);
  expect(verifier.problemsOf(events, forged)).toEqual([]);
  expect(verifier.problemsOf(events, forged, publicOf(keyOf(1)))).toEqual([
    "Checkpoint 1: it is signed with another key.",
  ]);
});

test("a hundred honest histories raise no alarm", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const next = chance(seed * 7919);
    const events = history(Math.floor(next() * 120), next);
    const lengths = Array.from({ length: 1 + Math.floor(next() * 6) }, () =>
      Math.floor(next() * (events.length + 1)),
    ).sort((a, b) => a - b);
    const all = points(events, lengths);
    const given = all.filter((_, index) => index === all.length - 1 || next() < 0.7);
    expect([seed, verifier.problemsOf(events, given)]).toEqual([seed, []]);
  }
});

const ACTOR = "abcdef00-0000-4000-8000-000000000000";
test.each<[string, object]>([
  ["an actor with more behind it", { actor: `${ACTOR} (an editor)` }],
  ["an actor in capitals", { actor: ACTOR.toUpperCase() }],
  ["a hash with more behind it", { contentHash: `${"ab".repeat(32)}zz` }],
  ["a number as text", { seq: "1" }],
  ["half a number", { seq: 1.5 }],
  ["a field that no hash covers", { verdict: "true" }],
])("%s is refused, though its bytes hash the same", (_, change) => {
  const [first, ...rest] = history(40, chance(3));
  const known = { ...at([first], 0), actor: ACTOR, contentHash: "ab".repeat(32) };
  const events = rehashed([known as Event, ...rest]);
  const kept = points(events, [40]);
  expect(verifier.problemsOf(events, kept)).toEqual([]);
  const changed = { ...at(events, 0), ...change } as Event;
  expect(verifier.eventHash(changed).toString("hex")).toBe(changed.hash);
  expect(verifier.problemsOf([changed, ...events.slice(1)], kept)).toEqual([
    "Place 0 of the log: it is not written as an event is.",
  ]);
});

test("an event that stands there twice is named", () => {
  const events = history(40, chance(3));
  const twice = [...events, { ...at(events, 0), index: 40 }];
  expect(verifier.problemsOf(twice, points(events, [40]))).toEqual([
    expect.stringContaining("there are two of it"),
  ]);
});

test("a log is read piece by piece: one of several pieces holds, and one cut within a line is no log", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "long-log-"));
  try {
    const events = history(5000, chance(5));
    const text = events.map((event) => `${JSON.stringify(event)}\n`).join("");
    expect(text.length).toBeGreaterThan(2 * 2 ** 20);
    const [log, point] = ["log.jsonl", "point.json"].map((name) => path.join(folder, name));
    writeFileSync(String(point), JSON.stringify(points(events, [5000])[0]));
    const run = (written: string) => {
      writeFileSync(String(log), written);
      const words = ["scripts/verify/verify-log.mjs", String(log), String(point)];
      return spawnSync(process.execPath, words, { encoding: "utf8" });
    };
    expect(run(text)).toMatchObject({ status: 0, stdout: expect.stringContaining("5000 events") });
    // Without its last end of line it is the same log.
    expect(run(text.slice(0, -1)).status).toBe(0);
    expect(run(text.slice(0, -100)).status).toBe(2);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
