/**
 * `npm run faults`: what a newsroom has to survive, done to the product as it is shipped (the programs
 * of dist/ and the built server, under their own supervision), each with its figure.
 *
 *   npm run faults                     100 kills of server and database, 500 rounds of rivals …
 *   npm run faults -- --short          the same faults a few times each, as `npm test` runs them
 *   npm run faults -- app postgres     the named rows alone
 *
 * A line for each: fault, figure, result. Exit 1 when one does not hold.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { bringUpToDate } from "./build.mjs";
import { app } from "./faults/app.mjs";
import { signInAll } from "./faults/desk.mjs";
import { disk } from "./faults/disk.mjs";
import { instances } from "./faults/instances.mjs";
import { postgres } from "./faults/postgres.mjs";
import { cleanEnvironment, startProduct, stopAll, temporaryFolder } from "./faults/product.mjs";
import { restore } from "./faults/restore.mjs";
import { rivals } from "./faults/rivals.mjs";
import { slow } from "./faults/slow.mjs";
import { checkNode, fail, Stop, say, step } from "./say.mjs";

const rows = { app, postgres, rivals, instances, slow, disk, restore };
const words = process.argv.slice(2);
const isShort = words.includes("--short");

function wantedRows() {
  const named = words.filter((word) => !word.startsWith("--"));
  const unknown = named.find((name) => !Object.hasOwn(rows, name));
  if (unknown)
    throw new Stop(`there is no fault "${unknown}"; there are ${Object.keys(rows).join(", ")}.`);
  return named.length > 0 ? named : Object.keys(rows);
}

async function runRow(name, world) {
  const began = performance.now();
  const { figure, failures, skipped } = await rows[name](world).catch((error) => ({
    figure: "cut short",
    failures: [error.stack],
  }));
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  if (skipped) say(`${name.padEnd(10)} skipped: ${skipped}`);
  else say(`${name.padEnd(10)} ${figure}  ${failures.length ? "FAILED" : "holds"} (${seconds} s)`);
  for (const failure of failures ?? []) say(`${"".padEnd(10)} - ${failure}`);
  return !failures?.length;
}

async function main() {
  checkNode();
  const wanted = wantedRows();
  await bringUpToDate({ step });
  const env = cleanEnvironment(process.env);
  const folder = temporaryFolder();
  const atEnd = [];
  let held = true;
  const end = async () => {
    await stopAll();
    while (atEnd.length) atEnd.pop()();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
    process.once(signal, () => end().finally(() => process.exit(1)));
  try {
    const product = await startProduct(path.join(folder, "data"), env);
    const people = await signInAll(product.address);
    const world = { product, people, env, folder, isShort, atEnd };
    say(`(${os.cpus().length} cores, load ${os.loadavg()[0].toFixed(1)} before the first row)`);
    for (const name of wanted) held = (await runRow(name, world)) && held;
  } finally {
    await end();
  }
  process.exit(held ? 0 : 1);
}

main().catch(fail);
