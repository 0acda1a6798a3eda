// XML as a tree that reads like a page's. It is strict: what is not well-formed is refused with its line
// and column, and so is any document type, since entities are how XML reaches files and memory.
import { SaxesParser } from "saxes";
import type { PageNode } from "@/lib/domain/writing/page-node";
import { msg } from "@/lib/words/t";
import { Unreadable } from "../unreadable";

const DEEPEST = 1_000;
const MOST_NODES = 2_000_000;

/** `nodeName` is the local name; attributes are found by local name or by their name with its prefix. */
export class XmlNode implements PageNode {
  firstChild: XmlNode | null = null;
  lastChild: XmlNode | null = null;
  nextSibling: XmlNode | null = null;

  constructor(
    readonly nodeType: 1 | 3,
    readonly nodeName: string,
    readonly nodeValue: string | null,
    readonly parentNode: XmlNode | null,
    private readonly attributes: ReadonlyMap<string, string> = new Map(),
  ) {}

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  append(child: XmlNode): void {
    if (this.lastChild) this.lastChild.nextSibling = child;
    else this.firstChild = child;
    this.lastChild = child;
  }

  /** The elements directly below, all or those of a name. */
  *children(name?: string): Generator<XmlNode> {
    for (let at = this.firstChild; at; at = at.nextSibling)
      if (at.nodeType === 1 && (name === undefined || at.nodeName === name)) yield at;
  }

  /** The first element on a path of names, or null. */
  at(...path: string[]): XmlNode | null {
    let node: XmlNode | null = this;
    for (const name of path) node = node?.children(name).next().value ?? null;
    return node;
  }

  /** Every element below that has one of these names, in order. */
  *all(...names: string[]): Generator<XmlNode> {
    for (let at = this.firstChild; at; at = at.after(this))
      if (at.nodeType === 1 && names.includes(at.nodeName)) yield at;
  }

  /** All words below, as they stand. */
  get words(): string {
    let words = "";
    for (let at = this.firstChild; at; at = at.after(this)) words += at.nodeValue ?? "";
    return words;
  }

  private after(root: XmlNode): XmlNode | null {
    if (this.firstChild) return this.firstChild;
    for (let at: XmlNode | null = this; at && at !== root; at = at.parentNode)
      if (at.nextSibling) return at.nextSibling;
    return null;
  }
}

/** The root of an XML text. `part` names it in a refusal, as in "word/document.xml, line 3, column 9". */
export function parseXml(text: string, part: string | null = null): XmlNode {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const place = () =>
    [part, `line ${parser.line}, column ${parser.column + 1}`].filter(Boolean).join(", ");
  const refuse = (reason: string, remedy: string): never => {
    throw new Unreadable(reason, place(), remedy);
  };
  const holder = new XmlNode(1, "", null, null);
  let parent = holder;
  let depth = 0;
  let nodes = 0;
  const add = (node: XmlNode) => {
    nodes += 1;
    if (nodes > MOST_NODES)
      refuse(msg("The document has too many parts."), msg("Bring it in in parts."));
    parent.append(node);
    return node;
  };
  const addText = (value: string) => {
    if (parent !== holder) add(new XmlNode(3, "#text", value, parent));
  };
  parser.on("error", (error) =>
    refuse(
      `The XML is not well-formed: ${error.message.replace(/^[^:]*:\d+:\d+: /u, "")}`,
      msg("Export it again."),
    ),
  );
  parser.on("doctype", () =>
    refuse(
      msg("A document type (<!DOCTYPE) is not taken, since it can name files and other addresses."),
      msg("Take that line out and bring it in again."),
    ),
  );
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("opentag", (tag) => {
    const attributes = new Map<string, string>();
    for (const [name, { local, value }] of Object.entries(tag.attributes)) {
      attributes.set(name, value);
      if (!attributes.has(local)) attributes.set(local, value);
    }
    parent = add(new XmlNode(1, tag.local, null, parent, attributes));
    depth += 1;
    if (depth > DEEPEST)
      refuse(`The document is nested deeper than ${DEEPEST} elements.`, msg("Export it again."));
  });
  parser.on("closetag", () => {
    parent = parent.parentNode ?? holder;
    depth -= 1;
  });
  parser.write(text).close();
  const root = holder.children().next().value;
  if (!root) throw new Unreadable(msg("The XML has no element."), part, msg("Export it again."));
  return root;
}
