/** What the commands print: one short line per step, as it happens. */
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
export const inRoot = (...parts) => path.join(root, ...parts);

const started = Date.now();

export const say = (line) => console.log(line);

/** Says what is being done, with the seconds since the command began. */
export const step = (line) =>
  say(`${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s  ${line}`);

/** A mistake of the person or of the machine, told in one line without a stack. */
export class Stop extends Error {}

/** Ends the command with the message alone when it is a Stop, with the stack otherwise. */
export function fail(error) {
  console.error(error instanceof Stop ? `\nStopped: ${error.message}` : error);
  process.exit(1);
}

/** Node 20.12 is the first with everything that the product uses. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 12)) return;
  throw new Stop(
    `this is Node ${process.versions.node}; version 20.12 or later is needed (22 or 24 are best).`,
  );
}
