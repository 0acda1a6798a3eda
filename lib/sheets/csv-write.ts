// CSV as every spreadsheet program opens it: RFC 4180, with the byte order mark that some of them need
// to read UTF-8 as UTF-8.
import { defuse } from "./defuse";

const encoder = new TextEncoder();
const BYTE_ORDER_MARK = "\ufeff";

/** Cells are defused here, and quoted where they have to be. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(defuse(cell))).join(",")}\r\n`;
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The bytes of a sheet, batch by batch as its rows come. */
export async function* csvBytes(
  header: readonly string[],
  batches: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<Uint8Array> {
  yield encoder.encode(BYTE_ORDER_MARK + csvLine(header));
  for await (const rows of batches)
    if (rows.length > 0) yield encoder.encode(rows.map(csvLine).join(""));
}
