import { firstScale } from "@/lib/domain/rating";
import type { SearchAnswer } from "@/lib/domain/view/reader";
import { moveNames, moves } from "@/lib/domain/workflow";
import { renderDocument } from "@/lib/render/document";
import { ArticlePage } from "@/lib/render/pages/article-page";
import { ClaimPage } from "@/lib/render/pages/claim-page";
import { CorrectionsPage } from "@/lib/render/pages/corrections-page";
import { HomePage } from "@/lib/render/pages/home-page";
import { NotFoundPage, UnavailablePage } from "@/lib/render/pages/message-page";
import { MethodPage } from "@/lib/render/pages/method-page";
import { SearchPage } from "@/lib/render/pages/search-page";
import { SecurityPage } from "@/lib/render/pages/security-page";
import { articleClaim, claim, correctionRow, publicArticle, rated, site } from "./published";

const length = articleClaim("It is 389 metres long");
const opening = articleClaim("opened in 1928. It is 389 metres", { rating: rated("false") });
const gone = articleClaim("The bridge fell in 1930");
const found: SearchAnswer = {
  items: [length],
  next: "abc",
  words: ["metre"],
  instead: [],
  rating: null,
  topic: null,
};

const pages = {
  claim: () => ClaimPage({ site, claim: claim(), reports: [] }),
  article: () => ArticlePage({ site, article: publicArticle([length, opening, gone]) }),
  home: () => HomePage({ site, claims: [length], next: null, demo: null }),
  corrections: () => CorrectionsPage({ site, rows: [correctionRow()], next: null, filter: {} }),
  search: () => SearchPage({ topics: [], site, q: "metre", answer: found, scale: firstScale }),
  method: () => MethodPage({ site, scale: firstScale, isSigned: true }),
  security: () => SecurityPage({ site }),
  missing: () => NotFoundPage({ site }),
  down: () => UnavailablePage({ site }),
};
const html = (name: keyof typeof pages) => renderDocument(pages[name]());
const wordsOf = (text: string) =>
  text
    .slice(text.indexOf("<main"))
    .replace(/<[^>]+>/gu, " ")
    .replace(/\s+/gu, " ");

describe.each(Object.keys(pages) as (keyof typeof pages)[])("the %s page", (name) => {
  test("runs no script, has no inline style, and names its language", async () => {
    const text = await html(name);
    expect(text).toMatch(/^<!doctype html><html lang="en" dir="ltr">/u);
    expect(text.match(/<script[^>]*>/gu) ?? []).toEqual(
      (text.match(/<script[^>]*>/gu) ?? []).map(() => '<script type="application/ld+json">'),
    );
    expect(text).not.toMatch(/ style="| on[a-z]+="|javascript:/u);
  });

  test("has one h1, a title, and a way past the head", async () => {
    const text = await html(name);
    expect(text.match(/<h1/gu)).toHaveLength(1);
    expect(text).toMatch(/<title>[^<]+ – The Tyne Check<\/title>/u);
    expect(text).toContain('href="#content"');
  });

  test("names by their ids only what is there, each once", async () => {
    const text = await html(name);
    const ids = [...text.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...text.matchAll(/ (?:aria-labelledby|aria-describedby|for)="([^"]+)"/gu)];
    for (const [, list = ""] of named) for (const id of list.split(" ")) expect(ids).toContain(id);
  });

  test("skips no level of heading", async () => {
    const levels = [...(await html(name)).matchAll(/<h([1-6])/gu)].map((match) => Number(match[1]));
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });
});

describe("an article", () => {
  test("has a real link after each marked claim, which says which claim it is, and which words are its own", async () => {
    const text = await html("article");
    expect(text).toMatch(
      /<\/mark><a class="mark-link" href="\/claims\/it-is-389-metres-long-bcdfg"[^>]*><svg[\s\S]*?<\/svg>Mostly true<span class="visually-hidden">, of the words <q lang="en">It is 389 metres long<\/q>\. The claim: <span lang="en">It is 389 metres long\.<\/span><\/span><\/a>/u,
    );
  });

  test("sums up its claims by verdict and says when it was last checked", async () => {
    const text = wordsOf(await html("article"));
    expect(text).toContain("3 claims checked.");
    expect(text).toContain("Last checked 21 November 2026");
  });

  test("lists a claim whose words no longer stand there, and does not mark it", async () => {
    const text = await html("article");
    expect(text).not.toContain('data-claim="the-bridge-fell-in-1930-bcdfg"');
    const words = wordsOf(text);
    expect(words.indexOf("The text has changed since this was checked")).toBeLessThan(
      words.indexOf("“The bridge fell in 1930”".replaceAll(/[“”]/gu, "")),
    );
  });

  test("names itself for other programs without a ClaimReview", async () => {
    const text = await html("article");
    expect(text).toContain('"@type":"NewsArticle"');
    expect(text).not.toContain("ClaimReview");
    expect(text).toContain('<meta property="og:type" content="article"/>');
    expect(text).toContain(
      '<link rel="canonical" href="https://facts.example.org/articles/a-bridge',
    );
  });
});

describe("the start page", () => {
  test("says what happens next when nothing is published", async () => {
    const text = await renderDocument(HomePage({ site, claims: [], next: null, demo: null }));
    expect(wordsOf(text)).toContain("Nothing is published yet.");
  });

  test("tells a newcomer to the demo what to try as each of three people", async () => {
    const demo = { password: "second-source" };
    const text = wordsOf(
      await renderDocument(HomePage({ site, claims: [length], next: null, demo })),
    );
    for (const word of ["checker@demo.test", "editor@demo.test", "Reader", "second-source"])
      expect(text).toContain(word);
    expect(wordsOf(await html("home"))).not.toContain("demo");
  });
});

describe("the log of corrections", () => {
  test("shows from which verdict to which, and what was wrong", async () => {
    const text = wordsOf(await html("corrections"));
    expect(text).toMatch(/From True to Mostly true/u);
    expect(text).toContain("We had left the approaches out.");
  });

  test("says of a retraction that no verdict stands", async () => {
    const row = correctionRow({ kind: "retraction", correctionClass: null });
    const text = wordsOf(
      await renderDocument(
        CorrectionsPage({ site, rows: [row], next: null, filter: { class: "retraction" } }),
      ),
    );
    expect(text).toContain("Retraction");
    expect(text).toContain("no verdict stands");
  });

  test("keeps the filter in the address of the next page", async () => {
    const filter = { class: "update", from: "2026-01-01" } as const;
    const text = await renderDocument(
      CorrectionsPage({ site, rows: [correctionRow()], next: "xyz", filter }),
    );
    expect(text).toContain('href="/corrections?class=update&amp;from=2026-01-01&amp;cursor=xyz"');
    expect(text).toContain('href="/corrections?class=minor&amp;from=2026-01-01"');
    expect(text).toContain('<input type="hidden" name="class" value="update"/>');
  });
});

describe("search", () => {
  test("marks the words that were searched for, in whatever form they stand", async () => {
    expect(await html("search")).toContain('<mark class="hit">metres</mark>');
  });

  test("says what it searched for instead of a misspelt word", async () => {
    const answer = { ...found, words: ["metres"], instead: [{ from: "meters", to: "metres" }] };
    const text = wordsOf(
      await renderDocument(
        SearchPage({ topics: [], site, q: "meters", answer, scale: firstScale }),
      ),
    );
    expect(text).toMatch(/No claims with “meters” \. Showing “metres” \./u);
  });

  test("can't be made to show markup", async () => {
    const answer = { ...found, items: [], next: null };
    const q = `"><script>alert(1)</script>`;
    expect(
      await renderDocument(SearchPage({ topics: [], site, q, answer, scale: firstScale })),
    ).not.toContain("<script>");
  });
});

test("how we check shows every rating of the scale and every move of the table", async () => {
  const text = wordsOf(await html("method"));
  for (const { label, definition } of firstScale) {
    expect(text).toContain(label);
    expect(text).toContain(definition);
  }
  for (const name of moveNames) expect(text).toContain(moves[name].needs);
});

test("the page for what is not there holds nothing of what was asked", async () => {
  const text = await html("missing");
  expect(text).not.toContain("canonical");
  expect(text).toContain("noindex");
});
