/**
 * The product as it is shipped: started by its own command in a data folder of its own, with its demo,
 * its own PostgreSQL and its own supervision. Tells which processes it has, so that they can be killed.
 */
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { clusterFolder } from "../postgres/binaries.mjs";
import { dataSecrets, embeddedUrl } from "../postgres/embedded.mjs";
import { freePort } from "../postgres/server.mjs";
import { inRoot } from "../say.mjs";

/** A folder that PostgreSQL's own user can enter, too. */
export function temporaryFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "second-source-faults-"));
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** What someone's own shell sets for a newsroom of theirs must not reach the one that is tried here. */
export function cleanEnvironment(environment) {
  const own =
    /^(DATABASE_|DATA_DIR|PORT$|HOST$|PUBLIC_URL|DEMO|SESSION_SECRET|LOG_KEY|SOURCE_KEY|SMTP_|MAIL_|NODE_ENV|NODE_OPTIONS|TRUSTED_PROXY)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !own.test(name)));
}

/** The processes that `parent` started: number and command line. */
function childrenOf(parent) {
  const told = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" });
  return told
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((found) => found && Number(found[2]) === parent)
    .map(([, pid, , args]) => ({ pid: Number(pid), args }));
}

/** How to stop each that runs, also when this command is ended in the middle. */
const running = new Set();

export const stopAll = () => Promise.all([...running].map((stop) => stop()));

/** Runs `npm start` until its line "ready"; answers its address, or throws with all that it said. */
async function begin(env) {
  const child = spawn(process.execPath, [inRoot("scripts", "start.mjs")], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines = [];
  const ended = new Promise((resolve) => child.once("exit", resolve));
  async function stop() {
    child.kill("SIGTERM");
    await ended;
    running.delete(stop);
  }
  running.add(stop);
  const address = await new Promise((resolve, reject) => {
    const take = (line) => {
      lines.push(line);
      if (line.startsWith("ready")) resolve(/https?:\S+/.exec(line)?.[0]);
    };
    createInterface({ input: child.stdout }).on("line", take);
    createInterface({ input: child.stderr }).on("line", take);
    ended.then(() => reject(new Error(`npm start ended:\n${lines.join("\n")}`)));
  });
  return { child, lines, address, stop };
}

/** Starts the product with the embedded database in `dataDir`. `env` is what its command finds around it. */
export async function startProduct(dataDir, env) {
  const port = await freePort();
  const own = { ...env, DATA_DIR: dataDir, PORT: String(port), RATE_LIMIT_PER_MINUTE: "0" };
  const { child, lines, address, stop } = await begin(own);
  const secrets = dataSecrets(dataDir);
  const url = embeddedUrl(dataDir);
  const admin = new URL(url);
  admin.username = "postgres";
  admin.password = secrets.superuser;
  const { folder } = clusterFolder(dataDir);
  const pidOf = (part) => childrenOf(child.pid).find(({ args }) => args.includes(part))?.pid;
  return {
    address,
    lines,
    stop,
    url,
    adminUrl: admin.href,
    /** What a program needs to know to work on the same newsroom. */
    settings: {
      DATABASE_URL: url,
      PUBLIC_URL: address,
      SESSION_SECRET: secrets.session,
      LOG_KEY: secrets.log,
      SOURCE_KEY: secrets.source,
    },
    // The framework gives its process a title of its own once it serves.
    serverPid: () => pidOf("next-server") ?? pidOf(path.join("standalone", "server.js")),
    workerPid: () => pidOf("worker.mjs"),
    postmasterPid: () =>
      Number(fs.readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n")[0]),
  };
}

/** A second instance on the database of `product`, under the same public address. */
export async function startInstance(product, dataDir, env) {
  const port = await freePort();
  const own = { ...env, ...product.settings, DATA_DIR: dataDir, PORT: String(port) };
  const { stop } = await begin({ ...own, RATE_LIMIT_PER_MINUTE: "0" });
  return { address: `http://127.0.0.1:${port}`, stop };
}

/** Milliseconds until the product says that it and its database are well; throws after `patience`. */
export async function untilReady(address, patience = 60_000) {
  const began = performance.now();
  while (performance.now() - began < patience) {
    const answered = await fetch(`${address}/api/ready`, {
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null);
    await answered?.arrayBuffer().catch(() => null);
    if (answered?.status === 200) return performance.now() - began;
    await sleep(20);
  }
  throw new Error(`Not ready after ${patience / 1000} s.`);
}
