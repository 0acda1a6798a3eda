import fc from "fast-check";
import { readCsv } from "@/lib/sheets/csv-read";
import { readSheet } from "@/lib/sheets/read-sheet";
import { UnreadableSheet } from "@/lib/sheets/sheet";
import { asCsv } from "./bytes";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCsv(bytes(text));
const rowsOf = (text: string) => read(text).rows.map((row) => row.cells);

test("an export is UTF-8 with its mark, CRLF, quoted only where it has to be, and defused", async () => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    await asCsv([
      ["Quote", "Said by"],
      ['He said "no", twice', "=cmd|' /C calc'!A0"],
      ["two\nlines", "Ann"],
    ]),
  );
  expect(text).toBe(
    `\ufeffQuote,Said by\r\n"He said ""no"", twice",'=cmd|' /C calc'!A0\r\n"two\nlines",Ann\r\n`,
  );
});

test.each([
  ["commas", "a,b,c\n1,2,3\n"],
  ["semicolons", "a;b;c\r\n1;2;3\r\n"],
  ["tabs", "a\tb\tc\r1\t2\t3"],
  ["bars", "a|b|c\n1|2|3"],
  ["a line that names it", "sep=;\r\na;b;c\r\n1;2;3"],
])("columns parted by %s are told apart", (_, text) => {
  expect(read(text).headings).toEqual(["a", "b", "c"]);
  expect(rowsOf(text)).toEqual([["1", "2", "3"]]);
});

test("semicolons part the columns where the cells have commas", () => {
  expect(rowsOf("Zitat;Wert\n1,5 Prozent;2,5\n3,5 Prozent, rund;4,5\n")).toEqual([
    ["1,5 Prozent", "2,5"],
    ["3,5 Prozent, rund", "4,5"],
  ]);
});

test("rows keep the number they have in the file, empty ones are passed over", () => {
  const sheet = read('\n a , b \n\n"1\n2",x\n,,\n3,y');
  expect(sheet.headings).toEqual(["a", "b"]);
  expect(sheet.rows).toEqual([
    { number: 4, cells: ["1\n2", "x"] },
    { number: 6, cells: ["3", "y"] },
  ]);
});

test("an empty last cell, a bare quotation mark and words behind a closed one are kept", () => {
  expect(rowsOf('a,b\n5" pipe,\n"x"y,')).toEqual([
    ['5" pipe', ""],
    ["xy", ""],
  ]);
});

const SPANISH = "cita;quién\nEl señor llegó mañana a España;José\n";
const RUSSIAN = "цитата;автор\nОн сказал: «пятьсот человек»;Иванов\n";
const KOI = "Ёжик";

function narrow(text: string, encoding: "windows-1251" | "windows-1252"): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 0; byte < 256; byte += 1)
    table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text].map((char) => table.get(char) ?? 63));
}

function wide(text: string, isBig: boolean, mark: boolean): Uint8Array {
  const units = new Uint8Array(Buffer.from((mark ? "\ufeff" : "") + text, "utf16le"));
  return isBig ? new Uint8Array(Buffer.from(units).swap16()) : units;
}

test.each([
  ["utf-8", bytes(RUSSIAN + KOI), "Иванов"],
  ["utf-8 with its mark", bytes(`\ufeff${RUSSIAN}`), "Иванов"],
  ["utf-16le with its mark", wide(RUSSIAN, false, true), "Иванов"],
  ["utf-16be with its mark", wide(RUSSIAN, true, true), "Иванов"],
  ["utf-16le", wide(SPANISH, false, false), "José"],
  ["utf-16be", wide(SPANISH, true, false), "José"],
  ["windows-1251", narrow(RUSSIAN, "windows-1251"), "Иванов"],
  ["windows-1252", narrow(SPANISH, "windows-1252"), "José"],
])("%s is read as such", (_, file, who) => {
  const sheet = readCsv(file);
  expect(sheet.headings).toHaveLength(2);
  expect(sheet.rows[0]?.cells[1]).toBe(who);
});

test.each([
  ["nothing", "", /empty/],
  ["headings alone", "a,b\n", /no rows/],
  ["a quotation mark that is never closed", 'a,b\n1,2\n"3,4\n', /Row 3 opens a quotation mark/],
  ["bytes that are no text", "a\0b\0\0\0\0c,\0\n", /not a text file|encod/],
  ["a cell of 40,000 characters", `a,b\n${"x".repeat(40_000)},1`, /40,000 characters/],
  ["too many columns", `a,b\n${",".repeat(300)}x`, /columns/],
  ["too many rows", `a,b\n${"1,2\n".repeat(10_001)}`, /more than 10,000 rows/],
])("%s is refused with the reason", (_, text, reason) => {
  expect(() => readSheet(bytes(text))).toThrow(UnreadableSheet);
  expect(() => readSheet(bytes(text))).toThrow(reason);
});

test("10,000 rows are read, no more and no less", () => {
  expect(read(`a,b\n${"1,2\n".repeat(10_000)}`).rows).toHaveLength(10_000);
});

const cell = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ..."=+-@'\",;|\t\r\n ＝",
        "a",
        "ж",
        "ع",
        "\u2028",
        "\u00a0",
        "👩‍🔬",
        "e\u0301",
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 10 }).map((text) => text.replaceAll("\0", "")),
);
const rows = fc
  .array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 })
  .map((found) => found.filter((row) => row.some((text) => text.trim() !== "")))
  .filter((found) => found.length > 0);
const header = ["first", "second", "third"];

test("export, import, export gives the same bytes, whatever the cells say", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (found) => {
      const first = await asCsv([header, ...found]);
      const sheet = readSheet(first);
      expect(sheet.rows.map((row) => row.cells)).toEqual(found);
      const again = await asCsv([sheet.headings, ...sheet.rows.map((row) => row.cells)]);
      expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0);
    }),
    { numRuns: 1000 },
  );
});
