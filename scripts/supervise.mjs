/** Keeps one Node program running: starts it, starts it again when it ends, stops it when asked. */
import { spawn } from "node:child_process";
import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { inRoot } from "./say.mjs";

/** A program that ran this long was well; the next start is at once again. */
const WELL_AFTER = 10_000;
/** However often it is ended: it starts again within a second, so that it is ready within five. */
const LONGEST_WAIT = 1_000;

/** Opens a log for appending; one that has grown large begins anew. */
export function openLog(file) {
  const large = fs.existsSync(file) && fs.statSync(file).size > 20e6;
  return fs.openSync(file, large ? "w" : "a");
}

/** The last lines of a log, for a person who has to see why something ended. */
export function tail(file, lines = 15) {
  if (!file || !fs.existsSync(file)) return "";
  return fs.readFileSync(file, "utf8").trimEnd().split("\n").slice(-lines).join("\n");
}

/**
 * Starts `program` (arguments to node) under `name`. `log` is a file, or null for our own output.
 * Answers {stop, ended}; `ended()` tells how often it has ended by itself so far.
 */
export function supervise({ name, program, env, log, onStep }) {
  const output = log ? openLog(log) : "inherit";
  let stopping = false;
  let ends = 0;
  let child;
  let exited;

  function begin() {
    child = spawn(
      process.execPath,
      ["--import", new URL("end-with-parent.mjs", import.meta.url).href, ...program],
      // A group of its own: Ctrl-C comes to this process alone, which then stops all in order.
      {
        cwd: inRoot(),
        env: { ...env, SUPERVISOR: String(process.pid) },
        stdio: ["ignore", output, output, "ipc"],
        detached: true,
      },
    );
    exited = new Promise((resolve) => {
      child.once("error", (error) => resolve(error.message));
      child.once("exit", (code, signal) => resolve(signal ?? `code ${code}`));
    });
  }

  async function keepAlive() {
    let wait = 0;
    while (!stopping) {
      const began = Date.now();
      const how = await exited;
      if (stopping) return;
      ends++;
      if (Date.now() - began > WELL_AFTER) wait = 0;
      onStep(`the ${name} ended (${how}); starting it again`);
      await sleep(wait);
      wait = Math.min(Math.max(wait * 2, 250), LONGEST_WAIT);
      if (!stopping) begin();
    }
  }

  begin();
  const watching = keepAlive();

  async function stop(patience = 5_000) {
    if (stopping) return exited;
    stopping = true;
    child.kill("SIGTERM");
    const slow = sleep(patience, "slow", { ref: false });
    if ((await Promise.race([exited, slow])) === "slow") child.kill("SIGKILL");
    await exited;
    void watching;
  }
  return { stop, ended: () => ends };
}
