// CSV and TSV as programs really write them: RFC 4180 with any of four delimiters and line ends.
import type { Sheet } from "@/lib/domain/sheet/rows";
import { restore } from "./defuse";
import { SheetBuilder, UnreadableSheet } from "./sheet";
import { textOf } from "./text-of";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const NAMES: Record<string, string> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

/** Throws UnreadableSheet with the row when a quotation mark is not closed, or a limit is passed. */
export function readCsv(bytes: Uint8Array): Sheet {
  const { text, encoding } = textOf(bytes);
  const named = /^sep=(.)\r?\n/u.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? likelyDelimiter(body);
  const builder = new SheetBuilder();
  let number = named ? 1 : 0;
  for (const cells of records(body, delimiter)) {
    number += 1;
    builder.add(number, cells.map(restore));
  }
  const remarks = [
    ...(encoding.startsWith("utf-8") ? [] : [`Read as ${encoding}.`]),
    ...(delimiter === "," ? [] : [`Columns are parted by ${NAMES[delimiter] ?? delimiter}.`]),
  ];
  return builder.done({ format: "csv", computed: [], remarks });
}

/** The delimiter that parts the first records into the same number of columns, the most of them. */
function likelyDelimiter(text: string): string {
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.delimiter;
}

const LOOKED_AT = 20;

function scoreOf(text: string, delimiter: string): number {
  const widths: number[] = [];
  try {
    for (const cells of records(text, delimiter)) {
      if (widths.length >= LOOKED_AT) break;
      if (cells.length > 1 || cells[0]?.trim() !== "") widths.push(cells.length);
    }
  } catch {
    return 0;
  }
  const [first = 0] = widths;
  if (first < 2) return 0;
  // Rows may lack cells at their end; none of them has more than the headings.
  const alike = widths.filter((width) => width === first).length / widths.length;
  return alike * first;
}

/** The records of a text, cells still guarded. A quotation mark inside a bare cell is a character. */
function* records(text: string, delimiter: string): Generator<string[]> {
  let at = 0;
  let number = 1;
  let cells: string[] = [];
  while (at < text.length) {
    let cell: string;
    if (text[at] === '"') {
      const closed = closing(text, at + 1);
      if (closed === -1)
        throw new UnreadableSheet(
          `Row ${number} opens a quotation mark that nothing closes. Close it, or double it where it is part of the text.`,
        );
      const end = nextEnd(text, closed + 1, delimiter);
      // What stands behind the closing mark belongs to the cell: programs write it, none reads it alike.
      cell = text.slice(at + 1, closed).replaceAll('""', '"') + text.slice(closed + 1, end);
      at = end;
    } else {
      const end = nextEnd(text, at, delimiter);
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell);
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) cells.push("");
      if (at < text.length) continue;
    } else if (text[at] === "\r" && text[at + 1] === "\n") at += 2;
    else at += 1;
    yield cells;
    cells = [];
    number += 1;
  }
}

/** The mark that closes a cell: the next one that is not doubled; -1 when there is none. */
function closing(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}

function nextEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r")
    at += 1;
  return at;
}
