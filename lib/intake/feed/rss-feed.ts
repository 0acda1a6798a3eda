// RSS of both families: 0.91 to 2.0, and 0.9 and 1.0 as RDF.
import type { RdfFeed, RssFeed } from "feedsmith";
import type { ItemBody } from "@/lib/domain/feed/feed-item";
import type { RawFeed, RawItem } from "./feed";

type Rss = RssFeed.Feed<string>;
type Rdf = RdfFeed.Feed<string>;
type Named = { title?: string | undefined; description?: string | undefined };

function bodyOf(content: string | undefined, description: string | undefined): ItemBody | null {
  if (content) return { form: "html", words: content, whole: true };
  return description ? { form: "html", words: description, whole: false } : null;
}

// RSS says nothing about the form of a title; most hold text, some hold markup.
const titleOf = ({ title }: Named) => (title ? { words: title, html: true } : null);
const listOf = (...lists: (string[] | undefined)[]) => lists.find((list) => list?.length) ?? [];

/** Addresses are relative to the site that the channel names; RSS knows no other base. */
export function readRss(feed: Rss, address: string): RawFeed {
  const siteUrl = feed.link ?? null;
  const base = feed.xml?.base ?? siteUrl ?? address;
  return {
    format: "rss",
    title: titleOf(feed),
    siteUrl,
    language: feed.language ?? feed.dc?.languages?.[0] ?? null,
    items: (feed.items ?? []).map((item): RawItem => {
      const permalink = item.guid?.isPermaLink === false ? null : (item.guid?.value ?? null);
      const names = item.authors?.flatMap(({ name }) => name ?? []);
      return {
        guid: item.guid?.value ?? null,
        url: item.link ?? item.atom?.links?.[0]?.href ?? permalink,
        title: titleOf(item),
        authors: listOf(item.dc?.creators, names),
        language: item.dc?.languages?.[0] ?? null,
        published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? null,
        changed: item.atom?.updated ?? item.dcterms?.modified?.[0] ?? null,
        body: bodyOf(item.content?.encoded ?? item.atom?.content?.value, item.description),
        base: item.xml?.base ?? base,
      };
    }),
  };
}

export function readRdf(feed: Rdf, address: string): RawFeed {
  const siteUrl = feed.link ?? null;
  return {
    format: "rdf",
    title: titleOf(feed),
    siteUrl,
    language: feed.dc?.languages?.[0] ?? null,
    items: (feed.items ?? []).map(
      (item): RawItem => ({
        guid: item.rdf?.about ?? null,
        url: item.link ?? item.rdf?.about ?? null,
        title: titleOf(item),
        authors: listOf(item.dc?.creators),
        language: item.dc?.languages?.[0] ?? null,
        published: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? null,
        changed: item.dcterms?.modified?.[0] ?? null,
        body: bodyOf(item.content?.encoded, item.description),
        base: siteUrl ?? address,
      }),
    ),
  };
}
