import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { readSheet } from "@/lib/sheets/read-sheet";
import { UnreadableSheet } from "@/lib/sheets/sheet";
import { Archive } from "@/lib/sheets/zip-read";
import { asXlsx, handMade } from "./bytes";

const head =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>When</t></is></c></row>';
const cellsOf = (file: Uint8Array) => readSheet(file).rows.map((row) => row.cells);

test("shared, inline and rich text are read, sheets that are hidden are not, and it says so", () => {
  const sheet = readSheet(
    handMade(
      `${head}<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" t="str"><v>far_x000A_right</v></c></row>`,
    ),
  );
  expect(sheet).toMatchObject({
    format: "xlsx",
    headings: ["Quote", "When"],
    rows: [{ number: 3, cells: ["two runs", "", "far\nright"] }],
    remarks: ["Only the sheet “Checks” is read; the file has 1 more."],
  });
});

test.each([
  ["a day", 's="1"', "45173", "2023-09-04"],
  ["a day in a format of the file's own", 's="2"', "45173", "2023-09-04"],
  ["a day with its time", 's="6"', "45173.5", "2023-09-04 12:00"],
  ["a day of February 1900", 's="1"', "59", "1900-02-28"],
  ["a time", 's="5"', "0.75", "18:00"],
  ["a share", 's="4"', "0.125", "12.5%"],
  ["a number with a quoted letter d", 's="3"', "12.5", "12.5"],
  ["a number that floats", "", "0.30000000000000004", "0.3"],
  ["a truth", 't="b"', "1", "TRUE"],
  ["an ISO day", 't="d"', "2023-09-04", "2023-09-04"],
])("%s is read as it is shown", (_, attributes, value, shown) => {
  const file = handMade(
    `${head}<row><c ${attributes}><v>${value}</v></c><c t="str"><v>x</v></c></row>`,
  );
  expect(cellsOf(file)).toEqual([[shown, "x"]]);
});

test("a book that counts from 1904 has its days four years later", () => {
  const workbook = `<workbook xmlns:r="o"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="s"/></sheets></workbook>`;
  const file = handMade(`${head}<row><c s="1"><v>43711</v></c></row>`, {
    "xl/workbook.xml": workbook,
  });
  expect(cellsOf(file)).toEqual([["2023-09-04"]]);
});

test("a formula is read as its shown value and marked; an error is marked as broken", () => {
  const sheet = readSheet(
    handMade(
      `${head}<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>words</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>`,
    ),
  );
  expect(sheet.rows[0]?.cells).toEqual(["words", "#DIV/0!"]);
  expect(sheet.computed).toEqual([
    { row: 2, column: 0, broken: false },
    { row: 2, column: 1, broken: true },
  ]);
});

test("every cell of an export is text, guarded, and the same rows give the same bytes", async () => {
  const rows = [["Quote"], ["=1+1"], ["007"], ["2023-09"]];
  const file = await asXlsx(rows);
  const xml = new TextDecoder().decode(unzipSync(file)["xl/worksheets/sheet1.xml"]);
  expect(xml).not.toMatch(/<f[ >]|<v>/);
  expect(xml).toContain(">'=1+1</t>");
  expect(cellsOf(file)).toEqual([["=1+1"], ["007"], ["2023-09"]]);
  expect(Buffer.compare(Buffer.from(file), Buffer.from(await asXlsx(rows)))).toBe(0);
});

const cell = fc.oneof(
  fc
    .array(fc.constantFrom(..."=+-@'\"<>&_\t\r\n ", "_x000D_", "ж", "ع", "👩‍🔬", "\ufffe"), {
      maxLength: 6,
    })
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 10 }).map((text) => text.toWellFormed()),
);

test("export, import, export gives the same bytes, whatever the cells say", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
      async (found) => {
        const rows = found.filter((row) => row.some((text) => text.trim() !== ""));
        if (rows.length === 0) return;
        const first = await asXlsx([["a", "b"], ...rows]);
        const sheet = readSheet(first);
        const read = sheet.rows.map(({ cells: [a = "", b = ""] }) => [a, b]);
        expect(read).toEqual(rows);
        const again = await asXlsx([sheet.headings, ...read]);
        expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0);
      },
    ),
    { numRuns: 100 },
  );
});

test.each([
  ["a zip of something else", () => zipSync({ "a.txt": strToU8("a") }), /no .xlsx file/],
  ["half of a file", () => handMade(head).subarray(0, 700), /broken/],
  ["a part that is no XML", () => handMade(`${head}<row>`), /broken/],
  [
    "entities of its own",
    () => handMade("", { "xl/strings.xml": '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' }),
    /no spreadsheet program/,
  ],
  ["an old .xls", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /old .xls/],
  [
    "too many columns",
    () => handMade(`${head}<row><c r="ZZ2" t="str"><v>x</v></c></row>`),
    /columns/,
  ],
])("%s is refused with the reason", (_, file, reason) => {
  expect(() => readSheet(file())).toThrow(UnreadableSheet);
  expect(() => readSheet(file())).toThrow(reason);
});

test("an archive is unpacked up to a limit, whatever it says of its sizes", () => {
  const row = `<row><c t="inlineStr"><is><t>${" ".repeat(100_000)}</t></is></c></row>`;
  const file = Buffer.from(handMade(head + row.repeat(20)));
  const part = "xl/worksheets/one.xml";
  expect(file.length).toBeLessThan(20_000);
  expect(new Archive(file, 3_000_000).text(part).length).toBeGreaterThan(2_000_000);
  expect(() => new Archive(file, 1_000_000).text(part)).toThrow(/unpacks to far more/);
  // The size once unpacked, in the directory's entry of each part: 24 bytes behind its mark.
  for (let at = file.indexOf("PK\x01\x02"); at !== -1; at = file.indexOf("PK\x01\x02", at + 4))
    file.writeUInt32LE(10, at + 24);
  expect(() => new Archive(file, 1_000_000).text(part)).toThrow(/unpacks to far more/);
});

test("all parts together are held to the limit", () => {
  const archive = new Archive(handMade(head), 500);
  archive.text("xl/workbook.xml");
  expect(() => archive.text("xl/styles.xml")).toThrow(/unpacks to far more/);
});
