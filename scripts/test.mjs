/**
 * `npm test`: everything that has to hold, in order, with the database and the browser that it needs.
 *
 *   npm test -- --only unit,database     the named parts alone
 *
 * Its last line is "N passed, N failed"; each static check counts as one.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { findNginx, INSTALL } from "./bench/nginx.mjs";
import { bringUpToDate } from "./build.mjs";
import { install } from "./install.mjs";
import { systemBinaries } from "./postgres/binaries.mjs";
import { checkNode, inRoot, root, Stop, say, step } from "./say.mjs";

/** Longer than the slowest part takes on a small machine by far; a part that hangs has failed. */
const LONGEST_PART = 30 * 60_000;

/** What someone's own shell sets must not change what is tested. */
function cleanEnvironment() {
  const dropped = new Set(
    ["DATABASE_URL", "DATA_DIR", "PORT", "HOST", "PUBLIC_URL", "DEMO", "DEMO_PASSWORD"].concat([
      "SESSION_SECRET",
      "TRUSTED_PROXY",
      "RATE_LIMIT_PER_MINUTE",
      "NODE_ENV",
      "NODE_OPTIONS",
    ]),
  );
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !dropped.has(name)));
}

/** The program that runs now; it ends with this command, and with it the database that it started. */
let current = null;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    current?.kill("SIGTERM");
    process.exit(1);
  });
}

/** Runs a program of a package, or the one at a whole path; answers its exit code and all that it said. */
function run(script, args, env = {}) {
  const child = spawn(process.execPath, [path.resolve(root, "node_modules", script), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...cleanEnvironment(), NO_COLOR: "1", ...env },
    timeout: LONGEST_PART,
  });
  current = child;
  const output = [];
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  return new Promise((resolve) => {
    const end = (code) => resolve({ code, output: Buffer.concat(output).toString() });
    child.once("error", (error) => {
      output.push(Buffer.from(error.message));
      end(1);
    });
    child.once("close", (code) => end(code ?? 1));
  });
}

/** A check that passes or fails as a whole. */
async function check(script, args, env) {
  const { code, output } = await run(script, args, env);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** A jest project, counted test by test; a file that can't even be loaded counts as one failure. */
async function jest(args, env) {
  const report = path.join(os.tmpdir(), `second-source-jest-${process.pid}-${Date.now()}.json`);
  const options = ["--json", `--outputFile=${report}`, "--passWithNoTests", "--ci"];
  const { code, output } = await run("jest/bin/jest.js", [...options, ...args], env);
  try {
    const told = JSON.parse(fs.readFileSync(report, "utf8"));
    const failed = told.numFailedTests + told.numRuntimeErrorTestSuites;
    return {
      passed: told.numPassedTests,
      failed: failed || (code ? 1 : 0),
      output: readable(output),
    };
  } catch {
    return { passed: 0, failed: 1, output };
  } finally {
    fs.rmSync(report, { force: true });
  }
}

/** jest prints its report for machines among that for people; only the latter is shown. */
const readable = (output) =>
  output
    .split("\n")
    .filter((line) => !line.startsWith('{"numFailedTestSuites"'))
    .join("\n");

const add = (...counts) => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  output: counts
    .filter(({ failed }) => failed)
    .map(({ output }) => output)
    .join("\n"),
});

async function fences() {
  const rooms = ["app", "components", "lib", "prisma", "scripts", "tests"].filter((room) =>
    fs.existsSync(inRoot(room)),
  );
  const cruiser = "dependency-cruiser/bin/dependency-cruise.mjs";
  const tree = await check(cruiser, ["--config", ".dependency-cruiser.cjs", ...rooms]);
  return add(tree, await jest(["--selectProjects", "fences"]));
}

/** What a newsroom has to survive, a few times each; a row that needs root may be left out. */
async function faults() {
  const { code, output } = await run(inRoot("scripts", "faults.mjs"), ["--short"]);
  const count = (result) => output.split("\n").filter((line) => line.includes(result)).length;
  const failed = count("  FAILED (");
  return { passed: count("  holds ("), failed: failed || (code ? 1 : 0), output };
}

const database = (kind) =>
  jest(["--selectProjects", "database"], { TEST_DATABASE_KIND: kind, CI: "true" });

function parts() {
  const system = systemBinaries();
  return [
    ["fences", fences],
    ["lint", () => check("@biomejs/biome/bin/biome", ["check", "--max-diagnostics=50", "."])],
    ["types", () => check("typescript/bin/tsc", ["--noEmit", "-p", "."])],
    ["dead code", () => check("knip/bin/knip.js", ["--no-progress"])],
    ["unit", () => jest(["--selectProjects", "unit"])],
    ["database (PostgreSQL 18, embedded)", () => database("embedded")],
    system
      ? [`database (PostgreSQL ${system.version}, of this system)`, () => database("system")]
      : ["database", null],
    ["browser", () => jest(["--selectProjects", "browser"])],
    ["faults", faults],
    // Five minutes; the whole form is an hour of it, or more.
    ["memory", () => check(inRoot("scripts", "bench.mjs"), ["mixed", "5"])],
  ];
}

function chosen(name) {
  const at = process.argv.indexOf("--only");
  if (at < 0) return true;
  const only = (process.argv[at + 1] ?? "").split(",");
  return only.some((part) => name.startsWith(part.trim()));
}

async function build() {
  try {
    await bringUpToDate();
    return { passed: 1, failed: 0, output: "" };
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Stop ? error.message : error.stack };
  }
}

async function main() {
  const totals = { passed: 0, failed: 0 };
  async function report(name, work) {
    if (!work) {
      step(`${name}: no PostgreSQL 15 or later on this system; the embedded one was all there was`);
      return;
    }
    step(`${name} …`);
    const began = Date.now();
    const { passed, failed, output } = await work();
    totals.passed += passed;
    totals.failed += failed;
    if (failed) say(`${output.trim()}\n`);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    step(`${name}: ${passed} passed, ${failed} failed, in ${seconds} s`);
  }

  try {
    checkNode();
    install({ step });
    await report("build", build);
    for (const [name, work] of parts().filter(([part]) => chosen(part))) await report(name, work);
    if (chosen("unit") && !findNginx())
      step(`docs/nginx.conf was not run: this machine has no nginx. ${INSTALL}`);
  } catch (error) {
    totals.failed++;
    console.error(error instanceof Stop ? error.message : error);
  }
  say(`${totals.passed} passed, ${totals.failed} failed`);
  process.exit(totals.failed ? 1 : 0);
}

await main();
