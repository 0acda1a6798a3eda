// Markdown: headings, lists, quotes and tables are kept, footnotes become notes on the words they stand at.
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Incoming, IncomingNote } from "@/lib/domain/incoming";
import type { Block, BlockKind } from "@/lib/domain/writing/blocks";
import { htmlBlocks } from "@/lib/domain/writing/html-blocks";
import { msg } from "@/lib/words/t";
import { parseFragment } from "./dom";
import { dateOf, finish } from "./draft";
import { languageFrom } from "./language";
import { readPlain } from "./plain";
import { lineAndColumn, Unreadable } from "./unreadable";
import { wordBefore } from "./word-before";

type Root = ReturnType<typeof fromMarkdown>;
type RootContent = Root["children"][number];
type Nodes = Root | RootContent;

/** Quotes and lists inside one another; the parser's time grows with the square of it. */
const DEEPEST = 40;
/** A hundred pages. Beyond that its marks can be such that the parser takes minutes. */
const LONGEST = 100_000;

export function readMarkdown(text: string, name: string | null, warnings: string[]): Incoming {
  if (text.length > LONGEST)
    return readPlain(text, name, [
      ...warnings,
      `It is longer than ${LONGEST.toLocaleString("en")} characters, so its Markdown was not read.`,
    ]);
  expectShallow(text);
  const { fields, body } = frontMatter(text);
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const reading: Reading = { blocks: [], notes: [], footnotes: footnotesOf(tree) };
  for (const node of tree.children) readNode(node, "paragraph", reading);
  return finish(
    {
      headline: fields.get("title") ?? fields.get("headline") ?? null,
      byline: fields.get("author") ?? fields.get("byline") ?? null,
      publishedAt: dateOf(fields.get("date")),
      language: languageFrom(fields.get("lang") ?? fields.get("language")),
      blocks: reading.blocks,
      notes: reading.notes,
      warnings,
    },
    { name },
  );
}

type Reading = { blocks: Block[]; notes: IncomingNote[]; footnotes: Map<string, string> };

function readNode(node: RootContent, kind: BlockKind, reading: Reading): void {
  switch (node.type) {
    case "heading":
      readLines(node, node.depth <= 2 ? "heading" : "subheading", reading);
      return;
    case "paragraph":
      readLines(node, kind, reading);
      return;
    case "blockquote":
      for (const child of node.children) readNode(child, "quote", reading);
      return;
    case "list":
      for (const item of node.children)
        item.children.forEach((child, index) => {
          const first = node.ordered ? "numbered" : "item";
          readNode(child, index === 0 ? first : "paragraph", reading);
        });
      return;
    case "table":
      for (const row of node.children) {
        const cells = row.children.map((cell) => wordsOf(cell)).filter(Boolean);
        reading.blocks.push({ kind: "paragraph", text: cells.join(" | ") });
      }
      return;
    case "code":
      for (const line of node.value.split("\n"))
        reading.blocks.push({ kind: "paragraph", text: line });
      return;
    case "html":
      reading.blocks.push(...htmlBlocks(parseFragment(node.value)));
      return;
  }
}

// A hard break ends a line; a footnote is a note on the word before it.
function readLines(node: Nodes, kind: BlockKind, reading: Reading): void {
  let text = "";
  const notes: { start: number; end: number; body: string }[] = [];
  const end = () => {
    const line = reading.blocks.length;
    if (text.trim() !== "") {
      reading.blocks.push({ kind, text });
      for (const note of notes)
        reading.notes.push({ kind: "footnote", author: null, line, ...note });
    }
    text = "";
    notes.length = 0;
  };
  visit(node, (part) => {
    if (part.type === "break" && (kind === "paragraph" || kind === "quote")) end();
    else if (part.type === "footnoteReference") {
      const body = reading.footnotes.get(part.identifier);
      if (body) notes.push({ ...wordBefore(text, text.length), body });
    } else text += wordOf(part);
  });
  end();
}

function wordOf(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value.replaceAll("\n", " ");
  if (node.type === "break") return " ";
  return node.type === "html" && /^<br[\s/>]/iu.test(node.value) ? " " : "";
}

function wordsOf(node: Nodes): string {
  let text = "";
  visit(node, (part) => {
    text += wordOf(part);
  });
  return text.trim();
}

function visit(node: Nodes, each: (node: Nodes) => void): void {
  each(node);
  if ("children" in node) for (const child of node.children) visit(child, each);
}

function footnotesOf(tree: Root): Map<string, string> {
  const found = new Map<string, string>();
  visit(tree, (node) => {
    if (node.type === "footnoteDefinition") found.set(node.identifier, wordsOf(node));
  });
  return found;
}

// "---", lines of "key: value", "---": title, author, date and language as static sites keep them.
function frontMatter(text: string): { fields: Map<string, string>; body: string } {
  const head = /^\ufeff?---[ \t]*\r?\n([\s\S]{0,4000}?)\r?\n---[ \t]*(\r?\n|$)/u.exec(text);
  const fields = new Map<string, string>();
  if (!head) return { fields, body: text };
  for (const line of (head[1] ?? "").split(/\r?\n/u)) {
    const pair = /^([A-Za-z]\w*):\s*(.*)$/u.exec(line);
    const value = pair?.[2]?.trim().replace(/^(["'])(.*)\1$/u, "$2");
    if (pair?.[1] && value) fields.set(pair[1].toLowerCase(), value);
  }
  return fields.size > 0 ? { fields, body: text.slice(head[0].length) } : { fields, body: text };
}

function expectShallow(text: string): void {
  const deep = new RegExp(`^(?:[ \\t]*(?:>|[-*+]|\\d{1,9}[.)])(?=[\\s>])){${DEEPEST},}`, "mu");
  const found = deep.exec(text);
  if (found)
    throw new Unreadable(
      `Quotes and lists are nested deeper than ${DEEPEST} levels.`,
      lineAndColumn(text, found.index),
      msg("Bring it in as .txt instead."),
    );
}
