// Plain text and Markdown: the headline, the structure, the footnotes, and the encodings of a file.
import { readFile } from "@/lib/intake/file";
import { lines, noteWords, only, readFixture, readText } from "./read-fixture";

test("Markdown keeps its structure, and its footnotes become notes", () => {
  const article = only(readFixture("note.md"));
  expect(article).toMatchObject({
    headline: "Harbour bridge closes for eleven weeks",
    byline: "Ada Lund",
    publishedAt: "2026-02-03",
    language: "en-GB",
  });
  expect(lines(article)).toEqual([
    "paragraph: The bridge closes on 2 March, the port authority said. It stays shut for eleven weeks.",
    "heading: What it costs",
    "numbered: Repairs are put at 8.4 million.",
    "numbered: The region pays two thirds.",
    "item: A free ferry",
    "quote: We would rather close it now.",
    "paragraph: Year | Vehicles",
    "paragraph: 2019 | 11,900",
    "subheading: More",
    "paragraph: Counts are of spring autumn.",
  ]);
  expect(noteWords(article)).toEqual(["said", "million"]);
  expect(article.notes.map((note) => note.body)).toEqual([
    "By e-mail, 3 February.",
    "Ask for the tender.",
  ]);
});

test("Markdown longer than a hundred pages is read as plain text, and that is told", () => {
  const article = only(readText("a.md", "Some *words* stand here.\n\n".repeat(5000)));
  expect(article.blocks[0]?.text).toBe("Some *words* stand here.");
  expect(article.warnings[0]).toMatch(/Markdown was not read/u);
});

test.each([
  ["a line that stands alone", "Bridge closes\n\nIt closes in March.", "Bridge closes", 1],
  ["a sentence is none", "It closes in March.\n\nIt stays shut.", "It closes in March.", 2],
  ["a line in a paragraph is none", "Bridge closes\nin March\n\nMore.", "Bridge closes", 3],
])("the headline of a plain text: %s", (_, text, headline, blocks) => {
  const article = only(readText("a.txt", text));
  expect([article.headline, article.blocks.length]).toEqual([headline, blocks]);
});

test("a first heading of Markdown is the headline", () => {
  expect(only(readText("a.md", "# Bridge closes\n\nIt closes.")).headline).toBe("Bridge closes");
});

test("form feeds, carriage returns and soft hyphens leave no trace", () => {
  const article = only(readText("a.txt", "One\r\nt\u00adwo\u200b\rthree\fpage two"));
  expect(article.blocks.map((block) => block.text)).toEqual(["One", "two", "three", "page two"]);
});

describe("encodings of a text file", () => {
  const read = (bytes: Uint8Array, mediaType: string | null = null) =>
    only(readFile({ name: "a.txt", mediaType, bytes }));
  const wide = (text: string, big: boolean, mark: boolean) => {
    const units = [...(mark ? "\ufeff" : ""), ...text].map((char) => char.charCodeAt(0));
    return new Uint8Array(units.flatMap((u) => (big ? [u >> 8, u & 255] : [u & 255, u >> 8])));
  };

  test.each([
    ["UTF-8 with a mark", new TextEncoder().encode("\ufeffCafé opens.")],
    ["UTF-16 little endian", wide("Café opens.", false, true)],
    ["UTF-16 big endian", wide("Café opens.", true, true)],
    ["UTF-16 without a mark", wide("Café opens.", false, false)],
    ["UTF-16 big endian without a mark", wide("Café opens.", true, false)],
  ])("%s", (_, bytes) => {
    const article = read(bytes);
    expect([article.blocks[0]?.text, article.warnings]).toEqual(["Café opens.", []]);
  });

  test("one that says nothing is read as windows-1252, and that is told", () => {
    const bytes = new Uint8Array([
      0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35,
    ]);
    const article = read(bytes);
    expect(article.blocks[0]?.text).toBe("“Café” – €5");
    expect(article.warnings[0]).toMatch(/windows-1252/u);
  });

  test("one that is named is believed when it fits", () => {
    expect(
      read(new Uint8Array([0xed, 0xcf, 0xd3, 0xd4]), "text/plain; charset=koi8-r").blocks[0]?.text,
    ).toBe("Мост");
  });

  test("bytes that are no text are refused", () => {
    expect(() => read(new Uint8Array([1, 0, 255, 0, 0, 7, 200, 0]))).toThrow("It is no text file.");
  });
});
