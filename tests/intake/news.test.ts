// What agencies and content systems send: ninjs in its versions, NewsML-G2, NewsArticle, wire texts.
import { lines, only, readFixture, readText } from "./read-fixture";

const facts = ({
  headline,
  byline,
  publisher,
  language,
  publishedAt,
}: ReturnType<typeof only>) => ({
  headline,
  byline,
  publisher,
  language,
  publishedAt,
});

test("ninjs 1: names in lower case, the HTML body before the plain one", () => {
  const article = only(readFixture("ninjs-1.json"));
  expect(facts(article)).toEqual({
    headline: "Harbour bridge closes for eleven weeks",
    byline: "Ada Lund",
    publisher: "Quayside News Agency",
    language: "en-GB",
    publishedAt: "2026-02-03",
  });
  expect(article.externalId).toBe("https://wire.example/items/1001");
  expect([article.status, article.embargoedUntil, article.url]).toEqual(["usable", null, null]);
  expect(lines(article)).toEqual([
    "paragraph: The harbour bridge will close on 2 March.",
    "subheading: Costs",
    "paragraph: Repairs are put at 8.4 million.",
  ]);
});

test("ninjs 2: lists by role, withheld and embargoed", () => {
  const article = only(readFixture("ninjs-2.json"));
  expect(article.headline).toBe("Hafenbrücke schließt für elf Wochen");
  expect([article.status, article.embargoedUntil]).toEqual([
    "withheld",
    "2026-02-05T06:00:00+01:00",
  ]);
  expect(lines(article)).toEqual([
    "paragraph: Die Hafenbrücke schließt am 2. März.",
    "numbered: Busse fahren durch den Tunnel.",
  ]);
});

test("ninjs 3: names in camel case, cancelled", () => {
  const article = only(readFixture("ninjs-3.json"));
  expect(facts(article)).toEqual({
    headline: "Міст через гавань закриють",
    byline: "Олена Коваль",
    publisher: "Вісник набережної",
    language: "uk",
    publishedAt: "2026-02-03",
  });
  expect([article.status, article.embargoedUntil]).toEqual(["cancelled", "2026-02-05T06:00:00Z"]);
  expect(article.blocks).toHaveLength(2);
});

test("an item that is taken back need not bring its text again", () => {
  const ninjs = '{"uri": "a:1", "versioncreated": "2026-02-04", "pubstatus": "canceled"}';
  const newsml =
    '<newsItem guid="a:1"><itemMeta><pubStatus qcode="stat:canceled"/></itemMeta></newsItem>';
  for (const text of [ninjs, newsml])
    expect(only(readText("a", text))).toMatchObject({
      externalId: "a:1",
      status: "cancelled",
      blocks: [],
    });
});

test("NewsML-G2: XHTML, NITF and plain text; items without text are passed over", () => {
  const [bridge, ferry, toll, ...rest] = readFixture("newsml.xml");
  expect(rest).toEqual([]);
  expect(bridge && facts(bridge)).toEqual({
    headline: "Harbour bridge closes for eleven weeks",
    byline: "Ada Lund",
    publisher: "Quayside News Agency",
    language: "en-GB",
    publishedAt: "2026-02-03",
  });
  expect(bridge).toMatchObject({
    externalId: "urn:newsml:wire.example:20260203:2001",
    status: "usable",
    embargoedUntil: "2026-02-05T06:00:00Z",
  });
  expect(bridge && lines(bridge)).toEqual([
    "paragraph: The harbour bridge will close on 2 March.",
    "heading: Costs",
    "item: Repairs: 8.4 million",
  ]);
  expect(ferry).toMatchObject({ headline: "Ferry timetable grows", status: "withheld" });
  expect(ferry && lines(ferry)).toEqual([
    "paragraph: A ferry leaves every quarter of an hour.",
    "quote: It is full by eight.",
  ]);
  expect(toll).toMatchObject({ status: "withheld", embargoedUntil: null });
  expect(toll?.warnings).toEqual(["Its embargo names no end, so it is withheld."]);
});

test("NewsArticle: a list of authors, the page's address, paragraphs", () => {
  const article = only(readFixture("news-article.json"));
  expect(article).toMatchObject({
    headline: "Harbour bridge closes for eleven weeks",
    byline: "Ada Lund, Tom Reyes",
    publisher: "The Quayside Record",
    url: "https://record.example/2026/harbour-bridge-closes",
    externalId: "https://record.example/2026/harbour-bridge-closes#article",
    publishedAt: "2026-02-03",
  });
  expect(article.blocks).toHaveLength(2);
});

test("wire texts: one begins at each line with a date", () => {
  expect(readFixture("wire.txt").map((article) => [article.publishedAt, lines(article)])).toEqual([
    [
      "2026-02-03",
      [
        "paragraph: The harbour bridge will close on 2 March. Divers found cracks in three piers.",
        "paragraph: Buses take the tunnel.",
      ],
    ],
    ["2026-02", ["paragraph: A ferry leaves every quarter of an hour."]],
  ]);
  expect(readFixture("wire.jsonl")).toMatchObject([
    { publishedAt: "2026-02-03", headline: "The harbour bridge will close on 2 March." },
    { publishedAt: "2026-02", headline: "Ferry timetable grows", externalId: "7" },
  ]);
});

test("a list in one file is many articles", () => {
  const list = '[{"text": "One line."}, {"uri": "a:1", "bodies": [{"value": "Two."}]}]';
  expect(readText("list.json", list).map((article) => article.externalId)).toEqual([null, "a:1"]);
});

describe("a refusal names the place and what to do", () => {
  const ninjs = (more: string) => `{"uri": "a:1", "body_text": "Words.", ${more}}`;
  test.each([
    [
      "broken JSON",
      "a.json",
      '{\n  "uri": "a:1",\n  "body_text" "x"\n}',
      "line 3, column 15: The file is not valid JSON.",
    ],
    ["JSON that is cut off", "a.json", '{"uri": "a:1"', "line 1, column 14"],
    [
      "JSON nested too deep",
      "a.json",
      `${"[".repeat(65)}${"]".repeat(65)}`,
      "line 1, column 65: The file is nested deeper than 64 levels.",
    ],
    [
      "an unknown status",
      "a.json",
      ninjs('"pubstatus": "maybe"'),
      "/pubstatus: The status is none of",
    ],
    [
      "an embargo without a zone",
      "a.json",
      ninjs('"embargoed": "2026-02-05T06:00:00"'),
      "/embargoed: The embargo is not a time with its zone",
    ],
    [
      "a headline that is no text",
      "a.json",
      ninjs('"headline": 7'),
      "/headline: This should be a text, and is a number.",
    ],
    ["a NUL", "a.json", '{"uri": "a:1", "body_text": "a\\u0000b"}', "/body_text: Has a character"],
    [
      "half of a character",
      "a.json",
      '{"uri": "a:1", "bodies": [{"value": "a\\ud800b"}]}',
      "/bodies/0/value: Has a character",
    ],
    [
      "a picture",
      "a.json",
      '{"uri": "a:1", "type": "picture", "pubstatus": "usable"}',
      "The item is a picture and has no text.",
    ],
    [
      "a body of blanks",
      "a.json",
      '{"uri": "a:1", "body_text": " \\u200b "}',
      "There is no text in it.",
    ],
    [
      "an object of another kind",
      "a.json",
      '[{"text": "A."}, {"b": 1}]',
      "/1: It is neither ninjs",
    ],
    [
      "an article without a body",
      "a.json",
      '{"@type": "NewsArticle", "headline": "A"}',
      "/articleBody: The article has no articleBody.",
    ],
    [
      "a line of JSON Lines",
      "a.jsonl",
      '"One."\n{"text": }\n',
      "line 2, column 10: This line is not valid JSON.",
    ],
    ["XML that is not well-formed", "a.xml", "<newsItem>\n<a></b></newsItem>", "line 2, column "],
    [
      "a document type",
      "a.xml",
      '<!DOCTYPE newsItem [<!ENTITY a SYSTEM "file:///etc/hosts">]>\n<newsItem>&a;</newsItem>',
      "A document type (<!DOCTYPE) is not taken",
    ],
    ["an entity that is not declared", "a.xml", "<newsItem>&a;</newsItem>", "line 1, column "],
    [
      "a status of another kind",
      "a.xml",
      '<newsItem guid="g"><itemMeta><pubStatus qcode="stat:odd"/></itemMeta><contentSet><inlineData>A.</inlineData></contentSet></newsItem>',
      "newsItem g, pubStatus: The status stat:odd is none of",
    ],
    [
      "an item without words",
      "a.xml",
      '<newsItem guid="g"><contentSet><remoteContent/></contentSet></newsItem>',
      "contentSet: No item of it has text",
    ],
    [
      "XML of another kind",
      "a.xml",
      '<?xml version="1.0"?><recipe/>',
      "It is XML of a kind that is not known here (recipe).",
    ],
    [
      "a feed",
      "a.xml",
      '<?xml version="1.0"?><rss/>',
      "It is a feed. Add its address under Feeds.",
    ],
    [
      "a control character",
      "a.txt",
      "One\nt\u0001wo",
      "line 2, column 2: Has a character that can't be stored (U+0001).",
    ],
    ["nothing", "a.txt", "", "The file is empty."],
    ["nothing to see", "a.txt", " \u200b\n\u2060", "There is no text in it."],
    ["a PDF with another name", "a.txt", "%PDF-1.7", "It is a PDF"],
    ["RTF", "a.doc", "{\\rtf1 A}", "It is a rich text file"],
  ])("%s", (_, name, text, wanted) => {
    expect(() => readText(name, text)).toThrow(wanted);
  });

  test("more articles than a file may hold, before any is read", () => {
    const most = "2,000 is the most";
    expect(() => readText("a.txt", " date 2023-01 Some words.\n".repeat(3000))).toThrow(most);
    expect(() => readText("a.jsonl", '"a word"\n'.repeat(3000))).toThrow(most);
    expect(() => readText("a.json", `[${'"a",'.repeat(3000)}"a"]`)).toThrow(most);
  });

  test("signs without end, and tags that close themselves to the eye alone", () => {
    expect(() => readText("a.html", `<html>${"<".repeat(500_000)}`)).toThrow("than any page has");
    expect(() => readText("a.html", "<div/>".repeat(300))).toThrow("nested deeper");
    const scripts = "<script>for (i = 0; i<n; i++) x</script><!-- <b> -->".repeat(500);
    const page = `${scripts}<article><p>The bridge closes on 2 March.</p></article>`;
    expect(only(readText("a.html", page)).blocks).toHaveLength(1);
  });

  test("too much of it", () => {
    expect(() => readText("a.txt", "word ".repeat(300_000))).toThrow("1,000,000 is the most");
    expect(() => readText("a.txt", "a\n".repeat(30_000))).toThrow("lines; 20,000 is the most");
    const bytes = new Uint8Array(10 * 1024 * 1024 + 1).fill(65);
    expect(() => readText("a.md", "> ".repeat(50).concat("x"))).toThrow("nested deeper");
    expect(() => readText("a.html", `<p>${"<b>".repeat(2000)}x`)).toThrow("nested deeper");
    expect(() => readText("a.xml", `${"<newsItem>".repeat(2000)}`)).toThrow("nested deeper");
    expect(() => readText("a.txt", new TextDecoder().decode(bytes))).toThrow("larger than 10 MiB");
  });
});
