// All words that the code says on screen: the first argument of t, rich and msg.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "..", "..");
const SAYING = new Set(["t", "rich", "msg"]);

/** Each text once, with the files that say it. */
export function saidInCode(): Map<string, string[]> {
  const said = new Map<string, string[]>();
  for (const room of ["app", "components", "lib"]) {
    for (const name of readdirSync(path.join(root, room), { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/u.test(name) || name.includes("generated")) continue;
      const file = path.join(room, name);
      for (const text of saidIn(file)) said.set(text, [...(said.get(text) ?? []), file]);
    }
  }
  return said;
}

function saidIn(file: string): string[] {
  const source = readFileSync(path.join(root, file), "utf8");
  if (!source.includes("@/lib/words/") && !file.startsWith("lib/words")) return [];
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const [first] = node.arguments;
      if (SAYING.has(node.expression.text) && first && ts.isStringLiteralLike(first))
        found.push(first.text);
    }
    ts.forEachChild(node, visit);
  };
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false, kind));
  return found;
}
