/** Runs `npm start` as a process of its own in a data folder of its own, for tests of the command itself. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

const script = path.join(__dirname, "..", "..", "scripts", "start.mjs");

interface Launched {
  pid: number;
  lines: string[];
  /** Resolves with the address once it is ready, rejects when the command ends before that. */
  ready: Promise<string>;
  /** The exit code; null when a signal ended it. */
  ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
}

/** A data folder that PostgreSQL's user can enter; `remove` when the test is over. */
export function dataFolder() {
  const home = mkdtempSync(path.join(tmpdir(), "second-source-start-"));
  chmodSync(home, 0o755);
  return {
    folder: path.join(home, "data"),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

export function launch(environment: Record<string, string>): Launched {
  const { DATABASE_URL, DEMO_PASSWORD, PUBLIC_URL, ...inherited } = process.env;
  const child: ChildProcess = spawn(process.execPath, [script], {
    env: { ...inherited, NODE_ENV: "production", DEMO: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const lines: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const ready = new Promise<string>((resolve, reject) => {
    const take = (line: string) => {
      lines.push(line);
      if (line.startsWith("ready")) resolve(/https?:\S+/.exec(line)?.[0] ?? "");
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on("line", take);
    }
    void ended.then(() => reject(new Error(`npm start ended:\n${lines.join("\n")}`)));
  });
  // A test that waits for the end alone must not fail over a promise that nobody looks at.
  ready.catch(() => undefined);
  return { pid: child.pid ?? 0, lines, ready, ended, signal: (name) => void child.kill(name) };
}

/** The number of each process that `launcher` started and that still runs, by its parent in /proc. */
export function childrenOf(launcher: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === launcher);
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}

export function isRunning(pid: number): boolean {
  try {
    // A process that has ended and waits for its parent still has its number.
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return false;
  }
}

/** The number of the database's main process. */
export function databasePid(folder: string): number {
  return Number(
    readFileSync(path.join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0],
  );
}

/** Waits until `probe` answers true; answers the milliseconds that it took. */
export async function until(
  probe: () => boolean | Promise<boolean>,
  limit: number,
): Promise<number> {
  const began = Date.now();
  while (!(await probe())) {
    if (Date.now() - began > limit) throw new Error(`not within ${limit} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return Date.now() - began;
}

export async function isWell(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/api/ready`, { headers: { Connection: "close" } }).catch(
    () => null,
  );
  await answer?.body?.cancel();
  return answer?.status === 200;
}
