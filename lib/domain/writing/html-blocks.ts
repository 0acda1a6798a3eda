// What stands on a page, as blocks: words and their order are kept, looks and scripts are not. It asks
// little of the tree, so that a browser's paste, a server's page and an XML document all serve.
import type { Block, BlockKind } from "./blocks";
import { isBlock, isLeftOut, kindOf, listKind, nameOf, nextWithin } from "./html-names";
import type { PageNode } from "./page-node";

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/** Between the cells of a table's row, which is one line. */
const CELL_BREAK = " | ";

/** Control characters, which pages hold by accident; none has a place in a text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;

const folded = (text: string) => text.replace(/[\s\u0085]+/gu, " ").replace(CONTROL, "");

/** The blocks below a node, in order; white space is folded as a browser shows it. */
export function htmlBlocks(root: PageNode): Block[] {
  const blocks: Block[] = [];
  const begun = new Set<PageNode>();
  let text = "";
  let first: PageNode | null = null;

  const end = () => {
    const words = folded(text).trim();
    if (words && first) {
      const { kind, item } = kindAt(first, root, begun);
      if (item) begun.add(item);
      blocks.push({ kind, text: words });
    }
    text = "";
    first = null;
  };
  const add = (node: PageNode, value: string) => {
    if (!first && value.trim() !== "") first = node;
    text += value;
  };
  /** Answers whether what is below the node is to be read. */
  const open = (node: PageNode): boolean => {
    if (isLeftOut(node)) return false;
    const name = nameOf(node);
    if (name === "BR" && first && breaksBlock(first, root, begun)) end();
    else if (name === "BR") text += " ";
    if (isBlock(node)) end();
    if (name !== "TR") return true;
    const cells = cellsOf(node);
    if (!cells) return true;
    add(node, cells.map(oneLine).filter(Boolean).join(CELL_BREAK));
    end();
    return false;
  };

  walk(root, {
    open,
    close: (node) => isBlock(node) && end(),
    text: (node, inPre) => {
      const lines = inPre ? (node.nodeValue ?? "").split(/\r\n|[\r\n]/u) : [node.nodeValue ?? ""];
      lines.forEach((line, index) => {
        if (index > 0) end();
        add(node, line);
      });
    },
  });
  end();
  return blocks;
}

type Visit = {
  open(node: PageNode): boolean;
  close(node: PageNode): void;
  text(node: PageNode, inPre: boolean): void;
};

// A loop and no recursion: a page may be nested deeper than the stack is.
function walk(root: PageNode, visit: Visit): void {
  let pre = 0;
  let node = root.firstChild;
  while (node) {
    if (node.nodeType === TEXT || node.nodeType === CDATA) visit.text(node, pre > 0);
    const goesOn = node.nodeType === ELEMENT && visit.open(node);
    if (goesOn && node.firstChild) {
      if (nameOf(node) === "PRE") pre += 1;
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (!node || node === root) return;
      if (nameOf(node) === "PRE") pre -= 1;
      visit.close(node);
    }
    node = node?.nextSibling ?? null;
  }
}

// The kind of a block is told by what its first words stand in. The first block of an item is the item;
// what follows within it is a paragraph, so that no bullet is made up.
function kindAt(
  node: PageNode,
  root: PageNode,
  begun: ReadonlySet<PageNode>,
): { kind: BlockKind; item?: PageNode } {
  for (let at: PageNode | null = node; at && at !== root; at = at.parentNode) {
    if (at.nodeType !== ELEMENT) continue;
    if (nameOf(at) === "LI" && !begun.has(at)) return { kind: listKind(at), item: at };
    const kind = kindOf(at);
    if (kind) return { kind };
  }
  return { kind: "paragraph" };
}

// A line break ends a paragraph or a line of a quote, and is a blank in a heading or an item.
function breaksBlock(first: PageNode, root: PageNode, begun: ReadonlySet<PageNode>): boolean {
  const { kind } = kindAt(first, root, begun);
  return kind === "paragraph" || kind === "quote";
}

/** The cells of a row of data; null for a row that only lays the page out. */
function cellsOf(row: PageNode): PageNode[] | null {
  const cells: PageNode[] = [];
  for (let at = row.firstChild; at; at = at.nextSibling)
    if (nameOf(at) === "TD" || nameOf(at) === "TH") cells.push(at);
  return cells.length > 1 && cells.every(holdsOneLine) ? cells : null;
}

function holdsOneLine(cell: PageNode): boolean {
  let blocks = 0;
  for (let at = cell.firstChild; at; at = nextWithin(at, cell)) {
    if (at.nodeType !== ELEMENT || !isBlock(at)) continue;
    if (!/^(P|DIV)$/u.test(nameOf(at))) return false;
    blocks += 1;
  }
  return blocks <= 1;
}

const oneLine = (cell: PageNode) =>
  htmlBlocks(cell)
    .map((block) => block.text)
    .join(" ");
