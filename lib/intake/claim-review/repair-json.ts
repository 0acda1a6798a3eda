// JSON that others wrote → its value. It is mended only where it can be read in one way, and each repair
// is named. No repair changes what stands inside a text.
import type { RepairCode } from "@/lib/domain/others/remark";
import { msg } from "@/lib/words/t";
import { faultIn } from "../json/json-fault";
import { lineAndColumn } from "../unreadable";
import { withoutSlips } from "./slips";

/** Levels; what publishers write has some six. */
const DEEPEST = 64;

export type Mended =
  | { ok: true; value: unknown; repairs: RepairCode[] }
  | { ok: false; problem: string; place: string };

/** The value of a text that is JSON but for certain slips. */
export function mendJson(raw: string): Mended {
  const fault = faultIn(raw, DEEPEST);
  if (!fault) return { ok: true, value: JSON.parse(raw), repairs: [] };
  const found = mended(raw) ?? mendedUnescaped(raw) ?? readLines(raw);
  if (found) return { ok: true, ...found };
  const problem = fault.deep
    ? `It is nested deeper than ${DEEPEST} levels.`
    : msg("It is not valid JSON.");
  return { ok: false, problem, place: lineAndColumn(raw, fault.at) };
}

type Found = { value: unknown; repairs: RepairCode[] };

function mended(raw: string): Found | null {
  const repairs = new Set<RepairCode>();
  const bare = unwrapped(raw, repairs);
  const text = faultIn(bare, DEEPEST) ? withoutSlips(bare, repairs) : bare;
  return faultIn(text, DEEPEST) ? null : { value: JSON.parse(text), repairs: [...repairs] };
}

const WRAPS: [RepairCode, RegExp, RegExp][] = [
  ["html_comment", /^<!--/u, /(?:\/\/\s*)?-->$/u],
  [
    "cdata",
    /^(?:\/\/\s*|\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?/u,
    /(?:\/\/\s*|\/\*\s*)?\]\]>(?:\s*\*\/)?$/u,
  ],
];

/** Takes off what stands around a value; an end may be missing, as browsers forgive. */
function unwrapped(raw: string, repairs: Set<RepairCode>): string {
  let text = raw.trim();
  if (raw.startsWith("\ufeff")) repairs.add("byte_order_mark");
  for (let changed = true; changed; ) {
    changed = false;
    for (const [code, begin, end] of WRAPS) {
      if (!begin.test(text)) continue;
      text = text.replace(begin, "").trimEnd().replace(end, "").trim();
      repairs.add(code);
      changed = true;
    }
  }
  if (/[\]}]\s*;+$/u.test(text)) {
    repairs.add("semicolon_after");
    text = text.replace(/\s*;+$/u, "");
  }
  return text;
}

const ESCAPES: Record<string, string> = { quot: '"', "#34": '"', "#x22": '"', amp: "&", lt: "<" };
Object.assign(ESCAPES, { gt: ">", "#39": "'", "#x27": "'", apos: "'" });

/** A text without one quotation mark of its own, all of them written as HTML escapes. */
function mendedUnescaped(raw: string): Found | null {
  if (raw.includes('"') || !/&(?:quot|#34|#x22);/iu.test(raw)) return null;
  const text = raw.replace(
    /&(quot|amp|lt|gt|apos|#34|#39|#x22|#x27);/giu,
    (whole, name: string) => ESCAPES[name.toLowerCase()] ?? whole,
  );
  const found = mended(text);
  return found && { value: found.value, repairs: ["escaped_whole", ...found.repairs] };
}

/** A value on each line, two at least. */
function readLines(raw: string): Found | null {
  const marked = raw.startsWith("\ufeff");
  const lines = raw.split(/\r?\n/u).filter((line) => line.trim() !== "");
  if (lines.length < 2) return null;
  const values: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    const text = index === 0 && marked ? line.slice(1) : line;
    if (!/^\s*[{[]/u.test(text) || faultIn(text, DEEPEST)) return null;
    values.push(JSON.parse(text));
  }
  return {
    value: values,
    repairs: [...(marked ? (["byte_order_mark"] as const) : []), "json_lines"],
  };
}
