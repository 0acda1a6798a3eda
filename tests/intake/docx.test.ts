// Documents of a word processor: structure, tracked changes, and notes on the words they stand at.
import { strToU8, zipSync } from "fflate";
import type { Incoming } from "@/lib/domain/incoming";
import { readFile } from "@/lib/intake/file";
import { makeDocx, paragraph, run } from "./make-docx";

const STYLES = `
  <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
  <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
  <w:style w:styleId="berschrift3"><w:name w:val="heading 3"/></w:style>
  <w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style>
  <w:style w:styleId="Own"><w:name w:val="House quote"/><w:basedOn w:val="Zitat"/></w:style>
  <w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>`;
const NUMBERING = `
  <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`;
const listed = (text: string, id: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${run(text)}</w:p>`;

function read(bytes: Uint8Array, name = "bridge.docx"): Incoming {
  const [article, ...rest] = readFile({ name, mediaType: null, bytes });
  if (!article || rest.length > 0) throw new Error("expected one article");
  return article;
}
const lines = (article: Incoming) => article.blocks.map(({ kind, text }) => `${kind}: ${text}`);
const noteWords = ({ blocks, notes }: Incoming) =>
  notes.map(({ line, start, end }) => blocks[line]?.text.slice(start, end));

test("headings, lists, quotes and tables are kept, in any language of the program", () => {
  const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`;
  const article = read(
    makeDocx(
      paragraph(run("Harbour bridge closes"), "Titel") +
        paragraph(run("The bridge  closes on ") + run("2 March", "<w:b/>") + run(".")) +
        paragraph(run("Costs"), "berschrift1") +
        paragraph(run("In detail"), "berschrift3") +
        listed("Ferry", 1) +
        listed("Tunnel", 2) +
        listed("No list", 0) +
        paragraph(run("Rather now."), "Own") +
        paragraph(run("Round."), "Loop") +
        `<w:tbl><w:tr>${cell("2019")}${cell("11,900")}</w:tr></w:tbl>`,
      { styles: STYLES, numbering: NUMBERING },
    ),
  );
  expect(article.headline).toBe("Harbour bridge closes");
  expect(article.language).toBe("en-GB");
  expect(lines(article)).toEqual([
    "paragraph: The bridge closes on 2 March.",
    "heading: Costs",
    "subheading: In detail",
    "item: Ferry",
    "numbered: Tunnel",
    "paragraph: No list",
    "quote: Rather now.",
    "paragraph: Round.",
    "paragraph: 2019 | 11,900",
  ]);
});

test("footnotes and comments become notes on the words they stand at", () => {
  const note = (id: number, text: string, more = "") =>
    `<w:footnote w:id="${id}" ${more}>${paragraph(run(text))}</w:footnote>`;
  const article = read(
    makeDocx(
      paragraph(run("First line of the text.")) +
        paragraph(
          `${run("  The bridge closes on 2 ")}${run("March")}${run(".")}<w:r><w:footnoteReference w:id="2"/></w:r>` +
            `<w:commentRangeStart w:id="0"/>${run(" It stays  shut")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>` +
            `${run(" for eleven weeks")}<w:r><w:endnoteReference w:id="3"/></w:r>`,
        ),
      {
        footnotes: note(0, "", 'w:type="separator"') + note(2, "By e-mail, 3 February."),
        endnotes: `<w:endnote w:id="3">${paragraph(run("Count again."))}</w:endnote>`,
        comments: `<w:comment w:id="0" w:author="Tom Reyes">${paragraph(run("Really?"))}${paragraph(run("Ask them."))}</w:comment>`,
      },
    ),
  );
  expect(article.blocks[1]?.text).toBe(
    "The bridge closes on 2 March. It stays shut for eleven weeks",
  );
  expect(noteWords(article)).toEqual(["March", " It stays shut", "weeks"]);
  expect(article.notes.map(({ kind, author, body }) => [kind, author, body])).toEqual([
    ["footnote", null, "By e-mail, 3 February."],
    ["comment", "Tom Reyes", "Really?\nAsk them."],
    ["footnote", null, "Count again."],
  ]);
});

test("a comment over several paragraphs stands on the words of the first; one on nothing is told", () => {
  const article = read(
    makeDocx(
      paragraph(`${run("One ")}<w:commentRangeStart w:id="0"/>${run("two three")}`) +
        paragraph(`${run("four")}<w:commentRangeEnd w:id="0"/>${run(" five")}`),
      {
        comments: `<w:comment w:id="0">${paragraph(run("Both"))}</w:comment><w:comment w:id="9">${paragraph(run("Lost"))}</w:comment>`,
      },
    ),
  );
  expect(noteWords(article)).toEqual(["two three"]);
  expect(article.warnings).toEqual(["1 of its notes stand at no words, and were left out."]);
});

test("tracked changes are taken as accepted, hidden words are not there, and fields show their result", () => {
  const article = read(
    makeDocx(
      paragraph(
        run("Some ") +
          `<w:del>${run("old")}<w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${run("new")}</w:ins>` +
          run(" secret", "<w:vanish/>") +
          '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>' +
          run(" 7") +
          `<w:hyperlink>${run(" linked")}</w:hyperlink><w:r><w:br/></w:r>${run("Next line")}`,
      ) + `<w:sdt><w:sdtContent>${paragraph(run("In a control"))}</w:sdtContent></w:sdt>`,
    ),
  );
  expect(article.blocks.map((block) => block.text)).toEqual([
    "Some new 7 linked",
    "Next line",
    "In a control",
  ]);
  expect(article.warnings).toEqual(["It has tracked changes; all were taken as accepted."]);
});

test("a document without a title takes its first heading, else its first words", () => {
  const text = paragraph(
    run(
      "The bridge closes on 2 March and stays shut for eleven weeks, the port authority said on Tuesday morning.",
    ),
  );
  const headed = read(
    makeDocx(paragraph(run("Bridge closes"), "berschrift1") + text, { styles: STYLES }),
  );
  expect([headed.headline, headed.blocks.length]).toEqual(["Bridge closes", 1]);
  expect(read(makeDocx(text)).headline).toBe(
    "The bridge closes on 2 March and stays shut for eleven weeks, the port authority said on Tuesday …",
  );
});

describe("a refusal names the part", () => {
  test.each([
    ["words that are no XML", makeDocx("<w:p>"), "word/document.xml, line 1"],
    ["a document type", makeDocx("").slice(), "word/document.xml"],
  ])("%s", (_, bytes, place) => {
    expect(() => read(bytes)).toThrow(place);
  });

  test("a bomb", () => {
    const bomb = makeDocx(paragraph(run("a".repeat(21 * 1024 * 1024))));
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => read(bomb)).toThrow("word/document.xml: Unpacked it is larger than 20 MiB.");
  });

  test("a bomb whose directory lies about its size", () => {
    const bytes = makeDocx(paragraph(run("a".repeat(5 * 1024 * 1024))));
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 4; at += 1)
      if (view.getUint32(at, true) > 5_000_000 && view.getUint32(at, true) < 5_300_000)
        view.setUint32(at, 64, true);
    expect(() => read(bytes)).toThrow(/damaged|not well-formed/u);
  });

  test("a package that is cut off, without a document, or of another program", () => {
    expect(() => read(makeDocx(paragraph(run("A"))).slice(0, -30))).toThrow();
    const zip = (name: string) => zipSync({ [name]: strToU8("<x/>") });
    expect(() => read(zip("xl/workbook.xml"))).toThrow("spreadsheet");
    expect(() => read(zip("content.txt"))).toThrow("packed");
    expect(() => read(zip("word/other.xml"))).toThrow(
      "word/document.xml: The document itself is missing.",
    );
  });
});
