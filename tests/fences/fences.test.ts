import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { allowed, forbidden } from "./forbidden";

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

const root = path.join(__dirname, "..", "..");
let tree = "";

/** Writes a file of the made-up tree. */
function write(name: string, text: string): void {
  mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
  writeFileSync(path.join(tree, name), text);
}

/** Runs the real rules over the made-up tree; answers "file rule" for each refusal. */
function refusals(): string[] {
  const command = path.join(
    root,
    "node_modules",
    "dependency-cruiser",
    "bin",
    "dependency-cruise.mjs",
  );
  const folders = ["app", "components", "lib", "prisma", "scripts", "tests"];
  const args = [
    command,
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "json",
    ...folders,
  ];
  const told = execFileSync(process.execPath, args, {
    cwd: tree,
    maxBuffer: 64e6,
    encoding: "utf8",
  });
  const { summary }: { summary: { violations: Violation[] } } = JSON.parse(told);
  return summary.violations.map((violation) => `${violation.from} ${violation.rule.name}`);
}

/** A file for each import, so that every refusal can be told apart. */
function writeImports(
  table: Record<string, string[]>,
  kind: string,
  statement: (to: string) => string,
) {
  return Object.entries(table).flatMap(([room, imports]) =>
    imports.map((target, index) => {
      const file = `${room}/${kind}-${index}.ts`;
      write(file, statement(target));
      return { file, target, room };
    }),
  );
}

beforeAll(() => {
  tree = realpathSync(mkdtempSync(path.join(tmpdir(), "fences-")));
  symlinkSync(path.join(root, "node_modules"), path.join(tree, "node_modules"));
  for (const name of [".dependency-cruiser.cjs", "tsconfig.json", "package.json"]) {
    copyFileSync(path.join(root, name), path.join(tree, name));
  }
  const rooms = [...Object.keys(forbidden), "tests"];
  for (const room of rooms)
    write(`${room}/probe.ts`, "export const probe = 1;\nexport type Probe = 1;\n");
  write("lib/http/value.ts", "export const value = 1;\n");
  write("lib/env.ts", "export const env = 1;\n");
  write("lib/log.ts", "export const log = 1;\n");
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const valueImport = (to: string) => `import * as it from "${to}";\nexport const x = it;\n`;
const typeImport = (to: string) =>
  `import type * as it from "${to}";\nexport type X = typeof it;\n`;

test("every forbidden import is refused, and every allowed one is not", () => {
  const values = writeImports(forbidden, "value", valueImport);
  const types = writeImports(forbidden, "type", typeImport);
  const fine = writeImports(allowed, "fine", valueImport);
  const shape = writeImports({ "lib/client": ["@/lib/http/value"] }, "shape", typeImport);
  write(
    "lib/domain/left.ts",
    'import { right } from "./right";\nexport const left = () => right;\n',
  );
  write(
    "lib/domain/right.ts",
    'import type { left } from "./left";\nexport const right: typeof left | 0 = 0;\n',
  );
  write("lib/services/lost.ts", valueImport("@/lib/db/gone"));

  const found = refusals();
  const refused = new Set(found.map((line) => line.split(" ")[0]));
  // The browser may take the types of the API: `shape` tries that, so it is left out here.
  const due = [...values, ...types].filter(
    ({ file, target }) => !(file.startsWith("lib/client/type-") && target === "@/lib/http/value"),
  );
  const slipped = due.filter(({ file }) => !refused.has(file));
  expect(slipped.map(({ room, target, file }) => `${room} → ${target} (${file})`)).toEqual([]);
  expect([...fine, ...shape].filter(({ file }) => refused.has(file))).toEqual([]);
  expect(due.length).toBeGreaterThan(200);
  expect(found).toContain("lib/domain/left.ts no-cycles");
  expect(found).toContain("lib/services/lost.ts resolvable");
});
