/**
 * One PostgreSQL server as a child process: make its folder, start it, know when it answers, stop it.
 * The programs are run directly, since a wrapper would decide about users, output and exit for us.
 */
import { spawn, spawnSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { as } from "./binaries.mjs";

/** A free TCP port on the loopback address, `preferred` when nobody has it. */
export async function freePort(preferred = 0, host = "127.0.0.1") {
  const attempt = (port) =>
    new Promise((resolve) => {
      const probe = net.createServer();
      probe.once("error", () => resolve(0));
      probe.listen({ port, host, exclusive: true }, () => {
        const taken = probe.address().port;
        probe.close(() => resolve(taken));
      });
    });
  return (preferred && (await attempt(preferred))) || attempt(0);
}

const locales = (major) => {
  const provider = major >= 17 ? ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"] : [];
  // Trigrams need a character type that knows letters beyond ASCII; not every system has the first.
  return ["C.UTF-8", "en_US.UTF-8", "C"].map((ctype) => [
    ...provider,
    "--lc-collate=C",
    `--lc-ctype=${ctype}`,
    "--lc-messages=C",
    "--lc-monetary=C",
    "--lc-numeric=C",
    "--lc-time=C",
  ]);
};

/** Creates the cluster in `folder` if there is none. `superuser` is {name, password}; no password: trust. */
export function initCluster({ bin, folder, user, superuser, scratch }) {
  if (fs.existsSync(path.join(folder, "PG_VERSION"))) return;
  const version = spawnSync(
    path.join(bin, "postgres"),
    ["--version"],
    as(user, { encoding: "utf8" }),
  );
  const major = Number(/(\d+)/.exec(version.stdout ?? "")?.[1] ?? 0);
  if (!major) throw new Error(`PostgreSQL does not run here: ${version.error ?? version.stderr}`);

  // Built beside its place and renamed, so that a start cut short leaves no half cluster.
  const partial = `${folder}.new`;
  const secret = path.join(os.tmpdir(), `second-source-${crypto.randomUUID()}`);
  let problem = "";
  try {
    if (superuser.password) {
      fs.writeFileSync(secret, `${superuser.password}\n`, { mode: 0o600 });
      if (user) fs.chownSync(secret, user.uid, user.gid);
    }
    for (const locale of locales(major)) {
      fs.rmSync(partial, { recursive: true, force: true });
      fs.mkdirSync(partial, { recursive: true, mode: 0o700 });
      if (user) fs.chownSync(partial, user.uid, user.gid);
      const made = spawnSync(
        path.join(bin, "initdb"),
        [
          `--pgdata=${partial}`,
          `--username=${superuser.name}`,
          "--encoding=UTF8",
          "--no-instructions",
          ...locale,
          ...(superuser.password
            ? ["--auth=scram-sha-256", `--pwfile=${secret}`]
            : ["--auth=trust"]),
          ...(scratch ? ["--no-sync"] : ["--data-checksums"]),
        ],
        as(user, { encoding: "utf8", env: { PATH: process.env.PATH, LC_ALL: "C" } }),
      );
      problem = `${made.error ?? ""}${made.stderr ?? ""}`.trim();
      if (made.status === 0) {
        fs.renameSync(partial, folder);
        return;
      }
    }
  } finally {
    fs.rmSync(secret, { force: true });
  }
  throw new Error(`PostgreSQL could not create its data folder ${folder}: ${problem}`);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function isPostmasterOf(pid, folder) {
  const told = spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  const args = told.error ? readCommandLine(pid) : told.stdout;
  return args.includes("postgres") && args.includes(folder);
}

function readCommandLine(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/**
 * Ends a server that a killed launcher left on `folder`, and removes a lock file that nobody holds
 * (after kill -9, another process may have its number). Answers whether a server was ended.
 */
export async function endLeftover(folder) {
  const lock = path.join(folder, "postmaster.pid");
  if (!fs.existsSync(lock)) return false;
  const pid = Number(fs.readFileSync(lock, "utf8").split("\n")[0]);
  if (!pid || !isAlive(pid) || !isPostmasterOf(pid, folder)) {
    fs.rmSync(lock, { force: true });
    return false;
  }
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"]) {
    process.kill(pid, signal);
    for (let waited = 0; waited < 10_000; waited += 50) {
      if (!isAlive(pid)) return true;
      await sleep(50);
    }
  }
  throw new Error(`A PostgreSQL that was left running (process ${pid}) does not end.`);
}

/**
 * Starts the server on `port`; resolves once it accepts connections, with `exited` (a promise of
 * its end) and `stop()`. `log` is a file descriptor for its own messages.
 */
export async function startServer({ bin, folder, user, port, settings, log }) {
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(
    path.join(bin, "postgres"),
    ["-D", folder, "-p", String(port), ...flags],
    // A group of its own: Ctrl-C in the terminal must reach the app before the database.
    as(user, {
      stdio: ["ignore", log ?? "ignore", log ?? "ignore"],
      env: { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
      detached: true,
    }),
  );
  const exited = new Promise((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
  });
  let ended = null;
  exited.then((how) => {
    ended = how;
  });

  // The eighth line of its lock file says "ready" from the moment that it takes connections.
  const lock = path.join(folder, "postmaster.pid");
  for (let waited = 0; ; waited += 20) {
    const lines = fs.existsSync(lock) ? fs.readFileSync(lock, "utf8").split("\n") : [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") break;
    if (ended) throw new Error(`PostgreSQL ended while starting (${ended}).`);
    if (waited > 120_000) throw new Error("PostgreSQL did not get ready within two minutes.");
    await sleep(20);
  }

  async function stop() {
    if (ended) return;
    child.kill("SIGINT");
    const timeout = sleep(15_000, "slow", { ref: false });
    if ((await Promise.race([exited, timeout])) === "slow") child.kill("SIGQUIT");
    await exited;
  }
  return { pid: child.pid, exited, stop };
}
