/**
 * `npm start` and, with --dev, `npm run dev`: from a clone to a newsroom in the browser. Needs nothing
 * but Node; every step is skipped when it was done before. See README.md for the variables it honours.
 */
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { bringUpToDate, serverFile } from "./build.mjs";
import { DEMO_PEOPLE, demoState, forgetDemo, loadDemo } from "./demo.mjs";
import { install } from "./install.mjs";
import { lockHolder, takeLock } from "./lock.mjs";
import { dataSecrets, startEmbedded } from "./postgres/embedded.mjs";
import { logKeysBefore } from "./postgres/log-keys.mjs";
import { checkNode, fail, inRoot, Stop, say, step } from "./say.mjs";
import { addressFor, choosePort, loadEnvFile, readSettings } from "./settings.mjs";
import { supervise, tail } from "./supervise.mjs";

const dev = process.argv.includes("--dev");
/** What has to be stopped, in the order in which it was started. */
const running = [];

async function stopAll() {
  while (running.length) await running.pop()();
}

function stopOnSignal() {
  let asked = 0;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, async () => {
      if (asked++) return;
      say("");
      step("stopping");
      await stopAll();
      step("stopped");
      process.exit(0);
    });
  }
}

async function openDatabase({ databaseUrl, dataDir }) {
  if (databaseUrl) return databaseUrl;
  const lock = path.join(dataDir, "lock");
  const release = takeLock(lock, dev ? "npm run dev" : "npm start");
  if (!release) {
    const holder = lockHolder(lock);
    throw new Stop(
      `${dataDir} is in use by ${holder?.what ?? "another command"} (process ${holder?.pid}). Stop that first, or set DATA_DIR to another folder.`,
    );
  }
  running.push(release);
  step("starting PostgreSQL");
  const half = demoState(dataDir) === "loading";
  const database = await startEmbedded(dataDir, { onStep: step, fresh: half });
  running.push(database.stop);
  if (half) forgetDemo(dataDir);
  return database.url;
}

async function migrateDatabase(url) {
  const { migrate } = await import(pathToFileURL(inRoot("dist", "migrate.mjs")).href);
  await migrate(url, { onStep: step }).catch((error) => {
    throw new Stop(error.message);
  });
}

/** The status that an address answers with, 0 for none. The connection is not kept: it would delay the end. */
function statusOf(url) {
  return new Promise((resolve) => {
    http
      .get(url, { agent: false, timeout: 15_000 }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
      .once("timeout", function giveUp() {
        this.destroy();
      })
      .once("error", () => resolve(0));
  });
}

/** Waits until the server says that it, and its database, are well. */
async function untilReady(address, app, log) {
  const until = Date.now() + 120_000;
  let status = 0;
  while (Date.now() < until && app.ended() < 3) {
    status = await statusOf(`${address}/api/ready`);
    if (status === 200) return;
    await sleep(50);
  }
  const said = status ? `${address}/api/ready answers ${status}` : "it does not answer";
  throw new Stop(
    `the server does not get ready: ${said}.${log ? ` The end of ${log}:\n${tail(log)}` : ""}`,
  );
}

function programs({ port, host, dataDir, databaseUrl }, env) {
  // With a database of their own people bring a collector for the output; the embedded one has files.
  const logOf = (name) => (databaseUrl || dev ? null : path.join(dataDir, `${name}.log`));
  const next = ["dev", "--port", String(port), "--hostname", host];
  const app = {
    name: "server",
    // A small young generation keeps an idle server near 100 MB; it costs no measurable speed.
    program: dev
      ? [inRoot("node_modules", "next", "dist", "bin", "next"), ...next]
      : ["--max-semi-space-size=2", serverFile],
    env: { ...env, HOSTNAME: host },
    log: logOf("server"),
  };
  const worker = {
    name: "worker",
    program: ["--max-semi-space-size=2", inRoot("dist", "worker.mjs")],
    env,
    log: logOf("worker"),
  };
  return fs.existsSync(inRoot("dist", "worker.mjs")) ? [app, worker] : [app];
}

async function main() {
  checkNode();
  loadEnvFile();
  const settings = readSettings();
  stopOnSignal();
  install({ step });
  await bringUpToDate({ server: !dev });
  const port = await choosePort(settings);
  const url = await openDatabase(settings);
  const address = addressFor(settings.host, port);
  const env = {
    ...process.env,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    HOST: settings.host,
    DATABASE_URL: url,
    DEMO: settings.demo ? "1" : "0",
    PUBLIC_URL: process.env.PUBLIC_URL || address,
    // Kept in the data folder when none is given; several instances need to be given the same one.
    SESSION_SECRET: process.env.SESSION_SECRET || dataSecrets(settings.dataDir).session,
    // A log signed with a key that goes with the data folder would be worth little: with a database of
    // its own a newsroom keeps its key elsewhere.
    LOG_KEY: process.env.LOG_KEY || (settings.databaseUrl ? "" : dataSecrets(settings.dataDir).log),
    SOURCE_KEY:
      process.env.SOURCE_KEY || (settings.databaseUrl ? "" : dataSecrets(settings.dataDir).source),
    LOG_KEYS_BEFORE:
      process.env.LOG_KEYS_BEFORE || (settings.databaseUrl ? "" : logKeysBefore(settings.dataDir)),
  };
  await migrateDatabase(url);
  const demo = settings.demo && (await loadDemo({ ...settings, url, env, step }));

  step("starting the server and the worker");
  const started = programs({ ...settings, port }, env).map((program) => {
    const kept = supervise({ ...program, onStep: step });
    running.push(kept.stop);
    return { ...kept, log: program.log };
  });
  await untilReady(address, started[0], started[0].log);
  const password = process.env.DEMO_PASSWORD ? "from DEMO_PASSWORD" : "second-source";
  const people = demo
    ? `sign in as ${DEMO_PEOPLE.join(", ")} (password ${password})`
    : "make accounts with: npm run user -- create --email … --role editor";
  say(`ready  ${address}  ${people}`);
}

main().catch(async (error) => {
  await stopAll().catch(() => {});
  fail(error);
});
