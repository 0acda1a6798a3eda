// What a paragraph of a word processor is: by the English name that its built-in style has in every
// language, by its outline level, by its list.
import type { BlockKind } from "@/lib/domain/writing/blocks";
import type { XmlNode } from "../news/xml";

export type Looks = { kind: BlockKind; title: boolean };

const BY_NAME: [RegExp, BlockKind][] = [
  [/^(title|heading [12])$/u, "heading"],
  [/^(subtitle|heading [3-9])$/u, "subheading"],
  [/^(intense )?quote$|^block text$/u, "quote"],
];

/** `styles` and `numbering` are the document's parts, which may be missing. */
export class Styles {
  private readonly styles = new Map<string, XmlNode>();
  private readonly formats = new Map<string, string>();
  /** The language that the document says of all its text. */
  readonly language: string | null;

  constructor(styles: XmlNode | null, numbering: XmlNode | null) {
    for (const style of styles?.children("style") ?? [])
      this.styles.set(style.getAttribute("styleId") ?? "", style);
    this.language = val(styles?.at("docDefaults", "rPrDefault", "rPr", "lang"));
    this.readFormats(numbering);
  }

  of(paragraph: XmlNode): Looks {
    const own = paragraph.at("pPr");
    const chain = this.chain(val(own?.at("pStyle")));
    for (const style of chain) {
      const name = val(style.at("name"))?.toLowerCase() ?? "";
      const kind = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
      if (kind) return { kind, title: name === "title" };
    }
    const levels = [own, ...chain.map((style) => style.at("pPr"))];
    const outline = val(levels.map((level) => level?.at("outlineLvl")).find(Boolean));
    if (outline !== null && Number(outline) < 9)
      return { kind: Number(outline) < 2 ? "heading" : "subheading", title: false };
    const list = levels.map((level) => level?.at("numPr")).find(Boolean) ?? null;
    return { kind: this.listKind(list), title: false };
  }

  private listKind(list: XmlNode | null): BlockKind {
    const id = val(list?.at("numId"));
    // Number 0 takes the list of the style away again.
    if (id === null || id === "0") return "paragraph";
    const format = this.formats.get(`${id} ${val(list?.at("ilvl")) ?? "0"}`);
    return format === undefined || format === "bullet" || format === "none" ? "item" : "numbered";
  }

  // The style and those that it is based on; a circle ends at the twentieth.
  private chain(id: string | null): XmlNode[] {
    const chain: XmlNode[] = [];
    let style = this.styles.get(id ?? "");
    while (style && chain.length < 20) {
      chain.push(style);
      style = this.styles.get(val(style.at("basedOn")) ?? "");
    }
    return chain;
  }

  private readFormats(numbering: XmlNode | null): void {
    const abstract = new Map<string, XmlNode>();
    for (const list of numbering?.children("abstractNum") ?? [])
      abstract.set(list.getAttribute("abstractNumId") ?? "", list);
    for (const number of numbering?.children("num") ?? []) {
      const list = abstract.get(val(number.at("abstractNumId")) ?? "");
      for (const level of list?.children("lvl") ?? []) {
        const key = `${number.getAttribute("numId")} ${level.getAttribute("ilvl")}`;
        this.formats.set(key, val(level.at("numFmt")) ?? "decimal");
      }
    }
  }
}

export const val = (node: XmlNode | null | undefined) => node?.getAttribute("val") ?? null;
