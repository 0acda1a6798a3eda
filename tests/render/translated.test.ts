// A claim in another language than its own: the translated parts in that, the others named.
import { claimReview } from "@/lib/render/claim-review";
import { renderDocument } from "@/lib/render/document";
import { ArticleFrame } from "@/lib/render/embed/article-frame";
import { ClaimFrame } from "@/lib/render/embed/claim-frame";
import { verdictEntry } from "@/lib/render/feeds/feed";
import { ArticlePage } from "@/lib/render/pages/article-page";
import { ClaimPage } from "@/lib/render/pages/claim-page";
import { inLanguage, learnLanguages } from "@/lib/words/spoken";
import { articleClaim, claim, publicArticle, site } from "./published";

let forget: () => void;
beforeAll(async () => {
  forget = await learnLanguages();
});
afterAll(() => forget());

const translations = [
  {
    language: "es" as const,
    statement: "El puente del Tyne mide 389 metros.",
    summary: "El registro del constructor da esta longitud.",
    gaps: null,
    analysis: null,
  },
];
const found = claim({}, { content: { analysis: "It counts all of it.", translations } });
const row = articleClaim("It is 389 metres long", { translations });
const inSpanish = <T>(act: () => T) => inLanguage("es", act, "/es");
const page = () => renderDocument(ClaimPage({ site, claim: found, reports: [] }));

test("the page says what was translated in the reader's language, and names that of the rest", async () => {
  const html = await inSpanish(page);
  expect(html).toContain('<span lang="es" dir="auto">El puente del Tyne mide 389 metros.</span>');
  expect(html).toContain(
    '<p class="summary" lang="es" dir="auto">El registro del constructor da esta longitud.</p>',
  );
  expect(html.match(/<span class="only-in"[^>]*>[^<]*/gu)).toEqual([
    '<span class="only-in" lang="es" dir="ltr">Solo en inglés',
  ]);
  expect(html).toMatch(/<title>[^<]*El puente del Tyne mide/u);
  // The words of the article are never translated.
  expect(html).toContain("<q>It is 389 metres long</q>");
});

test("in the claim's own language nothing is named and nothing is another's", async () => {
  const html = await inLanguage("en", page);
  expect(html).not.toContain("only-in");
  expect(html).not.toContain("El puente");
});

test("lists, frames, feeds and the review for search engines say the same words", async () => {
  const article = publicArticle([row]);
  const documents = await inSpanish(() =>
    Promise.all([
      renderDocument(ArticlePage({ site, article })),
      renderDocument(ArticleFrame({ site, article })),
      renderDocument(ClaimFrame({ site, claim: found })),
    ]),
  );
  for (const html of documents) expect(html).toContain("El puente del Tyne mide 389 metros.");
  expect(inSpanish(() => claimReview(site, found))).toMatchObject({
    claimReviewed: "El puente del Tyne mide 389 metros.",
    inLanguage: "es",
  });
  expect(inSpanish(() => verdictEntry(site, row))).toMatchObject({
    language: "es",
    text: "El registro del constructor da esta longitud.",
  });
});
