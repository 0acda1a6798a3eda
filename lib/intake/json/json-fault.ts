// Where a JSON text breaks and how deep it is. The engine's own message names no place on Node 20.

/** `at` is the offset of the first character that does not fit. */
export type Fault = { at: number; deep: boolean };

type Expected = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "next";
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy;

/** The first fault of a text as JSON (RFC 8259), or as nested deeper than `deepest`; null for none. */
export function faultIn(text: string, deepest: number): Fault | null {
  const open: string[] = [];
  let expected: Expected = "value";
  let at = 0;
  for (;;) {
    while (" \t\n\r".includes(text[at] ?? "x")) at += 1;
    const char = text[at];
    if (char === undefined)
      return expected === "next" && open.length === 0 ? null : { at, deep: false };
    const after = step(char, expected, open);
    if (after === null) return { at, deep: false };
    if (open.length > deepest) return { at, deep: true };
    if (char === '"' || !"{}[],:".includes(char)) {
      const end = char === '"' ? endOfString(text, at) : endOfScalar(text, at);
      if (end.broken) return { at: end.at, deep: false };
      at = end.at;
    } else at += 1;
    expected = after;
  }
}

// What may come next, or null when the character does not fit here.
function step(char: string, expected: Expected, open: string[]): Expected | null {
  const value = expected === "value" || expected === "valueOrEnd";
  const within = open.at(-1);
  switch (char) {
    case "{":
    case "[":
      open.push(char);
      return value ? (char === "{" ? "keyOrEnd" : "valueOrEnd") : null;
    case "}":
    case "]": {
      const mayEnd = expected === "next" || expected === (char === "}" ? "keyOrEnd" : "valueOrEnd");
      return mayEnd && open.pop() === (char === "}" ? "{" : "[") ? "next" : null;
    }
    case ":":
      return expected === "colon" ? "value" : null;
    case ",":
      return expected !== "next" || !within ? null : within === "{" ? "key" : "value";
    default:
      if (char === '"' && (expected === "key" || expected === "keyOrEnd")) return "colon";
      return value ? "next" : null;
  }
}

type End = { at: number; broken: boolean };

function endOfString(text: string, start: number): End {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code) || code < 0x20) return { at, broken: true };
    if (code === 0x22) return { at: at + 1, broken: false };
    if (code !== 0x5c) {
      at += 1;
      continue;
    }
    ESCAPE.lastIndex = at;
    const found = ESCAPE.exec(text);
    if (!found) return { at, broken: true };
    at += found[0].length;
  }
}

function endOfScalar(text: string, start: number): End {
  SCALAR.lastIndex = start;
  const found = SCALAR.exec(text);
  return { at: start + (found?.[0].length ?? 0), broken: !found };
}
