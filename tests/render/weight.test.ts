import { gzipSync } from "node:zlib";
import { normaliseText } from "@/lib/domain/article";
import { stepOf } from "@/lib/domain/rating";
import { renderDocument } from "@/lib/render/document";
import { ArticlePage } from "@/lib/render/pages/article-page";
import { styleSheet } from "@/lib/render/style-sheet";
import { article, claims } from "@/prisma/demo/shape";
import { articleClaim, publicArticle, site } from "./published";

test("the seed article with all of its claims and all styles is under 20 KB on the wire", async () => {
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
  const page = ArticlePage({ site, article: { ...publicArticle(published), text } });
  const html = await renderDocument(page);
  expect(html.match(/class="mark-link"/gu)).toHaveLength(claims.length);
  expect(gzipSync(html).length + gzipSync(styleSheet("reader.css")).length).toBeLessThan(20 * 1024);
});
