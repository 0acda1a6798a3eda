// The door of every feed: load a page of it, write it, answer. All of them are conditional and paged.
import { Invalid } from "@/lib/domain/errors";
import { baseOf } from "@/lib/domain/translation/translation";
import type { Listed, PublicNewsroom } from "@/lib/domain/view/reader";
import { keptAnswer } from "@/lib/http/kept/keep";
import { log } from "@/lib/log";
import { answer } from "@/lib/render/answer";
import { type Entry, type Feed, feedAddress } from "@/lib/render/feeds/feed";
import { dataHeaders, spoken } from "@/lib/render/headers";
import type { Site } from "@/lib/render/site";
import { getPublicNewsroom } from "@/lib/services/public";
import { isLanguage } from "@/lib/words/languages";
import { inLanguage } from "@/lib/words/spoken";
import { t } from "@/lib/words/t";
import { originOf, placeOf, textParameter } from "./reader-page";

export const FEED_PAGE = 50;

/** Answers with what `make` gives: a cursor that is not ours is 404, a fault of the database 503. */
export async function answerFeed(
  request: Request,
  type: string,
  make: (site: Site, cursor: string | null) => Promise<{ body: string; next: string | null }>,
): Promise<Response> {
  return keptAnswer(request, placeOf(request), (whole) => makeFeed(whole, type, make));
}

async function makeFeed(
  request: Request,
  type: string,
  make: (site: Site, cursor: string | null) => Promise<{ body: string; next: string | null }>,
): Promise<Response> {
  const cursor = textParameter(request, "cursor") || null;
  try {
    const newsroom: PublicNewsroom = await getPublicNewsroom();
    const { body, next } = await make({ origin: originOf(request), newsroom }, cursor);
    const headers = { ...dataHeaders("fresh", type), ...spoken() };
    return answer(request, body, next ? { ...headers, link: `<${next}>; rel="next"` } : headers);
  } catch (error) {
    if (error instanceof Invalid)
      return answer(request, "", dataHeaders("never", "text/plain; charset=utf-8"), 404);
    log.error("feed.failed", error);
    return answer(request, "", dataHeaders("never", "text/plain; charset=utf-8"), 503);
  }
}

/** How a feed can be narrowed, from its address: `article` and `topic` (slugs), `lang` (en, pt-BR). */
export function narrowedBy(request: Request): { article?: string; topic?: string; lang?: string } {
  const names = ["article", "topic", "lang"];
  const values = names.map((name) => [name, textParameter(request, name)]);
  return Object.fromEntries(values.filter(([, value]) => value));
}

type Made<T> = {
  /** Marked by `msg`. */
  title: string;
  /** Where readers have the same list. */
  page: string;
  path: string;
  list: (filter: {
    article?: string;
    topic?: string;
    language?: string;
    cursor?: string;
    limit: number;
  }) => Promise<Listed<T>>;
  entry: (site: Site, row: T) => Entry;
};

/** Where readers have the same list, or the nearest to it. */
function pageOf({ article, topic }: { article?: string; topic?: string }, whole: string): string {
  if (article) return `/articles/${article}`;
  return topic && whole === "/" ? `/topics/${topic}` : whole;
}

/** A feed of a list, written by `write`; in the language that it is narrowed to, where we speak that. */
export function listFeed<T>(
  request: Request,
  made: Made<T>,
  write: (feed: Feed) => string,
  type: string,
): Promise<Response> {
  const narrowed = narrowedBy(request);
  const wanted = baseOf(narrowed.lang ?? "");
  const say = () => sayFeed(request, made, narrowed, write, type);
  return isLanguage(wanted) ? inLanguage(wanted, say) : say();
}

function sayFeed<T>(
  request: Request,
  { title, page, path, list, entry }: Made<T>,
  narrowed: ReturnType<typeof narrowedBy>,
  write: (feed: Feed) => string,
  type: string,
): Promise<Response> {
  const { article, topic, lang: language } = narrowed;
  return answerFeed(request, type, async (site, cursor) => {
    const { items, next } = await list({
      limit: FEED_PAGE,
      ...(article && { article }),
      ...(topic && { topic }),
      ...(language && { language }),
      ...(cursor && { cursor }),
    });
    const at = (place: string | null) => feedAddress(site.origin, path, narrowed, place);
    const feed = {
      title: t(title),
      page: site.origin + pageOf({ article, topic }, page),
      address: at(null),
      self: at(cursor),
      next: next && at(next),
      author: { name: site.newsroom.name, url: site.newsroom.url ?? site.origin },
      entries: items.map((row) => entry(site, row)),
    };
    return { body: write(feed), next: feed.next };
  });
}
