/**
 * A throw-away PostgreSQL for tests, in the folder for temporary files. Run as a program it is its
 * keeper: it prints the address, and ends and removes the cluster when its standard input closes,
 * so that a test run that is killed leaves nothing behind.
 *
 *   node scripts/postgres/scratch.mjs embedded|system
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { canEnter, embeddedBinaries, postgresUser, systemBinaries } from "./binaries.mjs";
import { makeDatabase } from "./embedded.mjs";
import { freePort, initCluster, startServer } from "./server.mjs";

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "200",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  jit: "off",
  timezone: "UTC",
  max_wal_size: "2GB",
  shared_buffers: "128MB",
};

async function keep(kind) {
  const user = postgresUser(null);
  const bin = kind === "system" ? systemBinaries()?.bin : embeddedBinaries(user);
  if (!bin) throw new Error("This system has no PostgreSQL server of version 15 or later.");
  const places = [os.tmpdir(), "/tmp", "/var/tmp"].filter((place) => fs.existsSync(place));
  const place = places.find((candidate) => canEnter(user, candidate));
  if (!place) throw new Error("No folder for temporary files that PostgreSQL's user can enter.");
  const home = fs.mkdtempSync(path.join(place, "second-source-test-"));
  fs.chmodSync(home, 0o755);
  const folder = path.join(home, "postgres");
  const log = fs.openSync(path.join(home, "postgres.log"), "a");

  let server = null;
  async function end(code) {
    await server?.stop();
    fs.rmSync(home, { recursive: true, force: true });
    process.exit(code);
  }
  process.stdin.once("end", () => end(0)).resume();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  try {
    initCluster({ bin, folder, user, superuser: { name: "postgres" }, scratch: true });
    const port = await freePort();
    server = await startServer({ bin, folder, user, port, settings: SETTINGS, log });
    server.exited.then(() => end(1));
    const adminUrl = `postgresql://postgres@127.0.0.1:${port}/postgres`;
    await makeDatabase({ adminUrl, owner: "second_source", database: "second_source" });
    const url = `postgresql://second_source@127.0.0.1:${port}/second_source`;
    console.log(JSON.stringify({ adminUrl, url, pid: server.pid }));
  } catch (error) {
    console.error(error.message);
    await end(1);
  }
}

/** Starts a scratch cluster; answers {adminUrl, url, pid, stop}. It also ends with this process. */
export function startScratch(kind = "embedded") {
  const keeper = spawn(process.execPath, [fileURLToPath(import.meta.url), kind], {
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
  });
  const ended = new Promise((resolve) => keeper.once("exit", resolve));
  const complaint = [];
  keeper.stderr.on("data", (chunk) => complaint.push(chunk));
  return new Promise((resolve, reject) => {
    keeper.once("error", reject);
    ended.then(() => reject(new Error(`No scratch PostgreSQL: ${Buffer.concat(complaint)}`)));
    createInterface({ input: keeper.stdout }).once("line", (line) => {
      async function stop() {
        keeper.ref();
        keeper.stdin.end();
        await ended;
      }
      // A test run must be able to end without saying so; the keeper sees its input close.
      for (const handle of [keeper, keeper.stdin, keeper.stdout, keeper.stderr]) handle.unref();
      resolve({ ...JSON.parse(line), stop });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await keep(process.argv[2] ?? "embedded");
