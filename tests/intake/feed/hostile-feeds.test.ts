import { MOST_ITEMS, readFeed } from "@/lib/intake/feed/read-feed";
import { atom, json, rss } from "./feeds";

const read = (text: string) =>
  readFeed(Buffer.from(text), { address: "https://tyne.example.org/feed" });
const refusal = (text: string) => {
  try {
    return read(text) && null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

test.each([
  ["an entity that names a file", '<!ENTITY x SYSTEM "file:///etc/passwd">'],
  ["an entity that names an address", '<!ENTITY x SYSTEM "http://127.0.0.1/">'],
  ["an entity of plain words", '<!ENTITY x "hello">'],
  ["a parameter entity", '<!ENTITY % x SYSTEM "http://evil.test/x.dtd"> %x;'],
  ["one behind a comment", '<!-- <a --><!entity x "y">'],
])("%s is refused", (_, declared) => {
  const feed = rss("<item><title>&x;</title></item>").replace(
    "<rss ",
    `<!DOCTYPE rss [${declared}]><rss `,
  );
  expect(refusal(feed)).toMatch(/^The feed declares entities of its own/u);
});

test("a document type without entities, as RSS 0.91 has, is harmless", () => {
  const old = rss("<item><title>A</title></item>").replace(
    "<rss ",
    '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss.dtd"><rss ',
  );
  expect(read(old).items).toHaveLength(1);
});

test("words about entities in an item are words", () => {
  const item =
    "<item><title>XML</title><description><![CDATA[<!ENTITY x 'y'>]]></description></item>";
  expect(read(rss(item)).items).toHaveLength(1);
});

test("nesting without end, and markup that never ends, are refused in no time", () => {
  expect(refusal(rss("<a>".repeat(300_000)))).toMatch(/nested deeper/u);
  for (const endless of ["<a ", "<![CDATA[", "<!--", "<?x ", '<a b="', "<a"])
    expect(refusal(rss("") + endless.repeat(300_000))).not.toBe(null);
});

test("what would take a parser minutes is refused before it is parsed", () => {
  const strange = /larger or stranger/u;
  expect(refusal(rss("<item/>".repeat(600_000)))).toMatch(strange);
  expect(refusal(rss(`<item ${'a="1" '.repeat(20_000)}/>`))).toMatch(strange);
  for (const name of ["author", "managingEditor", "webMaster"]) {
    expect(refusal(rss(`<item><${name}>${"(".repeat(1_000_000)}</${name}></item>`))).toMatch(
      strange,
    );
    expect(
      refusal(rss(`<item><${name} a="b"><![CDATA[${"(".repeat(9_999)}]]></${name}></item>`)),
    ).toMatch(strange);
  }
  const item = "<item><author>ada@example.org (Ada Brown)</author><title>A</title></item>";
  expect(read(rss(item)).items[0]?.byline).toBe("Ada Brown");
});

test("a feed that breaks off is refused: half an article is not an article", () => {
  const whole = rss("<item><title>A</title><description>Some words of it</description></item>");
  expect(refusal(whole)).toBe(null);
  for (const length of [whole.length - 3, whole.length - 10, whole.length - 40, 300])
    expect(refusal(whole.slice(0, length))).toMatch(/breaks off/u);
  expect(refusal(json([{ id: "1", title: "A" }]).slice(0, -3))).toMatch(/not a feed/u);
});

test("careless markup in a description does not stop a feed that is whole", () => {
  const careless = "<item><title>A</title><description><p>One<br>two</description></item>";
  expect(read(rss(careless)).items).toHaveLength(1);
});

test.each([
  ["a web page", "<!DOCTYPE html><html><title>Hello</title></html>", /a web page, not a feed/u],
  ["another XML document", "<?xml version='1.0'?><opml><body/></opml>", /not a feed/u],
  ["plain words", "Nothing here", /not a feed/u],
  ["other JSON", '{"hello":"world"}', /not a feed/u],
  ["nothing", "", /empty/u],
  ["white space", " \n ", /empty/u],
])("%s is no feed, and it says so", (_, text, words) => {
  expect(refusal(text)).toMatch(words);
});

test("names that mean something to JavaScript mean nothing", () => {
  const feed = read(
    `{"version":"https://jsonfeed.org/version/1.1","title":"A","__proto__":{"x":1},
      "items":[{"id":"1","title":"A","__proto__":{"url":"https://evil.test/"}}]}`,
  );
  expect(feed.items[0]).toMatchObject({ guid: "1", url: null });
  // In XML the parser refuses such a name outright, which does as well.
  expect(refusal(rss("<item><__proto__>x</__proto__></item>"))).toMatch(/not a feed/u);
  expect(refusal(atom("<entry><constructor>x</constructor></entry>"))).toMatch(/not a feed/u);
});

test("only the first items of a very long feed are read", () => {
  const items = Array.from(
    { length: MOST_ITEMS + 100 },
    (_, n) => `<item><title>${n}</title></item>`,
  );
  expect(read(rss(items.join(""))).items).toHaveLength(MOST_ITEMS);
});

test("what can't be stored is taken out or told apart", () => {
  const feed = read(json([{ id: "a\u0000b", url: "https://x.org/1", title: "A\u0000\u202eB" }]));
  expect(feed.items[0]).toMatchObject({ guid: "https://x.org/1", title: "AB" });
});

test("a page that names its feed is told with that address", () => {
  const page = (link: string) =>
    `<!-- x --><!doctype html><html><head>${link}</head><p>Hi</p></html>`;
  const named = "It names its feed: https://tyne.example.org/rss?a=1&b=2 – use that address.";
  for (const link of [
    '<link rel="alternate" type="application/rss+xml" title="News" href="/rss?a=1&amp;b=2">',
    "<link href='rss?a=1&b=2' type='application/atom+xml' rel=alternate />",
    "<link rel=alternate type=application/feed+json href=https://tyne.example.org/rss?a=1&b=2>",
  ])
    expect(refusal(page(link))).toBe(`This is a web page, not a feed. ${named}`);
  for (const link of [
    '<link rel="stylesheet" href="/a.css">',
    '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
    '<link rel="alternate" type="application/rss+xml">',
    "",
  ])
    expect(refusal(page(link))).toMatch(/Look there for a link named RSS/u);
});
