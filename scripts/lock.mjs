/**
 * One holder at a time of a file, known by process number and start time, since a number alone is
 * given to another process after a crash or in a new container.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

function startOf(pid) {
  try {
    // The name in the second field may hold spaces; the start time is the 20th field after it.
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    const boot = fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot}:${stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    const told = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" });
    return told.stdout?.trim() || null;
  }
}

/** Who holds the lock now: {pid, what}, or null. */
export function lockHolder(file) {
  try {
    const held = JSON.parse(fs.readFileSync(file, "utf8"));
    return startOf(held.pid) === held.start ? held : null;
  } catch {
    return null;
  }
}

/** Takes the lock, answering a function that lets it go, or null when somebody holds it. */
export function takeLock(file, what) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const mine = { pid: process.pid, start: startOf(process.pid), what };
  const draft = `${file}.${process.pid}`;
  for (let attempt = 0; attempt < 3; attempt++) {
    fs.writeFileSync(draft, JSON.stringify(mine));
    try {
      // A link appears with its content or not at all.
      fs.linkSync(draft, file);
      return () => {
        if (lockHolder(file)?.pid === process.pid) fs.rmSync(file, { force: true });
      };
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (lockHolder(file)) return null;
      fs.rmSync(file, { force: true });
    } finally {
      fs.rmSync(draft, { force: true });
    }
  }
  return null;
}

/** Runs `work` while holding the lock; waits for whoever holds it. `onWait` is told once. */
export async function withLock(file, what, work, onWait = () => {}) {
  let release = takeLock(file, what);
  if (!release) onWait(lockHolder(file));
  while (!release) {
    await sleep(200);
    release = takeLock(file, what);
  }
  try {
    return await work();
  } finally {
    release();
  }
}
