// One paragraph of a document: its words as they read with every tracked change accepted, and the places
// of its notes.
import type { XmlNode } from "../news/xml";

/** A mark of a note at an offset of its line; `open` and `close` bound a comment's words. */
export type Mark = { at: number; key: string; edge: "point" | "open" | "close" };
export type Line = { text: string; marks: Mark[] };
export type Seen = { changes: boolean; boxes: XmlNode[]; languages: Map<string, number> };

// Deleted and moved-away words, fallbacks for older programs, and properties.
const SKIPPED = new Set([
  "del",
  "moveFrom",
  "Fallback",
  "pPr",
  "rPr",
  "instrText",
  "delText",
  "rt",
]);

/** The lines of a paragraph: a hard line break ends one. Text boxes found in it are left in `seen`. */
export function linesOf(paragraph: XmlNode, seen: Seen): Line[] {
  const lines: Line[] = [{ text: "", marks: [] }];
  const read = (node: XmlNode): void => {
    const line = lines.at(-1) ?? { text: "", marks: [] };
    const id = node.getAttribute("id");
    const mark = (kind: string, edge: Mark["edge"]) =>
      line.marks.push({ at: line.text.length, key: `${kind} ${id}`, edge });
    switch (node.nodeName) {
      case "t":
        line.text += node.words;
        return;
      case "tab":
      case "ptab":
        line.text += " ";
        return;
      case "noBreakHyphen":
        line.text += "\u2011";
        return;
      case "br":
      case "cr":
        lines.push({ text: "", marks: [] });
        return;
      case "footnoteReference":
        mark("footnote", "point");
        return;
      case "endnoteReference":
        mark("endnote", "point");
        return;
      case "commentReference":
        mark("comment", "point");
        return;
      case "commentRangeStart":
        mark("comment", "open");
        return;
      case "commentRangeEnd":
        mark("comment", "close");
        return;
      case "txbxContent":
        seen.boxes.push(node);
        return;
      case "ins":
      case "moveTo":
        seen.changes = true;
        break;
      case "r":
        if (isHidden(node)) return;
        countLanguage(node, seen);
        break;
    }
    if (node.nodeName === "del" || node.nodeName === "moveFrom") seen.changes = true;
    if (SKIPPED.has(node.nodeName)) return;
    for (const child of node.children()) read(child);
  };
  for (const child of paragraph.children()) read(child);
  return lines;
}

function isHidden(run: XmlNode): boolean {
  const hidden = run.at("rPr", "vanish");
  return hidden !== null && !/^(0|false|off)$/u.test(hidden.getAttribute("val") ?? "");
}

function countLanguage(run: XmlNode, seen: Seen): void {
  const lang = run.at("rPr", "lang");
  const language = lang?.getAttribute(run.at("rPr", "rtl") ? "bidi" : "val");
  if (!language) return;
  let length = 0;
  for (const text of run.children("t")) length += text.words.length;
  seen.languages.set(language, (seen.languages.get(language) ?? 0) + length);
}
