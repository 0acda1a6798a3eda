// Web pages: the body and what is said of it, in every encoding, with and without structured data.
import { lenient } from "@/lib/intake/page/json-ld";
import { readPage } from "@/lib/intake/page/page";
import { fixture, lines, only, readFixture } from "./read-fixture";

const ADDRESS = "https://www.record.example/2026/harbour-bridge-closes?utm_source=x";
const encode = (text: string) => new TextEncoder().encode(text);
const read = (html: string, address: string | null = ADDRESS) =>
  readPage({ bytes: encode(html), address });

const LONG =
  "The harbour bridge will close to all traffic on 2 March and stay shut for eleven weeks, the port authority said, after divers found cracks in three of its nine piers. ";
const page = (head: string, body = `<article><p>${LONG.repeat(5)}</p></article>`) =>
  `<!doctype html><html><head><title>Bridge closes</title>${head}</head><body>${body}</body></html>`;
const data = (json: unknown) =>
  `<script type="application/ld+json">${typeof json === "string" ? json : JSON.stringify(json)}</script>`;

test("a page: its article, structure and data, without what stands around it", () => {
  const article = readPage({ bytes: fixture("page.html"), address: ADDRESS });
  expect(article).toMatchObject({
    headline: "Harbour bridge closes for eleven weeks",
    byline: "Ada Lund, Tom Reyes",
    publisher: "The Quayside Record",
    url: "https://www.record.example/2026/harbour-bridge-closes",
    language: "en-GB",
    publishedAt: "2026-02-03",
    status: "usable",
    warnings: [],
  });
  const text = lines(article);
  expect(text).toContain("heading: What it costs");
  expect(text).toContain(
    "quote: We would rather close it now than be forced to close it in December.",
  );
  expect(text).toContain("item: Cyclists: the same ferry, or the tunnel's side lane");
  expect(text).toContain("paragraph: 2019 | 11,900");
  expect(text.join()).toContain("port authority said");
  expect(text.join()).not.toMatch(/Sport|Read also|rights|Hidden|track/u);
});

test("a saved page is a file like any other", () => {
  expect(only(readFixture("page.html")).publisher).toBe("The Quayside Record");
});

describe("encodings", () => {
  const CYRILLIC =
    "Мост через гавань закроют второго марта на одиннадцать недель, сказали в порту.";
  const inKoi8 = (text: string) => {
    const table = new TextDecoder("koi8-r").decode(new Uint8Array(256).map((_, index) => index));
    return new Uint8Array([...text].map((char) => Math.max(0, table.indexOf(char))));
  };
  const single = (text: string) =>
    new Uint8Array(
      [...text].map(
        (char) =>
          ("€“”’–".includes(char)
            ? [0x80, 0x93, 0x94, 0x92, 0x96]["€“”’–".indexOf(char)]
            : char.charCodeAt(0)) ?? 63,
      ),
    );
  const words = (html: string) => `<html><head>${html}</head><body><main><p>`;
  const last = (bytes: Uint8Array, charset: string | null = null) =>
    readPage({ bytes, address: ADDRESS, charset }).blocks.at(-1)?.text;

  test("koi8-r by the page's own word, or by the server's", () => {
    const html = `${words('<meta charset="koi8-r">')}${CYRILLIC}</p></main>`;
    expect(last(inKoi8(html))).toBe(CYRILLIC);
    expect(last(inKoi8(`${words("")}${CYRILLIC}</p></main>`), "koi8-r")).toBe(CYRILLIC);
  });

  test.each(["windows-1252", "iso-8859-1"])(
    "%s, whose quotation marks are windows-1252's",
    (name) => {
      const text = "The café’s owner said “it costs €5” – and closed it for good.";
      const meta = `<meta http-equiv="Content-Type" content="text/html; charset=${name}">`;
      expect(last(single(`${words(meta)}${text}</p></main>`))).toBe(text);
    },
  );

  test.each([
    ["little", false],
    ["big", true],
  ])("utf-16, %s endian, with a mark", (_, big) => {
    const units = [...`\ufeff${words("")}${CYRILLIC}</p></main>`].map((char) => char.charCodeAt(0));
    const bytes = new Uint8Array(
      units.flatMap((u) => (big ? [u >> 8, u & 255] : [u & 255, u >> 8])),
    );
    expect(last(bytes)).toBe(CYRILLIC);
  });

  test("a server that says latin1 of a page in UTF-8 is not believed", () => {
    const html = `${words('<meta charset="utf-8">')}${CYRILLIC}</p></main>`;
    expect(last(encode(html), "iso-8859-1")).toBe(CYRILLIC);
  });

  test("bytes that do not fit are told", () => {
    const bytes = new Uint8Array([
      ...encode(`${words('<meta charset="utf-8">')}The bridge closes in March, `),
      0xff,
      ...encode("they said.</p></main>"),
    ]);
    expect(readPage({ bytes, address: ADDRESS }).warnings[0]).toMatch(/not utf-8/u);
  });
});

describe("short texts", () => {
  const SHORT = "The bridge closes on 2 March.";
  test.each([
    [
      "in an article",
      `<nav>Home</nav><article><h1>Bridge closes</h1><p>${SHORT}</p></article><footer>Imprint and much more of it</footer>`,
    ],
    [
      "in the main part",
      `<header>Site and its many words</header><main><h1>Bridge closes</h1><p>${SHORT}</p><aside>Read also: another text</aside></main>`,
    ],
    [
      "marked as the body",
      `<div>Around it stands much more</div><div itemprop="articleBody"><p>${SHORT}</p></div>`,
    ],
    [
      "alone on the page",
      `<header>Site and its many words</header><p>${SHORT}</p><footer>Imprint and much more of it</footer>`,
    ],
  ])("%s", (_, body) => {
    expect(lines(read(page("", body)))).toEqual([`paragraph: ${SHORT}`]);
  });

  test("a page without a text is refused, with what to do", () => {
    expect(() => read(page("", '<div id="root"></div>'))).toThrow(/No text was found.*paste it/u);
  });
});

describe("structured data", () => {
  test.each([
    [
      "a list at the top",
      [{ "@type": "WebSite" }, { "@type": "NewsArticle", headline: "From data" }],
    ],
    ["a type in a list", { "@type": ["Thing", "ReportageNewsArticle"], headline: "From data" }],
    [
      "a whole name as type",
      { "@type": "https://schema.org/NewsArticle", headline: ["From data"] },
    ],
    ["in a graph", { "@graph": [{ "@type": "NewsArticle", headline: { "@value": "From data" } }] }],
    ["escaped twice", { "@type": "NewsArticle", headline: "From &#100;ata" }],
  ])("%s", (_, json) => {
    expect(read(page(data(json))).headline).toBe("From data");
  });

  test.each([
    ["a name", "Ada Lund", "Ada Lund"],
    ["an object", { name: "Ada Lund" }, "Ada Lund"],
    [
      "a list of both",
      [{ "@type": "Person", name: "Ada Lund" }, "Tom Reyes", { name: "Ada Lund" }],
      "Ada Lund, Tom Reyes",
    ],
    ["names in a list", [{ name: ["Ada Lund"] }], "Ada Lund"],
    ["something else", 7, null],
  ])("authors: %s", (_, author, byline) => {
    expect(read(page(data({ "@type": "NewsArticle", headline: "A", author }))).byline).toBe(byline);
  });

  test.each([
    ["a line break in a text", '{"a": "b\nc"}', { a: "b\nc" }],
    ["a comma too many", '{"a": [1, 2,], "b": "x,]",}', { a: [1, 2], b: "x,]" }],
    ["a comment around it", '<!-- {"a": 1} -->', { a: 1 }],
    ["a CDATA section", '//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
    ["a semicolon", '{"a": 1};', { a: 1 }],
  ])("is mended where that is certain: %s", (_, raw, value) => {
    expect(lenient(raw)).toEqual(value);
  });

  test("else Open Graph is taken, and that is told", () => {
    const article = read(
      page(`${data('{"@type": "NewsArticle", "headline": "A" "b"}')}
        <meta property="og:title" content="From Open Graph"><meta name="author" content="Ada Lund">
        <meta property="article:published_time" content="2026-02-03T23:30:00-05:00">
        <meta property="og:locale" content="pt_BR">`),
    );
    expect(article).toMatchObject({
      headline: "From Open Graph",
      byline: "Ada Lund",
      publishedAt: "2026-02-03",
      language: "pt-BR",
    });
    expect(article.warnings).toEqual([
      "The page's structured data (JSON-LD) is broken and was not used.",
    ]);
  });

  test("a text that only the data has whole is taken from there", () => {
    const articleBody = `${LONG}\n\n${LONG}`;
    const article = read(
      page(
        data({ "@type": "NewsArticle", headline: "A", articleBody }),
        "<article><p>The bridge closes in March.</p></article>",
      ),
    );
    expect(article.blocks).toHaveLength(2);
    expect(article.warnings[0]).toMatch(/structured data/u);
  });
});

describe("the canonical address", () => {
  const link = (href: string) => page(`<link rel="canonical" href="${href}">`);
  test.each([
    ["of the same site", "/a", "https://www.record.example/a"],
    ["with or without www", "https://record.example/a", "https://record.example/a"],
    ["of another site is not believed", "https://other.example/a", ADDRESS],
    ["a front page is not believed", "/", ADDRESS],
    ["a script is none", "javascript:alert(1)", ADDRESS],
  ])("%s", (_, href, wanted) => {
    expect(read(link(href)).url).toBe(wanted);
  });

  test("a saved page has the one that it names", () => {
    expect(read(link("https://record.example/a"), null).url).toBe("https://record.example/a");
    expect(read(link("/a"), null).url).toBeNull();
  });
});

test("words that look like dates and languages, and are none, are left out", () => {
  const article = read(
    page(
      data({
        "@type": "NewsArticle",
        headline: "A",
        datePublished: "03/02/2026",
        inLanguage: "English",
      }),
    ),
  );
  expect([article.publishedAt, article.language]).toEqual([null, null]);
});
