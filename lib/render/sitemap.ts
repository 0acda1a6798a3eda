// What search engines are told: which addresses there are, and where the sitemap is.
import { escapeXml } from "./badge";
import { SECURITY_PAGE } from "./security-txt";

/** `entries` hold a path and a time in RFC 3339. */
export function sitemapXml(
  origin: string,
  entries: readonly { path: string; changedAt: string }[],
): string {
  const fixed = ["/", "/corrections", "/how-we-check", SECURITY_PAGE].map((path) =>
    urlOf(origin, path),
  );
  const all = entries.map(({ path, changedAt }) => urlOf(origin, path, changedAt));
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...fixed,
    ...all,
    "</urlset>",
    "",
  ].join("\n");
}

function urlOf(origin: string, path: string, changedAt?: string): string {
  const changed = changedAt ? `<lastmod>${escapeXml(changedAt)}</lastmod>` : "";
  return `<url><loc>${escapeXml(origin + path)}</loc>${changed}</url>`;
}

/** The desk and the API hold nothing for a search engine. */
export function robotsTxt(origin: string): string {
  return [
    "User-agent: *",
    "Disallow: /desk",
    "Disallow: /api/",
    "Disallow: /search?",
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    "",
  ].join("\n");
}
