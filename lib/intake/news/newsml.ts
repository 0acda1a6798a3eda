// NewsML-G2: news items alone, or several in one news message. Items without words (pictures, packages)
// are passed over when others have some.
import type { ArticleStatus, Incoming } from "@/lib/domain/incoming";
import type { Block } from "@/lib/domain/writing/blocks";
import { msg } from "@/lib/words/t";
import { dateOf, finish } from "../draft";
import { At } from "../json/json";
import { languageFrom } from "../language";
import { paragraphs } from "../lines";
import { Unreadable } from "../unreadable";
import { bodyBlocks, nitfHeadline } from "./newsml-body";
import { embargoOf } from "./ninjs";
import { parseXml, type XmlNode } from "./xml";

/** Throws Unreadable, with line and column or with the item and its element. */
export function readNewsml(text: string): Incoming[] {
  const root = parseXml(text);
  if (root.nodeName === "nitf") return [readNitf(root)];
  const items =
    root.nodeName === "newsItem" ? [root] : [...(root.at("itemSet")?.children("newsItem") ?? [])];
  const read = items.flatMap((item) => readItem(item) ?? []);
  if (read.length > 0) return read;
  throw new Unreadable(
    items.length === 0
      ? `There is no newsItem in this ${root.nodeName}.`
      : msg("No item of it has text inside (inlineXML or inlineData)."),
    items.length === 0 ? root.nodeName : "contentSet",
    msg("Export the text items of the story."),
  );
}

function readItem(item: XmlNode): Incoming | null {
  const guid = item.getAttribute("guid");
  const place = guid ? `newsItem ${guid}` : "newsItem";
  const itemMeta = item.at("itemMeta");
  const status = statusOf(itemMeta?.at("pubStatus") ?? null, place);
  const text = textOf(item);
  if (!text && status === "usable") return null;
  const body = text ?? { blocks: [], headline: null };
  const contentMeta = item.at("contentMeta");
  const embargo = itemMeta?.at("embargoed") ?? null;
  // An embargo without a time is one whose end is not known yet (NewsML-G2 guide, "embargoed").
  const endless = embargo !== null && embargo.words.trim() === "";
  return finish(
    {
      headline: headlineOf(contentMeta) ?? body.headline,
      byline: lineOf(contentMeta?.at("by")),
      publisher:
        nameOf(itemMeta?.at("provider")) ?? nameOf(item.at("rightsInfo", "copyrightHolder")),
      language: languageOf(item, contentMeta),
      publishedAt: dateOf(
        (
          itemMeta?.at("firstCreated") ??
          contentMeta?.at("contentCreated") ??
          itemMeta?.at("versionCreated")
        )?.words,
      ),
      externalId: guid,
      status: endless && status === "usable" ? "withheld" : status,
      embargoedUntil: endless
        ? null
        : embargoOf(new At(embargo?.words.trim(), `${place}, embargoed`)),
      blocks: body.blocks,
      warnings: endless ? [msg("Its embargo names no end, so it is withheld.")] : [],
    },
    { place },
  );
}

function readNitf(root: XmlNode): Incoming {
  const docdata = root.at("head", "docdata");
  const head = root.at("body", "body.head");
  return finish({
    headline: nitfHeadline(root),
    byline: lineOf(head?.at("byline")),
    publisher: lineOf(head?.at("distributor")),
    language: languageFrom(root.getAttribute("xml:lang")),
    publishedAt: dateOf(
      (docdata?.at("date.release") ?? docdata?.at("date.issue"))?.getAttribute("norm"),
    ),
    externalId: docdata?.at("doc-id")?.getAttribute("id-string") ?? null,
    blocks: bodyBlocks(root),
  });
}

function textOf(item: XmlNode): { blocks: Block[]; headline: string | null } | null {
  const set = item.at("contentSet");
  if (!set) return null;
  for (const inline of set.children("inlineXML")) {
    const root = inline.children().next().value;
    const blocks = root ? bodyBlocks(root) : [];
    if (root && blocks.length > 0) return { blocks, headline: nitfHeadline(root) };
  }
  for (const data of set.children("inlineData")) {
    const type = data.getAttribute("contenttype") ?? "text/plain";
    if (/^text\/plain/iu.test(type) && data.words.trim() !== "" && !data.getAttribute("encoding"))
      return { blocks: paragraphs(data.words), headline: null };
  }
  return null;
}

function headlineOf(meta: XmlNode | null): string | null {
  const lines = [...(meta?.children("headline") ?? [])];
  const main = lines.find((line) => /:main$|title$/u.test(line.getAttribute("role") ?? ""));
  const plain = lines.find((line) => !line.getAttribute("role"));
  return lineOf(main ?? plain ?? lines[0]);
}

// An item without a status is usable; a status that nobody knows could be one that holds it back.
function statusOf(status: XmlNode | null, place: string): ArticleStatus {
  const code = status?.getAttribute("qcode") ?? status?.getAttribute("uri") ?? "usable";
  const word = code.split(/[:/]/u).at(-1)?.toLowerCase();
  if (word === "usable" || word === "withheld") return word;
  if (word === "canceled" || word === "cancelled") return "cancelled";
  throw new Unreadable(
    `The status ${code} is none of usable, withheld, canceled.`,
    `${place}, pubStatus`,
    msg("Ask its maker, or paste the text instead."),
  );
}

function languageOf(item: XmlNode, meta: XmlNode | null): string | null {
  return (
    languageFrom(meta?.at("language")?.getAttribute("tag") ?? null) ??
    languageFrom(item.getAttribute("xml:lang"))
  );
}

const lineOf = (node: XmlNode | null | undefined) =>
  node?.words.replace(/\s+/gu, " ").trim() || null;
const nameOf = (node: XmlNode | null | undefined) =>
  lineOf(node?.at("name")) ?? node?.getAttribute("literal") ?? null;
