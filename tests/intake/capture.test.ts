// What a captured file is, and which words it holds.
import { strToU8, zipSync } from "fflate";
import { kindOfCapture } from "@/lib/intake/capture/kind";
import { readCaptured } from "@/lib/intake/capture/text-of";
import { makeDocx, paragraph, run } from "./make-docx";
import { bytes, makePdf } from "./make-pdf";

const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const odt = zip({
  "META-INF/manifest.xml": "<manifest/>",
  "content.xml":
    '<office:d xmlns:office="o" xmlns:text="t"><text:h>The bridge</text:h><text:p>It is <text:span>389</text:span> metres long.</text:p></office:d>',
});
const xlsx = zip({
  "xl/workbook.xml": "<workbook/>",
  "xl/sharedStrings.xml": "<sst><si><t>Length</t></si><si><t>389 metres</t></si></sst>",
});
const wacz = zip({ "datapackage.json": "{}", "archive/data.warc.gz": "x" });

test.each([
  ["pdf", makePdf("389 metres")],
  ["image", bytes("\u0089PNG\r\n\u001a\n....")],
  ["image", bytes("RIFF....WEBPVP8 ")],
  ["word", makeDocx(paragraph(run("389 metres")))],
  ["sheet", xlsx],
  ["opendocument", odt],
  ["wacz", wacz],
  ["warc", bytes("WARC/1.1\r\n")],
  ["warc", bytes("\u001f\u008b\u0008\u0000")],
  ["html", strToU8("<!doctype html><title>A</title><p>389 metres")],
  ["text", strToU8("389 metres, as the survey says.")],
  ["other", zip({ "a.txt": "a" })],
  ["other", bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000")],
])("a file that is %s is told by its bytes", (kind, file) => {
  expect(kindOfCapture(file)).toBe(kind);
});

test.each([
  ["a PDF", makePdf("The bridge is 389 metres long"), "The bridge is 389 metres long"],
  ["a Word document", makeDocx(paragraph(run("It is 389 metres."))), "It is 389 metres."],
  ["a spreadsheet", xlsx, "Length\n389 metres"],
  ["an OpenDocument file", odt, "The bridge\nIt is 389 metres long."],
  [
    "a page, without its menus and scripts",
    strToU8("<!doctype html><nav>Home</nav><p>It is 389&nbsp;metres.</p><script>var a</script>"),
    "It is 389 metres.",
  ],
  // As the database gives a file that was kept.
  [
    "a PDF in a Buffer",
    Buffer.from(makePdf("The bridge is 389 metres long")),
    "The bridge is 389 metres long",
  ],
])("the words of %s", async (_, file, text) => {
  await expect(readCaptured(file, null)).resolves.toMatchObject({ text, textProblem: null });
});

test.each([
  ["a damaged PDF", bytes("%PDF-1.4 garbage"), "damaged"],
  ["a picture", bytes("\u0089PNG\r\n\u001a\n...."), "No words are read from an image."],
  ["a web archive", wacz, "replay"],
  ["an empty page", strToU8("<html><body></body></html>"), "It holds no words."],
])("%s says why it has none", async (_, file, problem) => {
  const read = await readCaptured(file, null);
  expect(read.text).toBeNull();
  expect(read.textProblem).toContain(problem);
});

test("what PostgreSQL would refuse is taken out", async () => {
  await expect(readCaptured(strToU8("a\u0007b\r\nc   d"), null)).resolves.toMatchObject({
    text: "ab\nc d",
  });
});
