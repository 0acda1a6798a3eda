import type { FeedItem, ItemBody } from "@/lib/domain/feed/feed-item";
import { ownText } from "@/lib/intake/feed/item-text";

const LINE = "The bridge opened in 1928, and the King crossed it first, in the rain. ";
const item = (body: ItemBody | null): FeedItem => ({
  guid: "1",
  url: "https://tyne.example.org/bridge",
  title: "The bridge",
  byline: null,
  language: null,
  publishedOn: null,
  changedAt: null,
  body,
});
const html = (words: string, whole = true) => ownText(item({ form: "html", words, whole }));

test("a content that is long enough is the article, with its headings and lists", () => {
  const text = html(
    `<h2>Before</h2><p>${LINE.repeat(8)}</p><ul><li>One</li></ul><script>x()</script>`,
  );
  expect(text.whole).toBe(true);
  expect(text.blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "item"]);
});

test("a short content, a summary of usual length, and no words at all need the page", () => {
  expect(html(`<p>${LINE}</p>`).whole).toBe(false);
  expect(html(`<p>${LINE.repeat(10)}</p>`, false).whole).toBe(false);
  expect(html(`<p>${LINE.repeat(25)}</p>`, false).whole).toBe(true);
  expect(ownText(item(null))).toEqual({ blocks: [], whole: false });
});

test.each(["…", "...", "[…]", "[...]"])("a text that ends in %s goes on elsewhere", (end) => {
  expect(html(`<p>${LINE.repeat(10)}${end}</p>`).whole).toBe(false);
});

test("a last line that only points elsewhere is no part of the article", () => {
  for (const line of [
    'The post <a href="/">The bridge</a> appeared first on <a href="/">The Tyne Check</a>.',
    "Read more",
    "Continue reading the rest on our site",
  ]) {
    const { blocks, whole } = html(`<p>${LINE.repeat(10)}</p><p>${line}</p>`);
    expect(blocks).toHaveLength(1);
    expect(whole).toBe(true);
  }
});

test("plain words keep their lines", () => {
  const { blocks } = ownText(item({ form: "text", words: "One.\n\nTwo.\r\nThree.", whole: true }));
  expect(blocks.map(({ text }) => text)).toEqual(["One.", "Two.", "Three."]);
});
