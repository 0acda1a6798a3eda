// Finds where a browser test reads the page only once: right after a click or an address that is the
// page of before, or of after, as the machine pleases.
import ts from "typescript";

/** What playwright answers at once, as the page stands at that moment. */
const READS = new Set([
  ...["allInnerTexts", "allTextContents", "count", "evaluate", "evaluateAll", "getAttribute"],
  ...["innerHTML", "innerText", "inputValue", "isChecked", "isDisabled", "isEditable", "isEnabled"],
  ...["isHidden", "isVisible", "textContent", "url"],
]);

const nameOf = (call: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(call.expression)
    ? call.expression.name.text
    : ts.isIdentifier(call.expression)
      ? call.expression.text
      : "";

/** Each `expect(…)` of a reading outside of `eventually(…)`, as "line N: the call". */
export function hastyExpectations(text: string): string[] {
  const file = ts.createSourceFile("test.ts", text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node, expected: boolean): void => {
    let inside = expected;
    if (ts.isCallExpression(node)) {
      const name = nameOf(node);
      if (name === "eventually") return;
      if (name === "expect") inside = true;
      else if (inside && READS.has(name)) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        found.push(`line ${line + 1}: ${node.getText()}`);
        return;
      }
    }
    ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(file, false);
  return found;
}

/** Each wait for a number of milliseconds: too short on one machine, too long on all others. */
export function fixedWaits(text: string): string[] {
  return text
    .split("\n")
    .flatMap((line, at) =>
      /\bwaitForTimeout\(|\bsetTimeout\(/.test(line) && !/jest\.setTimeout\(/.test(line)
        ? [`line ${at + 1}: ${line.trim()}`]
        : [],
    );
}
