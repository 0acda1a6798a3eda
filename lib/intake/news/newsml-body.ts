// The words of a news item: XHTML or NITF, as a tree of XML.
import type { Block } from "@/lib/domain/writing/blocks";
import { htmlBlocks } from "@/lib/domain/writing/html-blocks";
import { parseXml, type XmlNode } from "./xml";

/** The blocks of a document inside an item: a page's body, NITF's body.content, or the element itself. */
export function bodyBlocks(root: XmlNode): Block[] {
  if (root.nodeName === "nitf")
    return htmlBlocks(root.at("body", "body.content") ?? root.at("body") ?? root);
  return htmlBlocks(root.nodeName === "html" ? (root.at("body") ?? root) : root);
}

export const nitfBlocks = (text: string, place: string) => bodyBlocks(parseXml(text, place));

/** The headline that NITF keeps in its own head. */
export function nitfHeadline(root: XmlNode): string | null {
  if (root.nodeName !== "nitf") return null;
  const line = root.at("body", "body.head", "hedline", "hl1") ?? root.at("head", "title");
  return line?.words.trim() || null;
}
