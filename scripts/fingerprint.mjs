/** A digest of everything that the build reads, so that a start knows whether to build again. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { inRoot, root } from "./say.mjs";

const FOLDERS = ["app", "components", "lib", "prisma", "public", "scripts/cli"];
const FILES = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "next.config.js",
  "prisma.config.ts",
  "proxy.ts",
  "instrumentation.ts",
  "scripts/build.mjs",
];
const SKIP = new Set(["lib/db/generated", "prisma/migrations"]);

function* filesBelow(folder) {
  if (!fs.existsSync(inRoot(folder))) return;
  const entries = fs.readdirSync(inRoot(folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = path.posix.join(folder, entry.name);
    if (SKIP.has(name)) continue;
    if (entry.isDirectory()) yield* filesBelow(name);
    else yield name;
  }
}

export function fingerprint() {
  const hash = createHash("sha256");
  const files = [...FOLDERS.flatMap((folder) => [...filesBelow(folder)]), ...FILES];
  for (const name of files) {
    const file = path.join(root, name);
    if (!fs.existsSync(file)) continue;
    hash.update(`${name}\0`).update(fs.readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}
