// Two slips that can mean one thing only: a bare control character inside a text, and a comma that
// nothing follows.
import type { RepairCode } from "@/lib/domain/others/remark";

const SHORT: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b" };

function escaped(char: string): string {
  return SHORT[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

const BLANKS = " \t\n\r";
/** What a value ends with. A comma after anything else leaves something out. */
const ENDS = /["\]}\p{L}\d]/u;

/** The text with both mended. `repairs` gets the names of what was. */
export function withoutSlips(text: string, repairs: Set<RepairCode>): string {
  const out: string[] = [];
  let inText = false;
  let from = 0;
  let before = "";
  const cut = (at: number, instead: string) => {
    out.push(text.slice(from, at), instead);
    from = at + 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (!inText && !BLANKS.includes(char)) {
      if (char === "," && ENDS.test(before) && closes(text, at + 1)) {
        cut(at, "");
        repairs.add("trailing_comma");
        continue;
      }
      before = char;
    }
    if (char === '"') inText = !inText;
    else if (inText && char === "\\") at += 1;
    else if (inText && char < " ") {
      cut(at, escaped(char));
      repairs.add("control_in_text");
    }
  }
  out.push(text.slice(from));
  return out.join("");
}

/** True when a bracket closes next, blanks aside. */
function closes(text: string, from: number): boolean {
  let at = from;
  while (BLANKS.includes(text[at] ?? "x")) at += 1;
  return text[at] === "}" || text[at] === "]";
}
