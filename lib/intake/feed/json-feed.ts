// JSON Feed, versions 1 and 1.1.
import type { JsonFeed } from "feedsmith";
import type { ItemBody } from "@/lib/domain/feed/feed-item";
import type { RawFeed, RawItem } from "./feed";

type Item = NonNullable<JsonFeed.Feed<string>["items"]>[number];

function bodyOf(item: Item): ItemBody | null {
  if (item.content_html) return { form: "html", words: item.content_html, whole: true };
  if (item.content_text) return { form: "text", words: item.content_text, whole: true };
  return item.summary ? { form: "text", words: item.summary, whole: false } : null;
}

export function readJson(feed: JsonFeed.Feed<string>, address: string): RawFeed {
  return {
    format: "json",
    title: feed.title ? { words: feed.title, html: false } : null,
    siteUrl: feed.home_page_url ?? null,
    language: feed.language ?? null,
    items: (feed.items ?? []).map(
      (item): RawItem => ({
        guid: item.id ?? null,
        url: item.url ?? item.external_url ?? null,
        title: item.title ? { words: item.title, html: false } : null,
        authors: (item.authors ?? feed.authors ?? []).flatMap(({ name }) => name ?? []),
        language: item.language ?? null,
        published: item.date_published ?? null,
        changed: item.date_modified ?? item.date_published ?? null,
        body: bodyOf(item),
        base: address,
      }),
    ),
  };
}
