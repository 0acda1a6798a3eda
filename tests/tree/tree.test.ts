import path from "node:path";
import { faultsOf, fullFolders, load, walk } from "./rules";

const root = path.join(__dirname, "..", "..");

test("every file of the tree keeps the rules of the house", () => {
  const names = [...walk(root)].filter((name) => /\.(ts|tsx|js|mjs|cjs|css)$/.test(name));
  expect(names.length).toBeGreaterThan(20);
  expect(names.flatMap((name) => faultsOf(load(root, name)))).toEqual([]);
});

test("no folder holds more files than a person can look over", () => {
  expect(fullFolders(walk(root))).toEqual([]);
});

describe("the rules bite", () => {
  const head = 'import "server-only";\n';
  test.each([
    ["lib/domain/index.ts", "export const a = 1;"],
    ["lib/utils/time.ts", "export const a = 1;"],
    ["components/ui/helpers.tsx", "export const a = 1;"],
    ["lib/misc.ts", "export const a = 1;"],
    ["lib/domain/claim.ts", "// @ts-ignore\nexport const a = 1;"],
    ["lib/domain/claim.ts", `// ${"TO"}DO later`],
    ["app/desk/act.ts", '"use server";\nexport async function act() {}'],
    ["lib/db/claims.ts", `${head}prisma.$queryRawUnsafe(text);`],
    ["lib/domain/claim.ts", "const a = z.coerce.boolean();"],
    ["lib/domain/claim.ts", "const a = z.url();"],
    ["components/styles/base.css", "a { color: #ff0000; }"],
    ["lib/services/claims.ts", `${head}const a = process.env.PORT;`],
    ["scripts/cli/user.ts", "const a = process.env.PORT;"],
    ["lib/db/claims.ts", "export const a = 1;"],
    ["lib/http/claims.ts", `import { z } from "zod";\n${head}`],
    ["lib/jobs/worker.ts", "// why\nexport const a = 1;"],
    ["lib/domain/claim.ts", "const a = 1;\n".repeat(301)],
  ])("%s", (name, text) => {
    expect(faultsOf({ name, text })).toHaveLength(1);
  });

  test("but not on what is fine", () => {
    const fine: [string, string][] = [
      ["lib/env.ts", "const a = process.env.PORT;"],
      ["scripts/start.mjs", "const a = process.env.PORT;"],
      ["lib/db/claims.ts", `// Why this is here.\n${head}export const a = 1;\n`],
      ["lib/domain/claim.ts", "const a = z.httpUrl();\n".repeat(300)],
      ["components/styles/base.css", "a:hover { color: var(--ink); }"],
    ];
    expect(fine.flatMap(([name, text]) => faultsOf({ name, text }))).toEqual([]);
  });

  test("a folder of 21 files", () => {
    const names = Array.from({ length: 21 }, (_, index) => `lib/db/file-${index}.ts`);
    expect(fullFolders(names)).toHaveLength(1);
    expect(fullFolders(names.slice(1))).toEqual([]);
  });
});
