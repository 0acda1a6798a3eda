// What a captured file is, and which words it holds.
import { strToU8, zipSync } from "fflate";
import { kindOfCapture } from "@/lib/intake/capture/kind";
import { readCaptured } from "@/lib/intake/capture/text-of";
import { makeDocx, paragraph, run } from "./make-docx";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** A PDF of one page with one line, as small as one can be. */
function makePdf(line: string): Uint8Array {
  const stream = `BT /F1 12 Tf 20 100 Td (${line}) Tj ET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const start = file.length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 6\n0000000000 65535 f \n${rows}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return bytes(file);
}

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
