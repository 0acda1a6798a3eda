/** What holds for every file of the tree, as functions from a file to its faults. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

interface SourceFile {
  /** Path from the root, with forward slashes. */
  name: string;
  text: string;
}

const LONGEST_FILE = 300;
const FULLEST_FOLDER = 20;
const SKIP = new Set([
  ...["node_modules", "dist", "coverage", ".git", ".data", ".next", "next-env.d.ts"],
  "lib/db/generated",
]);
const isCode = (name: string) => /\.(ts|tsx|js|mjs|cjs|css)$/.test(name);
const isTypeScript = (name: string) => /\.tsx?$/.test(name);
const SERVER_ROOMS = /^lib\/(db|services|auth|jobs|http|integrations|realtime)\//;
const READS_ENVIRONMENT =
  /^(lib\/env\.ts|[^/]+\.(ts|js|mjs|cjs)|scripts\/(postgres\/)?[^/]+\.mjs|tests\/.*)$/;

/** Every file of the repository by its path from the root; made files and packages left out. */
export function* walk(root: string, folder = ""): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = path.posix.join(folder, entry.name);
    if (SKIP.has(name) || /^\.next/.test(name)) continue;
    if (entry.isDirectory()) yield* walk(root, name);
    else if (entry.isFile()) yield name;
  }
}

export const load = (root: string, name: string): SourceFile => ({
  name,
  text: readFileSync(path.join(root, name), "utf8"),
});

function nameFaults({ name }: SourceFile): string[] {
  const base = path.posix.basename(name).replace(/\..*$/, "");
  if (isCode(name) && base === "index") return ["an index file hides where things live"];
  if (/(^|\/)(utils?|helpers?|misc|common)(\/|\.|$)/.test(name))
    return ["a name that names nothing"];
  return [];
}

/** Texts that have no place in code, with the reason. The tests that hold them are left out. */
const BANNED: [RegExp, RegExp, string][] = [
  [
    /^(app|components|lib|prisma|scripts)\//,
    /@ts-(ignore|nocheck|expect-error)/,
    "silences the type checker",
  ],
  [/^(app|components|lib|prisma|scripts)\//, /\b(TODO|FIXME|XXX)\b/, "unfinished work"],
  [/^(app|components|lib)\//, /^\s*["']use server["']/m, "server actions are a second door"],
  [/^(app|components|lib)\//, /\$(queryRaw|executeRaw)Unsafe\b/, "SQL put together from texts"],
  [
    /^(app|components|lib)\//,
    /\bz\s*\.coerce\s*\.(boolean|number)\b/,
    'turns "false" into true and "" into 0',
  ],
  [
    /^(app|components|lib)\//,
    /\bz\s*\.url\((?!\s*\{\s*protocol)/,
    "takes javascript: and data: addresses",
  ],
  [
    /^(components|lib\/render)\/.*\.css$/,
    /:[^;{]*#[0-9a-f]{3,8}\b/i,
    "a colour outside of the tokens",
  ],
];

function textFaults({ name, text }: SourceFile): string[] {
  return BANNED.flatMap(([where, what, why]) => (where.test(name) && what.test(text) ? [why] : []));
}

function environmentFaults({ name, text }: SourceFile): string[] {
  const reads = isCode(name) && /\bprocess\s*\.\s*env\b/.test(text);
  return reads && !READS_ENVIRONMENT.test(name)
    ? ["reads the environment; lib/env.ts does that"]
    : [];
}

function headFaults({ name, text }: SourceFile): string[] {
  const due = SERVER_ROOMS.test(name) && isTypeScript(name);
  // Comments may stand above it, statements may not.
  const head = text.replace(/^(\s*(\/\/[^\n]*\n|\/\*[\s\S]*?\*\/))*\s*/, "");
  return due && !head.startsWith('import "server-only";')
    ? ['does not begin with import "server-only"']
    : [];
}

function lengthFaults({ name, text }: SourceFile): string[] {
  const lines = text.trimEnd().split("\n").length;
  return isCode(name) && lines > LONGEST_FILE
    ? [`has ${lines} lines; ${LONGEST_FILE} is the most`]
    : [];
}

const RULES = [nameFaults, textFaults, environmentFaults, headFaults, lengthFaults];

/** The faults of one file, each as "path: fault". */
export const faultsOf = (file: SourceFile): string[] =>
  RULES.flatMap((rule) => rule(file)).map((fault) => `${file.name}: ${fault}`);

/** Folders with too many files, each as "path: fault". */
/** Nobody looks these over: the root, and the numbered records, of which there is one more each time. */
const GROWING = new Set([".", "docs/decisions"]);

export function fullFolders(names: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const folder = path.posix.dirname(name);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([folder, count]) => !GROWING.has(folder) && count > FULLEST_FOLDER)
    .map(([folder, count]) => `${folder}: holds ${count} files; ${FULLEST_FOLDER} is the most`);
}
