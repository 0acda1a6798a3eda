/**
 * The embedded PostgreSQL of one data folder: made on first use, started, brought back when it dies,
 * stopped. Its owner is an ordinary role, as on a server that somebody else runs.
 */
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { clusterFolder, embeddedBinaries } from "./binaries.mjs";
import { endLeftover, freePort, initCluster, startServer } from "./server.mjs";

const DATABASE = "second_source";
const OWNER = "second_source";

const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  effective_cache_size: "1GB",
  random_page_cost: "1.1",
  max_wal_size: "1GB",
  wal_compression: "on",
  // Short statements are all there is; compiling them costs more than it gives.
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_min_messages: "warning",
};

/** Secrets of this data folder, made once: the passwords of the database, the key of the sessions. */
export function dataSecrets(dataDir) {
  const file = path.join(dataDir, "secrets.json");
  const known = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};
  const fresh = () => crypto.randomBytes(32).toString("hex");
  const key = () => crypto.randomBytes(32).toString("base64");
  const whole = {
    superuser: fresh(),
    owner: fresh(),
    session: fresh(),
    log: key(),
    source: key(),
    ...known,
  };
  if (Object.keys(whole).length > Object.keys(known).length) {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.writeFileSync(`${file}.new`, JSON.stringify(whole), { mode: 0o600 });
    fs.renameSync(`${file}.new`, file);
  }
  return whole;
}

const address = (user, password, port, database) =>
  `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;

/** Makes the owner and its database where they are missing; `fresh` empties a database that is there. */
export async function makeDatabase({ adminUrl, owner, password, database, fresh = false }) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [owner]);
    if (!role.rowCount) {
      const secret = password ? `PASSWORD ${client.escapeLiteral(password)}` : "";
      await client.query(
        `CREATE ROLE ${client.escapeIdentifier(owner)} LOGIN CREATEROLE ${secret}`,
      );
    }
    if (fresh) {
      await client.query(
        `DROP DATABASE IF EXISTS ${client.escapeIdentifier(database)} WITH (FORCE)`,
      );
    }
    const known = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (!known.rowCount) {
      await client.query(
        `CREATE DATABASE ${client.escapeIdentifier(database)} OWNER ${client.escapeIdentifier(owner)}`,
      );
    }
  } finally {
    await client.end();
  }
}

/** The port that the cluster had last time, so that addresses noted elsewhere stay right. */
function notedPort(dataDir) {
  const file = path.join(dataDir, "postgres.port");
  return fs.existsSync(file) ? Number(fs.readFileSync(file, "utf8")) : 0;
}

/** The address of the embedded database, as it was when it last ran. */
export function embeddedUrl(dataDir) {
  return address(OWNER, dataSecrets(dataDir).owner, notedPort(dataDir), DATABASE);
}

/**
 * Starts the embedded database of `dataDir`. `onStep` gets lines for a person. Answers with `url` and
 * `stop()`. `fresh` throws away what is in the database. When the server dies it is started again on the same port, until `stop()`.
 */
export async function startEmbedded(dataDir, { onStep = () => {}, fresh = false } = {}) {
  const { folder, user, moved } = clusterFolder(dataDir);
  if (moved) onStep(`${user.name} cannot enter ${dataDir}: the database files are in ${folder}`);
  const bin = embeddedBinaries(user);
  const secrets = dataSecrets(dataDir);
  if (!fs.existsSync(path.join(folder, "PG_VERSION"))) onStep("creating the database");
  initCluster({ bin, folder, user, superuser: { name: "postgres", password: secrets.superuser } });
  if (await endLeftover(folder)) onStep("ended a database that was left running");

  const port = await freePort(notedPort(dataDir));
  const logFile = path.join(dataDir, "postgres.log");
  const log = fs.openSync(
    logFile,
    fs.existsSync(logFile) && fs.statSync(logFile).size > 5e6 ? "w" : "a",
  );
  const options = { bin, folder, user, port, settings: SETTINGS, log };
  let server = await startServer(options).catch((error) => {
    throw new Error(`${error.message} See ${logFile}.`);
  });
  fs.writeFileSync(path.join(dataDir, "postgres.port"), String(port));
  const adminUrl = address("postgres", secrets.superuser, port, "postgres");
  await makeDatabase({
    adminUrl,
    owner: OWNER,
    password: secrets.owner,
    database: DATABASE,
    fresh,
  });

  let stopping = false;
  async function keepAlive() {
    while (!stopping) {
      const how = await server.exited;
      if (stopping) return;
      onStep(`the database ended (${how}); starting it again`);
      // Its orphaned workers hold the shared memory for a moment after kill -9: try until they let go.
      for (let wait = 50; !stopping; wait = Math.min(wait * 2, 2_000)) {
        try {
          await endLeftover(folder);
          server = await startServer(options);
          onStep("the database is back");
          break;
        } catch {
          await sleep(wait);
        }
      }
    }
  }
  const watching = keepAlive();

  async function stop() {
    stopping = true;
    await server.stop();
    await watching;
    fs.closeSync(log);
  }
  return { url: embeddedUrl(dataDir), stop };
}
