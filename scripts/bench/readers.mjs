/**
 * What readers get, beside nginx that serves the same bytes as a file: through docs/nginx.conf, and the
 * badge from the application itself. Both sides take turns, several times, and the middle one counts.
 */
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { freePort } from "../postgres/server.mjs";
import { loadOfMachine, median, press } from "./load.mjs";
import { findNginx, INSTALL, startNginx, workerOf } from "./nginx.mjs";

const TURNS = 5;
const HEADERS = { host: "facts.example.org", "accept-encoding": "gzip" };

/** The bytes of an answer as they are on the wire. */
function raw(url) {
  return new Promise((resolve, reject) => {
    const asked = http.get(url, { headers: HEADERS, agent: false }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.once("end", () =>
        resolve({
          status: answer.statusCode,
          headers: answer.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.once("error", reject);
  });
}

async function addresses(product) {
  const first = async (path) => (await (await fetch(`${product}${path}`)).json()).items[0].slug;
  const claim = await first("/api/v1/claims");
  const article = await first("/api/v1/articles");
  return {
    badge: `/badge/${claim}.svg`,
    article: `/articles/${article}`,
    claim: `/claims/${claim}`,
    "claim JSON": `/api/v1/claims/${claim}`,
  };
}

/** A server of files for nginx, each with the type and packing of what it stands beside. */
function fileServer(port, folder) {
  return `
  server {
    listen 127.0.0.1:${port};
    open_file_cache max=1000 inactive=60s;
    location / { root ${folder}; }
    location /packed { root ${folder}; add_header Content-Encoding gzip; }
  }`;
}

async function inTurns(sides, seconds) {
  const got = { ours: [], yardstick: [] };
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const side of ["yardstick", "ours"]) {
      // The first turn is short and counts for nothing: neither side pays for cold code.
      const measured = await press({ ...sides[side], seconds: turn === 0 ? 1 : seconds });
      if (turn > 0) got[side].push(measured);
    }
  }
  const middle = (side, key) => median(got[side].map((each) => each[key]));
  const of = (side) => ({
    rps: middle(side, "rps"),
    p50: middle(side, "p50"),
    p99: middle(side, "p99"),
    cost: middle(side, "cost"),
    bad: got[side].reduce((sum, { bad }) => sum + bad, 0),
  });
  return { ours: of("ours"), yardstick: of("yardstick") };
}

const number = (value, digits = 0) => value.toFixed(digits).padStart(9);

/** One line of the table; `least` of the requests per second, `most` times the p99. Says whether it holds. */
function line(name, { ours, yardstick }, least, most) {
  const [share, slower] = [ours.rps / yardstick.rps, ours.p99 / yardstick.p99];
  const holds = share >= least && slower <= most && ours.bad === 0;
  console.log(
    `${name.padEnd(20)}${number(ours.rps)}${number(yardstick.rps)}${number(share, 2)}${number(ours.p99, 2)}${number(yardstick.p99, 2)}${number(slower, 2)}${number(ours.cost)}${number(yardstick.cost)}  ${holds ? "holds" : "MISSES"}${ours.bad ? ` (${ours.bad} failed)` : ""}`,
  );
  return holds;
}

/** Prints the table; false when a row misses what it has to reach. Left out without nginx. */
export async function readers({ product, seconds }) {
  if (!findNginx()) {
    console.log(`\nreaders beside nginx: left out, since this machine has no nginx. ${INSTALL}`);
    return true;
  }
  const upstream = new URL(product.address).host;
  const [port, redirectPort, filePort] = [await freePort(), await freePort(), await freePort()];
  const files = fs.mkdtempSync(path.join(product.folder, "files-"));
  fs.mkdirSync(path.join(files, "packed"));
  const more = fileServer(filePort, files);
  const nginx = await startNginx({ port, redirectPort, upstream, more });
  try {
    const pid = workerOf(nginx.pid);
    const known = Object.entries(await addresses(product.address));
    const sideOf = async (origin, address, name) => {
      // Twice: the first answer may have been packed while it was sent.
      await raw(`${origin}${address}`);
      const { body, headers, status } = await raw(`${origin}${address}`);
      if (status !== 200) throw new Error(`${address} answered ${status}`);
      const isPacked = headers["content-encoding"] === "gzip";
      const type = headers["content-type"].split(";")[0];
      const ending = { "image/svg+xml": "svg", "text/html": "html" }[type] ?? "json";
      const file = `/${isPacked ? "packed/" : ""}${name.replaceAll(" ", "-")}.${ending}`;
      fs.writeFileSync(path.join(files, file), body);
      return { url: `http://127.0.0.1:${filePort}${file}`, headers: HEADERS, pid };
    };
    console.log(
      `\nreaders, 16 connections, ${TURNS} turns of ${seconds} s; load of the machine ${loadOfMachine()}\n${"".padEnd(20)}      rps    nginx    share      p99    nginx    times  CPU us    nginx`,
    );
    const results = [];
    const through = `http://127.0.0.1:${port}`;
    for (const [name, address] of known) {
      const yardstick = await sideOf(through, address, name);
      const ours = { url: `${through}${address}`, headers: HEADERS, pid };
      results.push(line(name, await inTurns({ ours, yardstick }, seconds), 0.75, 1.5));
    }
    const [[, badge]] = known;
    const yardstick = await sideOf(product.address, badge, "bare badge");
    const ours = { url: product.address + badge, headers: HEADERS, pid: product.serverPid() };
    const bare = await inTurns({ ours, yardstick }, seconds);
    results.push(line("badge, nothing before", bare, 0.3, Number.POSITIVE_INFINITY));
    return results.every(Boolean);
  } finally {
    await nginx.stop();
  }
}
