import { readFeed } from "@/lib/intake/feed/read-feed";
import { atom, json, rdf, rss } from "./feeds";

const address = "https://feeds.example.net/tyne/feed.xml";
const read = (text: string | Uint8Array, charset: string | null = null) =>
  readFeed(typeof text === "string" ? Buffer.from(text) : text, { address, charset });
const only = (text: string | Uint8Array, charset: string | null = null) => {
  const { items } = read(text, charset);
  expect(items).toHaveLength(1);
  return items[0];
};

test("RSS 2", () => {
  const feed = read(
    rss(`<item><title>The bridge &amp; the river</title><link>https://tyne.example.org/bridge</link>
      <guid isPermaLink="false">tyne-1</guid><dc:creator>Ada Brown</dc:creator>
      <pubDate>Wed, 25 Nov 2026 23:30:00 -0500</pubDate>
      <description>In short.</description>
      <content:encoded><![CDATA[<p>It opened in 1928.</p>]]></content:encoded></item>`),
  );
  expect(feed).toEqual({
    format: "rss",
    title: "The Tyne Check",
    siteUrl: "https://tyne.example.org/",
    language: "en-GB",
    warnings: [],
    items: [
      {
        guid: "tyne-1",
        url: "https://tyne.example.org/bridge",
        title: "The bridge & the river",
        byline: "Ada Brown",
        language: null,
        publishedOn: "2026-11-25",
        changedAt: "2026-11-26T04:30:00.000Z",
        body: { form: "html", words: "<p>It opened in 1928.</p>", whole: true },
      },
    ],
  });
});

test("RSS 1", () => {
  expect(read(rdf)).toMatchObject({ format: "rdf", title: "The Tyne Check", language: "en" });
  expect(only(rdf)).toMatchObject({
    guid: "https://tyne.example.org/bridge",
    url: "https://tyne.example.org/bridge",
    title: "The bridge",
    byline: "Ada Brown",
    publishedOn: "2026-11-25",
    body: { form: "html", words: "It opened in 1928.", whole: false },
  });
});

test("Atom, with an address relative to xml:base, its own language and several authors", () => {
  const feed = read(
    atom(
      `<entry xml:lang="uk" xml:base="2026/"><id>tag:1</id><title type="text">2 &lt; 3 &amp;amp; more</title>
       <link rel="enclosure" href="bridge.mp3"/><link rel="alternate" href="bridge"/>
       <author><name>Ada Brown</name><email>ada@example.org</email></author>
       <author><name>Bo Chen</name></author>
       <published>2026-11-24T01:00:00+02:00</published><updated>2026-11-25T10:00:00Z</updated>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It opened.</p></div></content>
      </entry>`,
      ' xml:base="https://tyne.example.org/"',
    ),
  );
  expect(feed).toMatchObject({ format: "atom", title: "The Tyne Check", language: "en-GB" });
  expect(feed.items).toEqual([
    {
      guid: "tag:1",
      url: "https://tyne.example.org/2026/bridge",
      title: "2 < 3 &amp; more",
      byline: "Ada Brown, Bo Chen",
      language: "uk",
      publishedOn: "2026-11-24",
      changedAt: "2026-11-25T10:00:00.000Z",
      body: { form: "html", words: "<p>It opened.</p>", whole: true },
    },
  ]);
});

test("an Atom entry without an author has the feed's; a summary is not the content", () => {
  expect(
    only(
      atom(`<entry><id>a</id><title type="html">A &lt;i&gt;slanted&lt;/i&gt; title</title>
        <updated>2026-11-25T10:00:00Z</updated><summary>In short.</summary></entry>`),
    ),
  ).toMatchObject({
    title: "A slanted title",
    byline: "The desk",
    url: null,
    body: { form: "text", words: "In short.", whole: false },
  });
});

test("JSON Feed", () => {
  expect(
    only(
      json(
        [
          {
            id: "7",
            external_url: "https://tyne.example.org/bridge",
            content_text: "It opened in 1928.",
            date_published: "2026-11-25T10:00:00+01:00",
          },
        ],
        { authors: [{ name: "Ada Brown" }] },
      ),
    ),
  ).toEqual({
    guid: "7",
    url: "https://tyne.example.org/bridge",
    title: null,
    byline: "Ada Brown",
    language: null,
    publishedOn: "2026-11-25",
    changedAt: "2026-11-25T09:00:00.000Z",
    body: { form: "text", words: "It opened in 1928.", whole: true },
  });
});

test("an address relative to nothing but the site, and one that is no web address", () => {
  expect(only(rss("<item><title>A</title><link>/bridge</link></item>"))?.url).toBe(
    "https://tyne.example.org/bridge",
  );
  for (const bad of ["javascript:alert(1)", "mailto:a@b.org", "https://a:b@c.org/"])
    expect(only(rss(`<item><title>A</title><link>${bad}</link></item>`))?.url).toBe(null);
});

test("a permalink serves as the address, an id that is none does not", () => {
  expect(
    only(rss("<item><title>A</title><guid>https://tyne.example.org/a</guid></item>"))?.url,
  ).toBe("https://tyne.example.org/a");
  expect(
    only(rss('<item><title>A</title><guid isPermaLink="false">https://x.org/a</guid></item>'))?.url,
  ).toBe(null);
});

test("an item without a guid is known by its address, and without one by its words", () => {
  const items = `<item><title>A</title><link>https://tyne.example.org/a</link></item>
    <item><title>B</title><pubDate>Wed, 25 Nov 2026 10:00:00 GMT</pubDate></item>
    <item><description>Only words.</description></item><item></item>`;
  expect(read(rss(items)).items.map(({ guid }) => guid)).toEqual([
    "https://tyne.example.org/a",
    "B Wed, 25 Nov 2026 10:00:00 GMT",
    "Only words.",
  ]);
});

test("of two items with one guid and one address the newer counts, and it is said", () => {
  const item = (title: string, hour: string) =>
    `<item><guid>https://x.org/1</guid><title>${title}</title><pubDate>Wed, 25 Nov 2026 ${hour}:00:00 GMT</pubDate></item>`;
  const feed = read(rss(item("Old", "08") + item("New", "09")));
  expect(feed.items.map(({ title }) => title)).toEqual(["New"]);
  expect(feed.warnings).toEqual(["One item stands in the feed twice; the newest counts."]);
});

test("a feed that gives every item the same guid has them told by their addresses", () => {
  const item = (path: string) =>
    `<item><guid isPermaLink="false">0</guid><link>https://x.org/${path}</link></item>`;
  expect(read(rss(item("a") + item("b"))).items.map(({ guid }) => guid)).toEqual([
    "https://x.org/a",
    "https://x.org/b",
  ]);
});

test("titles with markup, with entities written twice, and with signs that only look like it", () => {
  const titleOf = (title: string) => only(rss(`<item><title>${title}</title></item>`))?.title;
  expect(titleOf("<![CDATA[The <em>old</em> bridge]]>")).toBe("The old bridge");
  expect(titleOf("Marks &amp;amp; Spencer")).toBe("Marks & Spencer");
  expect(titleOf("Caf&#233; &#x2014; closed")).toBe("Café — closed");
  expect(titleOf("<![CDATA[3 < 4 & 5 > 4]]>")).toBe("3 < 4 & 5 > 4");
  expect(titleOf("  Two\n lines ")).toBe("Two lines");
});

test.each([
  ["windows-1251", "Новости", Buffer.from([0xcd, 0xee, 0xe2, 0xee, 0xf1, 0xf2, 0xe8])],
  ["koi8-r", "Новости", Buffer.from([0xee, 0xcf, 0xd7, 0xcf, 0xd3, 0xd4, 0xc9])],
  ["iso-8859-1", "Sánchez", Buffer.from("Sánchez", "latin1")],
])("a feed in %s, said in its first line or in the header", (encoding, words, bytes) => {
  const [before = "", after = ""] = rss("<item><title>@</title></item>").split("@");
  const feed = (name: string) =>
    Buffer.concat([Buffer.from(before.replace("UTF-8", name)), bytes, Buffer.from(after)]);
  expect(only(feed(encoding))?.title).toBe(words);
  const unsaid = feed("").toString("latin1").replace(' encoding=""', "");
  expect(only(Buffer.from(unsaid, "latin1"), encoding)?.title).toBe(words);
});

test("a mark of byte order, and UTF-16", () => {
  const text = rss("<item><title>Sánchez</title></item>");
  expect(only(`\ufeff${text}`)?.title).toBe("Sánchez");
  const wide = text.replace("UTF-8", "UTF-16");
  expect(only(Buffer.from(`\ufeff${wide}`, "utf16le"))?.title).toBe("Sánchez");
  expect(only(Buffer.from(`\ufeff${json([{ id: "1", title: "Sánchez" }])}`))?.title).toBe(
    "Sánchez",
  );
});

test("dates that make no sense are no dates", () => {
  const dateOf = (date: string) => {
    const item = only(rss(`<item><title>A</title><pubDate>${date}</pubDate></item>`));
    return [item?.publishedOn, item?.changedAt?.slice(0, 10) ?? null];
  };
  expect(dateOf("yesterday")).toEqual([null, null]);
  expect(dateOf("Wed, 31 Feb 2026 10:00:00 GMT")[0]).toBe(null);
  expect(dateOf("0001-01-01T00:00:00Z")[1]).toBe(null);
  expect(dateOf("25 Nov 26 10:00 GMT")).toEqual(["2026-11-25", "2026-11-25"]);
  expect(dateOf("2026-11-25")).toEqual(["2026-11-25", "2026-11-25"]);
});

test("an empty feed is a feed", () => {
  expect(read(rss("")).items).toEqual([]);
  expect(read(atom("")).items).toEqual([]);
  expect(read(json([])).items).toEqual([]);
});
