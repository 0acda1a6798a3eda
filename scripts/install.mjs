/** Installs the dependencies when they are missing or differ from the lock file. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { inRoot, root, Stop } from "./say.mjs";

/** The packages that a lock file names, without those for other systems, as path → version. */
function versions(file) {
  if (!fs.existsSync(file)) return null;
  const { packages } = JSON.parse(fs.readFileSync(file, "utf8"));
  return new Map(
    Object.entries(packages).flatMap(([where, entry]) =>
      where && !entry.link ? [[where, entry]] : [],
    ),
  );
}

export function isInstalled() {
  const wanted = versions(inRoot("package-lock.json"));
  const present = versions(inRoot("node_modules", ".package-lock.json"));
  if (!wanted || !present) return false;
  for (const [where, entry] of wanted) {
    const found = present.get(where);
    if (!found && (entry.optional || entry.peer || entry.devOptional)) continue;
    if (found?.version !== entry.version) return false;
  }
  return true;
}

export function install({ step }) {
  if (isInstalled()) return;
  step("installing the packages (npm ci)");
  const cli = process.env.npm_execpath?.endsWith("npm-cli.js") ? process.env.npm_execpath : null;
  const [program, first] = cli ? [process.execPath, [cli]] : ["npm", []];
  const done = spawnSync(
    program,
    // The build needs the development packages whatever NODE_ENV says.
    [...first, "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32" && !cli,
    },
  );
  if (done.status !== 0) {
    throw new Stop(
      "npm ci did not succeed (its message is above). Is the package registry reachable?",
    );
  }
}
