/**
 * Desks that listen on one instance while others save: how long until each hears of it, whether one
 * misses a change, and what a listener costs in memory. Each sixth one is another person's, since a
 * person has six streams at most.
 */
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { checkedClaim } from "../faults/claims.mjs";
import { signInAll } from "../faults/desk.mjs";
import { loadOfMachine, memoryOf, spread } from "./load.mjs";

const STREAMS_EACH = 6;
/** Connections that are begun at the same time. */
const AT_ONCE = 50;
/** Saves in a second: what 2,000 desks make when each saves every seven minutes. */
const PACE = 5;
/** What has to hold: milliseconds, and bytes for a listener. */
const MOST = { p99: 250, memory: 60 * 1024 };
/** Milliseconds after the last save in which a change may still arrive. */
const PATIENCE = 10_000;

/** Cookies of people who are made for this; nobody signs in by a password 300 times. */
async function sessions(product, count) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(product.adminUrl, { max: 1, onnotice() {} });
  const people = Array.from({ length: count }, (_, n) => ({
    id: randomUUID(),
    email: `listener-${n}@demo.test`,
    name: `Listener ${n}`,
    token: randomBytes(16).toString("hex"),
  }));
  try {
    await sql`set session_replication_role = replica`;
    await sql`insert into person ${sql(people, "id", "email", "name")}`;
    const rows = people.map(({ id, token }) => ({ token, person_id: id }));
    await sql`insert into session ${sql(
      rows.map((row) => ({ ...row, expires_at: new Date(Date.now() + 3_600_000) })),
      "token",
      "person_id",
      "expires_at",
    )}`;
  } finally {
    await sql.end();
  }
  return people.map(({ token }) => {
    const signed = createHmac("sha256", product.settings.SESSION_SECRET).update(token);
    const value = encodeURIComponent(`${token}.${signed.digest("base64")}`);
    return `better-auth.session_token=${value}`;
  });
}

/** Reads each different message once: 2,000 listeners get the same bytes. */
const read = new Map();
function parsed(message) {
  if (!read.has(message)) read.set(message, JSON.parse(message));
  return read.get(message);
}

/** Opens a stream; `heard` is called with each change. Resolves once it is greeted. */
function listen(product, cookie, heard) {
  const { hostname, port, host } = new URL(product.address);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), hostname);
    let rest = "";
    socket.setEncoding("latin1");
    socket.setNoDelay(true);
    socket.write(`GET /api/v1/desk/events HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\n\r\n`);
    socket.on("data", (chunk) => {
      const blocks = (rest + chunk).split("\n\n");
      rest = blocks.pop();
      for (const block of blocks) {
        const [, name, data] = /event: (\w+)\n(?:id: \d+\n)?data: (.*)$/u.exec(block) ?? [];
        if (name === "hello") resolve(socket);
        if (name === "reload") heard(null);
        if (name === "change") heard(parsed(data));
      }
    });
    socket.once("error", reject);
    socket.once("close", () => reject(new Error(`a stream ended: ${rest.slice(0, 200)}`)));
  });
}

async function openAll(product, cookies, count, heardBy) {
  const sockets = [];
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, n) => from + n);
    const opened = some.map((n) =>
      listen(product, cookies[Math.floor(n / STREAMS_EACH)], (change) => heardBy(n, change)),
    );
    sockets.push(...(await Promise.all(opened)));
  }
  return sockets;
}

/** Saves at an even pace for `seconds`; answers when each was begun, by claim and version. */
async function saveFor(seconds, people) {
  const began = new Map();
  const writers = await Promise.all(
    [people.checker, people.checker2, people.editor, people.editor2].map(async (writer) => {
      const { slug } = await checkedClaim(writer);
      const { version } = await writer.must("GET", `/desk/claims/${slug}`);
      return { writer, slug, version };
    }),
  );
  const start = performance.now();
  for (let n = 0; n < seconds * PACE; n += 1) {
    await sleep(Math.max(0, start + (n * 1000) / PACE - performance.now()));
    const one = writers[n % writers.length];
    const at = performance.now();
    const answer = await one.writer.must("PATCH", `/desk/claims/${one.slug}`, {
      body: { summary: `Saved as number ${n}.` },
      version: one.version,
    });
    one.version = answer.version;
    began.set(`${one.slug} ${answer.version}`, at);
  }
  return began;
}

/** Prints the row; false when it misses what it has to reach. */
export async function listeners({ product, seconds, count = 2000 }) {
  const people = await signInAll(product.address);
  const cookies = await sessions(product, Math.ceil(count / STREAMS_EACH));
  // Cold code and a first stream are paid for before anything is weighed.
  const [first] = await openAll(product, cookies, 1, () => {});
  await checkedClaim(people.checker);
  first.destroy();
  await sleep(1000);
  const before = memoryOf(product.serverPid());
  const heard = Array.from({ length: count }, () => new Map());
  let reloads = 0;
  const opening = performance.now();
  const sockets = await openAll(product, cookies, count, (n, change) => {
    if (!change) reloads += 1;
    else heard[n].set(`${change.slug} ${change.version}`, performance.now());
  });
  const opened = (performance.now() - opening) / 1000;
  const began = await saveFor(seconds, people);
  const isWhole = () => heard.every((each) => [...began.keys()].every((key) => each.has(key)));
  for (let waited = 0; waited < PATIENCE && !isWhole(); waited += 100) await sleep(100);
  const after = memoryOf(product.serverPid());
  const times = [];
  let lost = 0;
  for (const each of heard)
    for (const [key, at] of began) {
      if (each.has(key)) times.push(each.get(key) - at);
      else lost += 1;
    }
  for (const socket of sockets) socket.destroy();
  const { p50, p99, most } = spread(times);
  const memory = before === null || after === null ? 0 : (after - before) / count;
  const holds = p99 <= MOST.p99 && memory <= MOST.memory && lost === 0 && reloads === 0;
  console.log(`
${count.toLocaleString("en")} desks that listen on one instance, ${began.size} saves, ${PACE} a second; load of the machine ${loadOfMachine()}
from the start of a save until it is heard: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms (at most ${MOST.p99}), ${most.toFixed(0)} ms at worst
memory for each: ${(memory / 1024).toFixed(0)} KB (at most ${MOST.memory / 1024}); lost: ${lost} of ${count * began.size}; told to reload: ${reloads}; all were open after ${opened.toFixed(1)} s
${holds ? "holds" : "MISSES"}`);
  return holds;
}
