/** Sheets for tests: rows to bytes in one call, and .xlsx files written part by part. */
import { strToU8, zipSync } from "fflate";
import { csvBytes } from "@/lib/sheets/csv-write";
import { xlsxBytes } from "@/lib/sheets/xlsx-write";

type Rows = readonly (readonly string[])[];

async function* inBatches(rows: Rows): AsyncGenerator<Rows> {
  for (let at = 0; at < rows.length; at += 3) yield rows.slice(at, at + 3);
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

export const asCsv = ([header = [], ...rows]: Rows) => whole(csvBytes(header, inBatches(rows)));

export const asXlsx = ([header = [], ...rows]: Rows) =>
  whole(xlsxBytes({ title: "Claims", header, widths: [] }, inBatches(rows)));

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/** An .xlsx file as another program might write it; parts may be replaced, or left out with "". */
export function handMade(sheetData: string, parts: Record<string, string> = {}): Uint8Array {
  const all: Record<string, string> = {
    "_rels/.rels": `<Relationships>${relation("a", "officeDocument", "/xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<x:workbook xmlns:x="m" xmlns:r="o"><x:sheets><x:sheet name="Old" state="hidden" r:id="h"/><x:sheet name="Checks" r:id="s"/></x:sheets></x:workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("h", "worksheet", "worksheets/none.xml")}${relation("s", "worksheet", "worksheets/one.xml")}${relation("t", "sharedStrings", "strings.xml")}${relation("u", "styles", "styles.xml")}</Relationships>`,
    "xl/strings.xml": `<sst><si><t>Quote</t></si><si><r><t>two </t></r><r><t xml:space="preserve">runs</t></r><rPh sb="0" eb="1"><t>aid</t></rPh></si></sst>`,
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-409]d\\ mmm\\ yyyy;@"/><numFmt numFmtId="171" formatCode="0.0&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="10"/><xf numFmtId="20"/><xf numFmtId="22"/></cellXfs></styleSheet>`,
    "xl/worksheets/one.xml": `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
    ...parts,
  };
  const files = Object.entries(all).filter(([, text]) => text !== "");
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])));
}
