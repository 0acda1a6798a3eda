#!/usr/bin/env node
/**
 * Checks a log of a newsroom's acts against its signed checkpoints. It needs Node and nothing else.
 *
 *   node verify-log.mjs claim-log.jsonl latest.json [older.json …] [--key PUBLIC_KEY]
 *
 * claim-log.jsonl  the newsroom's export, one event a line (npm run audit:export)
 * latest.json      a checkpoint, from https://NEWSROOM/.well-known/claim-log/latest or …/NUMBER; those
 *                  that you kept yourself are worth most: nobody can change them after the fact
 * --key            the public key, as you know it from elsewhere (base64)
 *
 * Exit 0 when everything fits, 1 when something does not, 2 when a file can't be read.
 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const sha256 = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
};

// Each part of an event with its length before it, 32 bits big-endian; -1 for none.
const part = (bytes) => {
  const length = Buffer.alloc(4);
  length.writeInt32BE(bytes === null ? -1 : bytes.length);
  return bytes === null ? length : Buffer.concat([length, bytes]);
};
const hex = (text) => (text === null ? null : Buffer.from(text, "hex"));
const uuid = (text) => (text === null ? null : Buffer.from(text.replaceAll("-", ""), "hex"));
const utf8 = (text) => Buffer.from(text, "utf8");
const int = (number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(number);
  return bytes;
};

/** SHA-256 over all of an event and the hash of the event before it on the same subject. */
export function eventHash(event) {
  const parts = [
    hex(event.prevHash),
    utf8(event.kind),
    uuid(event.subject),
    int(event.seq),
    utf8(event.type),
    uuid(event.actor),
    utf8(event.at),
    utf8(event.facts),
    hex(event.contentHash),
    hex(event.detailHash),
  ];
  return sha256(...parts.map(part));
}

/** The Merkle tree hash of RFC 6962, section 2.1, as the leaves come. */
export class Tree {
  #full = [];
  size = 0;
  add(leaf) {
    this.size += 1;
    let grown = { size: 1, hash: sha256(Buffer.from([0]), leaf) };
    while (this.#full.at(-1)?.size === grown.size) {
      const { hash } = this.#full.pop();
      grown = { size: grown.size * 2, hash: sha256(Buffer.from([1]), hash, grown.hash) };
    }
    this.#full.push(grown);
  }
  get root() {
    const [last, ...rest] = this.#full.map(({ hash }) => hash).reverse();
    return last
      ? rest.reduce((right, left) => sha256(Buffer.from([1]), left, right), last)
      : sha256();
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const HASH = /^[0-9a-f]{64}$/u;
const isText = (value) => typeof value === "string";
const fits = (pattern) => (value) => isText(value) && pattern.test(value);
const orNull = (isFine) => (value) => value === null || isFine(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
/** Every field of an event. Bytes that can be written in two ways would let a word be changed unseen. */
const EVENT = {
  index: isCount,
  kind: isText,
  subject: fits(UUID),
  seq: (value) => isCount(value) && value > 0 && value < 2 ** 31,
  type: isText,
  actor: orNull(fits(UUID)),
  at: isText,
  facts: isText,
  contentHash: orNull(fits(HASH)),
  detailHash: orNull(fits(HASH)),
  prevHash: fits(/^(00|[0-9a-f]{64})$/u),
  hash: fits(HASH),
};
const isEvent = (event) =>
  Object.keys(event).length === Object.keys(EVENT).length &&
  Object.entries(EVENT).every(([field, isFine]) => isFine(event[field]));

/** What a checkpoint signs: one value a line. */
export function signedText({ number, at, origin, events, root, previous }) {
  return `${["second-source claim log 1", origin, number, at, events, root, previous ?? "-"].join("\n")}\n`;
}

function isSigned(point) {
  const raw = Buffer.from(point.publicKey, "base64");
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw]);
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  return verify(null, utf8(signedText(point)), key, Buffer.from(point.signature, "base64"));
}

/** What does not fit, in sentences; empty when all does. `events`, read once, in the order of the file. */
export function problemsOf(events, checkpoints, key = null) {
  const problems = [];
  const points = [...checkpoints].sort((a, b) => a.number - b.number || a.events - b.events);
  const wantedKey = key ?? points[0]?.publicKey;
  points.forEach((point, at) => {
    const before = points[at - 1];
    const name = `Checkpoint ${point.number}`;
    let signed = false;
    if (!isCount(point.number) || !isCount(point.events))
      problems.push(`${name}: it is not written as a checkpoint is.`);
    try {
      signed = isSigned(point);
    } catch {
      // A key or signature that is none at all.
    }
    if (!signed) problems.push(`${name}: its signature does not fit.`);
    if (point.publicKey !== wantedKey) problems.push(`${name}: it is signed with another key.`);
    if (!before) return;
    if (before.number === point.number && signedText(before) !== signedText(point))
      problems.push(`${name}: there are two of it, and they differ. The log was forked.`);
    if (point.number > before.number && point.events < before.events)
      problems.push(`${name}: the log was longer at checkpoint ${before.number}.`);
    if (
      point.number === before.number + 1 &&
      point.previous !== sha256(utf8(signedText(before))).toString("hex")
    )
      problems.push(`${name}: it does not follow checkpoint ${before.number}. The log was forked.`);
  });

  const tree = new Tree();
  const roots = new Map([[0, tree.root.toString("hex")]]);
  const wanted = new Set(points.map((point) => point.events));
  const last = new Map();
  const numbers = new Map();
  for (const event of events) {
    const subject = `${event.kind} ${event.subject}`;
    const name = `Event ${event.seq} of ${subject}`;
    if (!isEvent(event)) {
      problems.push(`Place ${tree.size} of the log: it is not written as an event is.`);
      return problems;
    }
    const before = last.get(subject);
    const found = numbers.get(subject) ?? new Set();
    if (found.has(event.seq)) problems.push(`${name}: there are two of it.`);
    numbers.set(subject, found.add(event.seq));
    if (event.index !== tree.size)
      problems.push(`${name}: place ${tree.size} of the log is missing.`);
    if (eventHash(event).toString("hex") !== event.hash)
      problems.push(`${name}: its content does not fit its hash.`);
    // Two acts on one subject may be taken in out of turn; what counts is that each names one before it.
    if (before && event.seq === before.seq + 1 && event.prevHash !== before.hash)
      problems.push(`${name}: it does not follow the event before it.`);
    last.set(subject, event);
    tree.add(hex(event.hash));
    if (wanted.has(tree.size)) roots.set(tree.size, tree.root.toString("hex"));
  }
  for (const [subject, found] of numbers)
    if (!isWhole(found)) problems.push(`${subject}: an event of it is missing.`);
  for (const point of points) {
    const name = `Checkpoint ${point.number}`;
    if (point.events > tree.size)
      problems.push(
        `${name}: it was signed over ${point.events} events; the log has ${tree.size}.`,
      );
    else if (roots.get(point.events) !== point.root)
      problems.push(`${name}: the events are not those that were signed.`);
  }
  return problems;
}

/** Numbered from 1 without a gap. */
function isWhole(numbers) {
  for (let number = 1; number <= numbers.size; number++) if (!numbers.has(number)) return false;
  return true;
}

/** The lines of a file, piece by piece: a log may be longer than any text that Node can hold. */
function* linesOf(file) {
  const input = openSync(file, "r");
  try {
    const piece = Buffer.alloc(2 ** 20);
    let rest = [];
    for (let read = readSync(input, piece); read > 0; read = readSync(input, piece)) {
      let from = 0;
      for (let end = piece.indexOf(10); end !== -1 && end < read; end = piece.indexOf(10, from)) {
        yield Buffer.concat([...rest, piece.subarray(from, end)]).toString("utf8");
        rest = [];
        from = end + 1;
      }
      rest.push(Buffer.from(piece.subarray(from, read)));
    }
    yield Buffer.concat(rest).toString("utf8");
  } finally {
    closeSync(input);
  }
}

function main(words) {
  const at = words.indexOf("--key");
  const key = at === -1 ? null : words[at + 1];
  const files = at === -1 ? words : words.filter((_, index) => index !== at && index !== at + 1);
  const [log, ...points] = files;
  if (!log || points.length === 0 || key === undefined) {
    console.error(
      "node verify-log.mjs claim-log.jsonl latest.json [older.json …] [--key PUBLIC_KEY]",
    );
    return 2;
  }
  let length = 0;
  function* events() {
    for (const line of linesOf(log)) {
      if (line === "") continue;
      length += 1;
      yield JSON.parse(line);
    }
  }
  const checkpoints = points.map((file) => JSON.parse(readFileSync(file, "utf8")));
  const problems = problemsOf(events(), checkpoints, key);
  for (const problem of problems.slice(0, 20)) console.error(problem);
  if (problems.length > 0) return 1;
  const [newest] = [...checkpoints].sort((a, b) => b.number - a.number);
  console.log(
    `The log holds: ${newest.events} events, as signed on ${newest.at} by ${newest.origin}.`,
  );
  if (length > newest.events)
    console.log(`${length - newest.events} events came after the newest checkpoint given.`);
  console.log(`Public key: ${newest.publicKey}`);
  return 0;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
