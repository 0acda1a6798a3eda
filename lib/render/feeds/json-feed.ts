// A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
import type { Feed } from "./feed";

export const JSON_FEED_TYPE = "application/feed+json; charset=utf-8";

export function jsonFeed({ title, page, self, next, author, entries }: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: `${title} – ${author.name}`,
    home_page_url: page,
    feed_url: self,
    ...(next && { next_url: next }),
    authors: [author],
    language: "en",
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_text: entry.text,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      language: entry.language,
      tags: [entry.category.label],
    })),
  });
}
