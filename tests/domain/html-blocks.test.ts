// What a paste or a page keeps: words in their order, paragraphs, headings, lists, quotes, rows.
import { htmlBlocks } from "@/lib/domain/writing/html-blocks";
import { parseFragment } from "@/lib/intake/dom";

const SHORT: Record<string, string> = {
  paragraph: "",
  heading: "# ",
  subheading: "## ",
  item: "- ",
  numbered: "1. ",
  quote: "> ",
};
const read = (html: string) =>
  htmlBlocks(parseFragment(html)).map(({ kind, text }) => SHORT[kind] + text);

test.each([
  ["paragraphs and loose text", "<p>One</p>two<p>three</p>", ["One", "two", "three"]],
  ["white space as a browser shows it", "<p>\n One \t\n <b>two</b>  </p>", ["One two"]],
  ["a word with styling inside", "<p>un<b>break</b>able <i>now</i>.</p>", ["unbreakable now."]],
  ["headings by rank", "<h1>A</h1><h2>B</h2><h3>C</h3><h6>D</h6>", ["# A", "# B", "## C", "## D"]],
  ["line breaks in a paragraph", "<p>One<br>two<br><br/>three</p>", ["One", "two", "three"]],
  ["a line break in a heading", "<h2>One<br>two</h2>", ["# One two"]],
  ["lists", "<ul><li>A</li><li>B</li></ul><ol><li>C</li></ol>", ["- A", "- B", "1. C"]],
  ["nested lists", "<ul><li>A<ol><li>B</li></ol></li><li>C</li></ul>", ["- A", "1. B", "- C"]],
  ["an item of two paragraphs", "<ul><li><p>A</p><p>B</p></li></ul>", ["- A", "B"]],
  ["an item with a line break", "<ul><li>A<br>B</li></ul>", ["- A B"]],
  [
    "quotes",
    "<blockquote>A<p>B</p><p>C<br>D</p></blockquote><p>E</p>",
    ["> A", "> B", "> C", "> D", "E"],
  ],
  [
    "a table, a row a line",
    "<table><thead><tr><th>Year</th><th>Cars</th></tr></thead><tr><td><p>2019</p></td><td>11<sup>2</sup></td></tr></table>",
    ["Year | Cars", "2019 | 112"],
  ],
  [
    "a table that lays out the page",
    "<table><tr><td><h2>A</h2><p>B</p></td><td><p>C</p><p>D</p></td></tr></table>",
    ["# A", "B", "C", "D"],
  ],
  ["preformatted lines", "<pre>One\n  two</pre><p>three\nfour</p>", ["One", "two", "three four"]],
  ["definitions", "<dl><dt>A</dt><dd>B</dd></dl>", ["A", "B"]],
  [
    "ruby without its reading aid",
    "<p><ruby>東<rp>(</rp><rt>ひがし</rt><rp>)</rp></ruby>京</p>",
    ["東京"],
  ],
])("%s", (_, html, wanted) => {
  expect(read(html)).toEqual(wanted);
});

test.each([
  ["scripts and styles", "<script>x()</script><style>p{}</style><p>A</p><noscript>B</noscript>"],
  ["navigation and controls", "<nav>x</nav><p>A</p><button>x</button><select><option>x</select>"],
  [
    "what is hidden",
    '<div hidden>x</div><p>A</p><p style="display: none">x</p><i aria-hidden="true">x</i>',
  ],
  ["comments", "<!-- x --><p>A<!-- y --></p>"],
  ["pictures and frames", "<svg><title>x</title></svg><iframe>x</iframe><p>A</p>"],
  ["control characters", "<p>\u0001A\u0002\u0093</p>"],
  ["empty elements", "<p>&nbsp;</p><p>A</p><p> </p><h2></h2>"],
])("%s are left out", (_, html) => {
  expect(read(html)).toEqual(["A"]);
});

test("a paste from Word keeps its lists, titles and quotes, and loses its marks", () => {
  const marker = (sign: string) =>
    `<![if !supportLists]><span style='mso-list:Ignore'>${sign}<span>&nbsp;&nbsp; </span></span><![endif]>`;
  const html = `<p class=MsoTitle>Title<o:p></o:p></p>
    <p class=MsoNormal>Some <span style='mso-spacerun:yes'>  </span>words<o:p></o:p></p>
    <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'>${marker("·")}Bullet<o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>${marker("1.")}First<o:p></o:p></p>
    <p class=MsoQuote>Said<span style='mso-special-character:comment'>[A1]</span></p>
    <xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>
    <div style='mso-element:comment-list'><p>A comment</p></div>`;
  expect(read(html)).toEqual(["# Title", "Some words", "- Bullet", "1. First", "> Said"]);
});

test("a paste from Google Docs comes out of its bold wrapper", () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">
    <h1 dir="ltr"><span>Title</span></h1><br><p dir="ltr"><span>Some </span><span>words</span></p><br>
    <ul><li dir="ltr"><p role="presentation"><span>Item</span></p></li></ul>
    <div dir="ltr"><table><tr><td><p>2019</p></td><td><p>11,900</p></td></tr></table></div></b>`;
  expect(read(html)).toEqual(["# Title", "Some words", "- Item", "2019 | 11,900"]);
});

test("a page nested as deep as we take is read", () => {
  const deep = (levels: number) => "<i>".repeat(levels) + "A" + "</i>".repeat(levels);
  expect(read(deep(250))).toEqual(["A"]);
});
