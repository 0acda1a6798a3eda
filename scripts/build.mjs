/**
 * The build: Prisma's client, the command-line programs in dist/, the Next server in .next/standalone.
 * `npm run build` always builds; `npm start` and `npm test` build when the sources have changed.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprint } from "./fingerprint.mjs";
import { install } from "./install.mjs";
import { withLock } from "./lock.mjs";
import { checkNode, fail, inRoot, step as printStep, root, Stop } from "./say.mjs";

const STAMPS = inRoot("dist", "build.json");
const distDir = process.env.NEXT_DIST_DIR || ".next";
export const serverFile = inRoot(distDir, "standalone", "server.js");

/** Runs a program of node_modules quietly; its output is shown when it fails. */
function run(what, script, args, env = {}) {
  const child = spawn(process.execPath, [inRoot("node_modules", script), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", ...env },
  });
  const output = [];
  child.stdout.on("data", (chunk) => output.push(chunk));
  child.stderr.on("data", (chunk) => output.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) return resolve();
      console.error(Buffer.concat(output).toString());
      reject(new Stop(`${what} failed (its output is above).`));
    });
  });
}

/** The programs of dist/: name → source. Those whose source is not there are left out. */
function programs() {
  const commands = fs.existsSync(inRoot("scripts", "cli"))
    ? fs.readdirSync(inRoot("scripts", "cli"))
    : [];
  const all = {
    migrate: "prisma/migrate.ts",
    seed: "prisma/seed.ts",
    worker: "lib/jobs/worker.ts",
    ...Object.fromEntries(
      commands
        .filter((file) => file.endsWith(".ts"))
        .map((file) => [path.basename(file, ".ts"), `scripts/cli/${file}`]),
    ),
  };
  return Object.entries(all).filter(([, source]) => fs.existsSync(inRoot(source)));
}

async function bundlePrograms() {
  const { build, stop } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: programs().map(([out, source]) => ({ in: source, out })),
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.12",
    jsx: "automatic",
    sourcemap: "linked",
    sourcesContent: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    alias: { "server-only": "./scripts/nothing.mjs" },
    external: ["pg-native"],
    // Packages in CommonJS call require, which an ES module has to make for itself.
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; import { fileURLToPath as toPath } from "node:url"; const require = makeRequire(import.meta.url); const __filename = toPath(import.meta.url); const __dirname = toPath(new URL(".", import.meta.url));',
    },
  });
  await build({
    absWorkingDir: root,
    entryPoints: ["lib/embed/embed.ts"],
    outfile: "dist/embed.js",
    bundle: true,
    minify: true,
    platform: "browser",
    format: "iife",
    target: ["chrome105", "firefox115", "safari16.4"],
    logLevel: "error",
  });
  // Its helper process would stay for as long as `npm start` runs.
  stop();
}

async function buildServer() {
  await run("next build", "next/dist/bin/next", ["build"]);
  const standalone = path.dirname(serverFile);
  fs.cpSync(inRoot(distDir, "static"), path.join(standalone, distDir, "static"), {
    recursive: true,
  });
  if (fs.existsSync(inRoot("public"))) {
    fs.cpSync(inRoot("public"), path.join(standalone, "public"), { recursive: true });
  }
}

function stamps() {
  try {
    return JSON.parse(fs.readFileSync(STAMPS, "utf8"));
  } catch {
    return {};
  }
}

function stamp(part, value) {
  fs.writeFileSync(STAMPS, JSON.stringify({ ...stamps(), [part]: value }));
}

/**
 * Brings the build up to date. `server: false` builds the programs alone (for `npm run dev` and the
 * commands); `force` builds in any case; `step` is told what is being done.
 */
export async function bringUpToDate({ server = true, force = false, step = printStep } = {}) {
  const serverPart = `server ${distDir}`;
  await withLock(
    inRoot("dist", "build.lock"),
    "build",
    async () => {
      const now = fingerprint();
      const known = force ? {} : stamps();
      if (known.programs !== now) {
        stamp("programs", null);
        step("building the programs");
        await run("prisma generate", "prisma/build/index.js", ["generate"]);
        await bundlePrograms();
        stamp("programs", now);
      }
      if (server && (known[serverPart] !== now || !fs.existsSync(serverFile))) {
        stamp(serverPart, null);
        step("building the server");
        await buildServer();
        stamp(serverPart, now);
      }
    },
    (holder) => step(`waiting for a build that is under way (process ${holder?.pid})`),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    checkNode();
    install({ step: printStep });
    await bringUpToDate({ force: true });
    printStep("built");
  } catch (error) {
    fail(error);
  }
}
