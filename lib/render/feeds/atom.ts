// A feed in Atom (RFC 4287), in pages (RFC 5005, section 3).
import { language } from "@/lib/words/ambient";
import { escapeXml } from "../badge";
import type { Entry, Feed } from "./feed";

export const ATOM_TYPE = "application/atom+xml; charset=utf-8";

/** What a feed without entries says that it was changed at. */
const NEVER = "1970-01-01T00:00:00Z";

export function atomFeed({ title, page, address, self, next, author, entries }: Feed): string {
  const link = (rel: string, href: string, type = "application/atom+xml") =>
    `<link rel="${rel}" type="${type}" href="${escapeXml(href)}"/>`;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language()}">`,
    `<id>${escapeXml(address)}</id>`,
    `<title>${escapeXml(`${title} – ${author.name}`)}</title>`,
    `<updated>${entries[0]?.updatedAt ?? NEVER}</updated>`,
    `<author><name>${escapeXml(author.name)}</name><uri>${escapeXml(author.url)}</uri></author>`,
    link("self", self),
    link("alternate", page, "text/html"),
    ...(next ? [link("next", next)] : []),
    ...entries.map(entryXml),
    "</feed>",
    "",
  ].join("\n");
}

function entryXml(entry: Entry): string {
  const { term, label } = entry.category;
  return [
    "<entry>",
    `<id>${escapeXml(entry.id)}</id>`,
    `<title>${escapeXml(entry.title)}</title>`,
    `<updated>${entry.updatedAt}</updated>`,
    `<published>${entry.publishedAt}</published>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
    `<category term="${escapeXml(term)}" label="${escapeXml(label)}"/>`,
    `<content type="text" xml:lang="${escapeXml(entry.language)}">${escapeXml(entry.text)}</content>`,
    "</entry>",
  ].join("\n");
}
