/**
 * Runs a program of dist/ against the database: the one in DATABASE_URL, or the embedded one of the
 * data folder, which is started for the time being when `npm start` is not running.
 *
 *   node scripts/with-database.mjs user create --email … --role editor
 *   node scripts/with-database.mjs run scripts/backup.sh FILE     any other command, not migrated for
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { bringUpToDate } from "./build.mjs";
import { install } from "./install.mjs";
import { lockHolder, takeLock } from "./lock.mjs";
import { dataSecrets, embeddedUrl, startEmbedded } from "./postgres/embedded.mjs";
import { logKeysBefore, noteLogKeys } from "./postgres/log-keys.mjs";
import { checkNode, fail, inRoot, Stop } from "./say.mjs";
import { dataFolder, loadEnvFile } from "./settings.mjs";

/** Steps go to standard error: standard output belongs to the program. */
const step = (line) => console.error(line);

/** The address of the database, and what to do when it is no longer needed. */
async function openDatabase(dataDir, name) {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, close: async () => {} };
  const lock = path.join(dataDir, "lock");
  const release = takeLock(lock, `npm run ${name}`);
  if (release) {
    const database = await startEmbedded(dataDir, { onStep: step });
    const close = async () => {
      await database.stop();
      release();
    };
    return { url: database.url, close };
  }
  const holder = lockHolder(lock);
  if (holder && !/^npm (start|run dev)$/.test(holder.what)) {
    throw new Stop(
      `${dataDir} is in use by ${holder.what} (process ${holder.pid}). Try again after it.`,
    );
  }
  return { url: embeddedUrl(dataDir), close: async () => {} };
}

async function main() {
  checkNode();
  loadEnvFile();
  const [name = "", ...args] = process.argv.slice(2);
  install({ step });
  await bringUpToDate({ server: false, step });
  const other = name === "run";
  const program = other ? args.shift() : inRoot("dist", `${name}.mjs`);
  if (!program || (!other && !fs.existsSync(program)))
    throw new Stop(`there is no command "${name}".`);
  const dataDir = dataFolder();
  const { url, close } = await openDatabase(dataDir, name);
  try {
    const { migrate } = await import(pathToFileURL(inRoot("dist", "migrate.mjs")).href);
    if (!other) await migrate(url, { onStep: step });
    const child = spawn(...(other ? [program, args] : [process.execPath, [program, ...args]]), {
      stdio: "inherit",
      env: {
        ...process.env,
        NODE_ENV: "production",
        DATABASE_URL: url,
        SESSION_SECRET: process.env.SESSION_SECRET || dataSecrets(dataDir).session,
        LOG_KEY: process.env.LOG_KEY || (process.env.DATABASE_URL ? "" : dataSecrets(dataDir).log),
        LOG_KEYS_BEFORE:
          process.env.LOG_KEYS_BEFORE || (process.env.DATABASE_URL ? "" : logKeysBefore(dataDir)),
      },
    });
    // Ctrl-C reaches the program too; it ends, then the database does.
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
    process.exitCode = await new Promise((resolve) => {
      child.once("error", () => resolve(1));
      child.once("exit", (code) => resolve(code ?? 1));
    });
    if (name === "import" && process.exitCode === 0 && !process.env.DATABASE_URL)
      await noteLogKeys(dataDir, url, { onStep: step });
  } finally {
    await close();
  }
}

main().catch(fail);
