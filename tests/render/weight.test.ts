import { gzipSync } from "node:zlib";
import { normaliseText } from "@/lib/domain/article";
import { stepOf } from "@/lib/domain/rating";
import { renderDocument } from "@/lib/render/document";
import { ArticlePage } from "@/lib/render/pages/article-page";
import { styleSheet } from "@/lib/render/style-sheet";
import { article, claims } from "@/prisma/demo/shape";
import { articleClaim, publicArticle, site } from "./published";

/** Bytes of HTML and styles together, packed as they are sent (gzip as zlib does it unasked). */
const MOST = 20 * 1024;
/** Elements and attributes by which a browser fetches something without being asked. */
const FETCHED =
  /<(?:link(?![^>]*rel="(?:canonical|alternate|license)")|img|source|iframe|object|embed|video|audio|use|image|script)\b[^>]*?\s(?:href|src|srcset|data|poster)="([^"]*)"/gu;

async function seedPage(): Promise<string> {
  const { text } = normaliseText(article.text);
  const published = claims.map((claim) => {
    const start = text.indexOf(claim.quote);
    return articleClaim(claim.quote, {
      slug: `${claim.ref}-bcdfg`,
      statement: claim.statement,
      summary: claim.summary ?? "",
      rating: { ...stepOf(claim.rating ?? "true"), scaleVersion: 1 },
      place: { start, end: start + claim.quote.length, exact: claim.quote },
    });
  });
  return renderDocument(ArticlePage({ site, article: { ...publicArticle(published), text } }));
}

test("the seed article with all of its claims and all styles is under 20 KB on the wire", async () => {
  const html = await seedPage();
  expect(html.match(/class="mark-link"/gu)).toHaveLength(claims.length);
  expect(gzipSync(html).length + gzipSync(styleSheet("reader.css")).length).toBeLessThan(MOST);
});

test("it runs no script and fetches nothing from another host", async () => {
  const html = await seedPage();
  const scripts = [...html.matchAll(/<script\b([^>]*)>/gu)].map(([, attributes]) => attributes);
  expect(
    scripts.filter((attributes) => !attributes?.includes('type="application/ld+json"')),
  ).toEqual([]);
  expect(html).not.toMatch(/\son[a-z]+="|javascript:/iu);
  const fetched = [...html.matchAll(FETCHED)].map(([, address = ""]) => address);
  const inStyles = [...styleSheet("reader.css").matchAll(/(?:url\(|@import\s)["']?([^"')]+)/gu)];
  const all = [...fetched, ...inStyles.map(([, address = ""]) => address)];
  expect(all.length).toBeGreaterThan(1);
  const others = all.filter((address) => !/^(?:\/(?!\/)|data:|#)/u.test(address));
  expect(others.filter((address) => !address.startsWith(`${site.origin}/`))).toEqual([]);
});
