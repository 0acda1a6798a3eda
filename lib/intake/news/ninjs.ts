// ninjs 3, 2 and 1.x, the IPTC's news in JSON. The versions differ in the case of their names and in
// whether headline and body are one text or a list by role; both are read alike.
import type { ArticleStatus, Incoming } from "@/lib/domain/incoming";
import { instant } from "@/lib/domain/incoming";
import type { Block } from "@/lib/domain/writing/blocks";
import { htmlBlocks } from "@/lib/domain/writing/html-blocks";
import { msg } from "@/lib/words/t";
import { parseFragment } from "../dom";
import { dateOf, finish } from "../draft";
import type { At } from "../json/json";
import { languageFrom } from "../language";
import { LOOKS_LIKE_HTML, paragraphs } from "../lines";
import { nitfBlocks } from "./newsml-body";

/** True for an object that carries what only ninjs has. */
export function isNinjs(item: At): boolean {
  const keys = new Set(item.keys().map((key) => key.toLowerCase()));
  const standard = item.get("standard", "$standard").get("name").value;
  if (standard === "ninjs") return true;
  const own = ["versioncreated", "pubstatus", "representationtype", "bodies", "headlines"];
  const body = [...keys].some((key) => /^body_/u.test(key));
  return keys.has("uri") && (body || own.some((name) => keys.has(name)));
}

/** Throws Unreadable with the JSON Pointer of what does not fit. */
export function readNinjs(item: At): Incoming {
  const kind = item.get("type").text();
  const status = statusOf(item.get("pubstatus"));
  const body = bodyOf(item) ?? (status === "usable" ? null : []);
  if (!body)
    throw item.refused(
      kind && kind !== "text"
        ? `The item is a ${kind} and has no text.`
        : msg("The item has no body."),
      msg("Send the text item of the story."),
    );
  const partial = item.get("representationtype").text() === "incomplete";
  return finish(
    {
      headline: headlineOf(item),
      byline: item.get("by", "byline").text(),
      publisher: item.get("copyrightholder").text(),
      language: languageOf(item.get("language")),
      publishedAt: dateOf(item.get("firstcreated", "contentcreated", "versioncreated").text()),
      externalId: item.get("uri").text() ?? firstAltId(item),
      status,
      embargoedUntil: embargoOf(item.get("embargoed", "embargoedUntil")),
      blocks: body,
      warnings: partial ? [msg("The item says that it is incomplete.")] : [],
    },
    { place: item.pointer || null },
  );
}

export function statusOf(status: At): ArticleStatus {
  const word = status.text()?.toLowerCase() ?? "usable";
  if (word === "usable" || word === "withheld") return word;
  if (word === "canceled" || word === "cancelled") return "cancelled";
  // To guess "usable" could show readers what its maker holds back.
  throw status.refused(msg("The status is none of usable, withheld, canceled."));
}

export function embargoOf(embargo: At): string | null {
  const text = embargo.text();
  if (text === null || text === "") return null;
  const time = instant.safeParse(text.replace(/([+-]\d\d)(\d\d)$/u, "$1:$2"));
  if (time.success) return time.data;
  throw embargo.refused(msg("The embargo is not a time with its zone, like 2026-01-31T06:00:00Z."));
}

export function languageOf(language: At): string | null {
  return languageFrom(language.text());
}

type Version = { at: At; role: string; type: string };

function versionsOf(list: At): Version[] {
  return list.items().map((entry) =>
    entry.isObject
      ? {
          at: entry.get("value"),
          role: entry.get("role").text()?.toLowerCase() ?? "",
          type: entry.get("contenttype").text()?.toLowerCase() ?? "",
        }
      : { at: entry, role: "", type: "" },
  );
}

// ninjs 1.x: headline, headline_…; body_html, body_text, body_…
function namedVersions(item: At, name: string): Version[] {
  return item
    .keys()
    .filter((key) => key.toLowerCase().startsWith(`${name}_`))
    .map((key) => {
      const role = key.slice(name.length + 1).toLowerCase();
      return { at: item.get(key), role, type: role };
    });
}

const MAIN = /^(|main|body|html|xhtml|text|richtext|nitf)$/u;
const rank = ({ role, type }: Version) =>
  (MAIN.test(role) ? 4 : 0) + (role === "main" ? 1 : 0) + (/html|nitf/u.test(role + type) ? 2 : 0);
const ranked = (versions: Version[]) => versions.sort((a, b) => rank(b) - rank(a));

function headlineOf(item: At): string | null {
  const plain = item.get("headline").text();
  if (plain) return plain;
  for (const { at, type } of ranked([
    ...versionsOf(item.get("headlines")),
    ...namedVersions(item, "headline"),
  ])) {
    const text = at.text();
    if (text) return /html/u.test(type) ? wordsOf(htmlBlocks(parseFragment(text))) : text;
  }
  return item.get("title").text();
}

const wordsOf = (blocks: Block[]) => blocks.map((block) => block.text).join(" ");

function bodyOf(item: At): Block[] | null {
  const versions = [...versionsOf(item.get("bodies")), ...namedVersions(item, "body")];
  for (const { at, role, type } of ranked(versions)) {
    const text = at.text();
    if (!text?.trim()) continue;
    if (/nitf/u.test(role + type) || /^\s*(<\?xml[^>]*>)?\s*<nitf[\s>]/u.test(text))
      return nitfBlocks(text, at.pointer);
    const isHtml =
      /html/u.test(role + type) || (!/plain/u.test(type) && LOOKS_LIKE_HTML.test(text));
    return isHtml ? htmlBlocks(parseFragment(text)) : paragraphs(text);
  }
  return null;
}

// 2 and 3 have a list of {role, value}, 1.x an object of any names.
function firstAltId(item: At): string | null {
  const ids = item.get("altids");
  const [first] = Array.isArray(ids.value)
    ? ids.items().map((id) => id.get("value"))
    : ids.keys().map((key) => ids.get(key));
  return first ? first.text() : null;
}
