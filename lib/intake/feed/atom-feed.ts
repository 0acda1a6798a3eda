// Atom (RFC 4287): addresses by xml:base, texts that say whether they are HTML.
import type { AtomFeed } from "feedsmith";
import type { ItemBody } from "@/lib/domain/feed/feed-item";
import type { RawFeed, RawItem } from "./feed";

type Entry = NonNullable<AtomFeed.Feed<string>["entries"]>[number];
type Link = { href?: string | undefined; rel?: string | undefined; type?: string | undefined };
type Text = { value?: string | undefined; type?: string | undefined };

const isHtml = (type: string | undefined) =>
  /^(html|xhtml|text\/html|application\/xhtml\+xml)$/iu.test(type ?? "");

/** The page itself: an alternate in HTML, else any alternate; a link without `rel` is one. */
function pageOf(links: readonly Link[] | undefined): string | null {
  const alternates = (links ?? []).filter(({ rel = "alternate" }) => rel === "alternate");
  const page = alternates.find(({ type }) => !type || isHtml(type)) ?? alternates[0];
  return page?.href ?? null;
}

const titleOf = (title: Text | undefined) =>
  title?.value ? { words: title.value, html: isHtml(title.type) } : null;

function bodyOf({ content, summary }: Entry): ItemBody | null {
  const found = content?.value ? content : summary;
  if (!found?.value) return null;
  // Anything but text and HTML (an image, an XML document) is no text of an article.
  if (found.type && !isHtml(found.type) && !/^text(\/plain)?$/iu.test(found.type)) return null;
  const form = isHtml(found.type) ? "html" : "text";
  return { form, words: found.value, whole: found === content };
}

function resolved(base: string | undefined, outer: string): string {
  return base && URL.canParse(base, outer) ? new URL(base, outer).href : outer;
}

export function readAtom(feed: AtomFeed.Feed<string>, address: string): RawFeed {
  const base = resolved(feed.xml?.base, address);
  return {
    format: "atom",
    title: titleOf(feed.title),
    siteUrl: pageOf(feed.links),
    language: feed.xml?.lang ?? null,
    items: (feed.entries ?? []).map(
      (entry): RawItem => ({
        guid: entry.id ?? null,
        url: pageOf(entry.links) ?? entry.content?.src ?? null,
        title: titleOf(entry.title),
        authors: (entry.authors ?? feed.authors ?? []).flatMap(({ name }) => name ?? []),
        language: entry.content?.xml?.lang ?? entry.xml?.lang ?? null,
        published: entry.published ?? entry.updated ?? null,
        changed: entry.updated ?? null,
        body: bodyOf(entry),
        base: resolved(entry.xml?.base, base),
      }),
    ),
  };
}
