// What a page says of its article: JSON-LD first, then Open Graph and the other metas, then the page.
import { isPartialDate } from "@/lib/domain/writing/partial-date";
import { isVisible } from "@/lib/domain/writing/text";
import { msg } from "@/lib/words/t";
import { dateOf } from "../draft";
import { languageFrom } from "../language";
import { factsOf } from "../news/news-article";
import { articleOfPage } from "./json-ld";

export type PageFacts = {
  headline: string | null;
  byline: string | null;
  publisher: string | null;
  url: string | null;
  language: string | null;
  publishedAt: string | null;
  /** The text as the structured data has it, which some pages carry whole. */
  body: string | null;
  warnings: string[];
};

/** `address` is where the page was found at last; null for a file. */
export function factsOfPage(document: Document, address: string | null): PageFacts {
  const { article, broken } = articleOfPage(document);
  const data = article ? factsOf(article) : null;
  const published = metas(document, [
    "article:published_time",
    "og:article:published_time",
    "datePublished",
    "date",
    "dc.date",
    "dcterms.created",
    "parsely-pub-date",
  ]);
  const date =
    data?.publishedAt ??
    published.map(dateOf).find(Boolean) ??
    dateOf(document.querySelector("time[datetime]")?.getAttribute("datetime"));
  return {
    headline: data?.headline ?? meta(document, "og:title", "twitter:title") ?? titleOf(document),
    byline: data?.byline ?? authorOf(document),
    publisher: data?.publisher ?? meta(document, "og:site_name", "application-name"),
    url: canonicalOf(document, data?.url ?? null, address),
    language: languageOf(document, data?.language ?? null),
    publishedAt: date && isPartialDate(date) ? date : null,
    body: data?.body ?? null,
    warnings: broken
      ? [msg("The page's structured data (JSON-LD) is broken and was not used.")]
      : [],
  };
}

/** Every filled value of these metas, the names in their order. */
function metas(document: Document, names: readonly string[]): string[] {
  return names.flatMap((name) =>
    [...document.querySelectorAll("meta")]
      .filter((node) =>
        ["property", "name", "itemprop"].some(
          (key) => node.getAttribute(key)?.trim().toLowerCase() === name.toLowerCase(),
        ),
      )
      .map((node) => node.getAttribute("content")?.trim() ?? "")
      .filter(isVisible),
  );
}

const meta = (document: Document, ...names: string[]) => metas(document, names)[0] ?? null;

function titleOf(document: Document): string | null {
  const headings = [...document.querySelectorAll("h1")].map((node) => node.textContent ?? "");
  const [heading] = headings.filter(isVisible);
  const title = document.querySelector("title")?.textContent ?? "";
  // One heading of the first rank names the page; among several none does for sure.
  if (heading && headings.length === 1) return heading;
  return isVisible(title) ? title : (heading ?? null);
}

// article:author is often the address of a profile.
function authorOf(document: Document): string | null {
  const named = metas(document, ["author", "article:author", "parsely-author", "dc.creator"]);
  const names = named.filter((name) => !/^https?:\/\//iu.test(name));
  return [...new Set(names)].join(", ") || null;
}

/**
 * The address by which the page wants to be known, when it is of the same site and no front page: a
 * page of one site can't pass itself off as an article of another.
 */
function canonicalOf(
  document: Document,
  said: string | null,
  address: string | null,
): string | null {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute("href");
  for (const candidate of [link, said, meta(document, "og:url")]) {
    const url = candidate ? parsed(candidate, address) : null;
    if (!url) continue;
    if (!address) return url.href;
    const here = new URL(address);
    const isFront = url.pathname === "/" && !url.search && here.pathname !== "/";
    if (siteOf(url) === siteOf(here) && !isFront) return url.href;
  }
  return address;
}

function parsed(text: string, address: string | null): URL | null {
  const base = address ?? undefined;
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  return /^https?:$/u.test(url.protocol) && url.href.length <= 2000 ? url : null;
}

const siteOf = (url: URL) => url.hostname.replace(/^(www|m|mobile|amp)\./u, "");

function languageOf(document: Document, said: string | null): string | null {
  // A page that ends before its first element has none.
  const root: Element | null = document.documentElement;
  const candidates = [
    said,
    root?.getAttribute("lang"),
    root?.getAttribute("xml:lang"),
    meta(document, "og:locale"),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute("content"),
  ];
  for (const candidate of candidates) {
    const tag = languageFrom(candidate);
    if (tag) return tag;
  }
  return null;
}
