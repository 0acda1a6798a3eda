// The first visible sheet of an .xlsx file (ECMA-376), part by part, without its drawings, macros and
// links. Formulas are never computed: the value that the program left beside each is read, and marked.
import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { Sheet } from "@/lib/domain/sheet/rows";
import { msg } from "@/lib/words/t";
import { restore } from "./defuse";
import { SheetBuilder, sheetLimits, UnreadableSheet } from "./sheet";
import { type CellStyle, shownNumber, styleOf } from "./xlsx-numbers";
import { Archive } from "./zip-read";

/** Throws UnreadableSheet, with the reason, for what is no such file or passes a limit. */
export function readXlsx(bytes: Uint8Array): Sheet {
  const archive = new Archive(bytes, sheetLimits.unpacked);
  const book = readBook(archive);
  const strings = archive.has(book.strings) ? readStrings(archive.text(book.strings)) : [];
  const styles = archive.has(book.styles) ? readStyles(archive.text(book.styles)) : [];
  return readRows(archive.text(book.sheet), { ...book, cells: strings, formats: styles });
}

type Book = {
  sheet: string;
  strings: string;
  styles: string;
  since1904: boolean;
  remarks: string[];
};

type Handlers = {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

const local = (name: string) => name.slice(name.indexOf(":") + 1);

/** Walks an XML text by local names. Entities of its own making are an error, so nothing can expand. */
function walk(xml: string, { open, close, text }: Handlers): void {
  const parser = new SaxesParser();
  parser.on("error", () => {
    throw new UnreadableSheet(
      msg("This .xlsx file is broken. Open it in a spreadsheet program and save it again."),
    );
  });
  parser.on("doctype", () => {
    throw new UnreadableSheet(
      msg("This .xlsx file has a part that no spreadsheet program writes."),
    );
  });
  if (open)
    parser.on("opentag", (tag: SaxesTagPlain) =>
      open(local(tag.name), withLocalNames(tag.attributes)),
    );
  if (close) parser.on("closetag", (tag) => close(local(tag.name)));
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
}

function withLocalNames(attributes: Record<string, string>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name in attributes) found[local(name)] ??= attributes[name] ?? "";
  return found;
}

function readBook(archive: Archive): Book {
  const top = relations(archive, "_rels/.rels", "");
  const place = top.find(({ type }) => type === "officeDocument")?.target;
  if (!place || !archive.has(place))
    throw new UnreadableSheet(msg("This is no .xlsx file. Save the sheet as .xlsx or .csv."));
  const folder = place.slice(0, place.lastIndexOf("/") + 1);
  const parts = relations(archive, `${folder}_rels/${place.slice(folder.length)}.rels`, folder);
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  let since1904 = false;
  walk(archive.text(place), {
    open: (name, { name: title = "", id = "", state, date1904 }) => {
      if (name === "sheet")
        sheets.push({ name: title, id, hidden: (state ?? "visible") !== "visible" });
      if (name === "workbookPr") since1904 = date1904 === "1" || date1904 === "true";
    },
  });
  const chosen = sheets.find((sheet) => !sheet.hidden) ?? sheets[0];
  const sheet = parts.find((part) => part.id === chosen?.id)?.target;
  if (!chosen || !sheet) throw new UnreadableSheet(msg("The file has no sheet."));
  const others = sheets.length - 1;
  const pathOf = (type: string) => parts.find((part) => part.type === type)?.target ?? "";
  return {
    sheet,
    strings: pathOf("sharedStrings"),
    styles: pathOf("styles"),
    since1904,
    remarks:
      others > 0 ? [`Only the sheet “${chosen.name}” is read; the file has ${others} more.`] : [],
  };
}

type Relation = { id: string; type: string; target: string };

function relations(archive: Archive, name: string, folder: string): Relation[] {
  const found: Relation[] = [];
  if (!archive.has(name)) return found;
  walk(archive.text(name), {
    open: (tag, { Id: id = "", Type: type = "", Target: target = "", TargetMode: mode }) => {
      if (tag !== "Relationship" || mode === "External") return;
      const path = target.startsWith("/") ? target.slice(1) : `${folder}${target}`;
      found.push({ id, type: type.slice(type.lastIndexOf("/") + 1), target: path });
    },
  });
  return found;
}

/** Characters that XML can't hold are written as _x0007_. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** The text of an item with its runs joined; the reading aid of Japanese (rPh) is left out. */
function textReader(item: string, done: (text: string) => void): Handlers {
  let text = "";
  let isText = false;
  let aids = 0;
  return {
    open: (name) => {
      if (name === item) text = "";
      if (name === "rPh") aids += 1;
      isText = name === "t" && aids === 0;
    },
    close: (name) => {
      if (name === "rPh") aids -= 1;
      if (name === "t") isText = false;
      if (name === item) done(unescaped(text));
    },
    text: (piece) => {
      if (isText) text += piece;
    },
  };
}

function readStrings(xml: string): string[] {
  const strings: string[] = [];
  walk(
    xml,
    textReader("si", (text) => strings.push(text)),
  );
  return strings;
}

function readStyles(xml: string): CellStyle[] {
  const formats = new Map<string, string>();
  const styles: CellStyle[] = [];
  let inCells = false;
  walk(xml, {
    open: (name, { numFmtId = "0", formatCode = "" }) => {
      if (name === "numFmt") formats.set(numFmtId, formatCode);
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) styles.push(styleOf(Number(numFmtId), formats.get(numFmtId)));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}

type Reading = Book & { cells: string[]; formats: CellStyle[] };

function readRows(xml: string, book: Reading): Sheet {
  const builder = new SheetBuilder();
  const computed: Sheet["computed"] = [];
  let row = 0;
  let column = 0;
  let cells: string[] = [];
  let cell = { type: "n", style: 0, isFormula: false, value: "" };
  let inside: "v" | "is" | null = null;
  const inline = textReader("is", (text) => {
    cell.value = text;
  });

  const place = (letters: string) =>
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

  function openCell({ r = "", t = "n", s = "0" }: Record<string, string>): void {
    const letters = /^[A-Za-z]{1,3}/u.exec(r)?.[0];
    column = letters ? place(letters) : column + 1;
    cell = { type: t, style: Number(s), isFormula: false, value: "" };
  }

  function closeCell(): void {
    if (column >= sheetLimits.columns) {
      if (cell.value.trim() === "") return;
      throw new UnreadableSheet(
        `Row ${row} has more than ${sheetLimits.columns} columns. Take away what is not of the claims.`,
      );
    }
    while (cells.length < column) cells.push("");
    cells[column] = restore(shown(cell, book));
    // A formula without a value was never computed by the program that wrote it.
    const isBroken = cell.type === "e" || (cell.type !== "str" && cell.value === "");
    if (cell.isFormula || cell.type === "e") computed.push({ row, column, broken: isBroken });
  }

  walk(xml, {
    open: (name, attributes) => {
      if (name === "row") {
        row = attributes.r ? Number(attributes.r) : row + 1;
        column = -1;
        cells = [];
      } else if (name === "c") openCell(attributes);
      else if (name === "f") cell.isFormula = true;
      else if (name === "v" || name === "is") inside = name;
      if (inside === "is") inline.open?.(name, attributes);
    },
    text: (piece) => {
      if (inside === "v") cell.value += piece;
      else if (inside === "is") inline.text?.(piece);
    },
    close: (name) => {
      if (inside === "is") inline.close?.(name);
      if (name === "v" || name === "is") inside = null;
      if (name === "c") closeCell();
      if (name === "row") builder.add(row, cells);
    },
  });
  return builder.done({ format: "xlsx", computed, remarks: book.remarks });
}

function shown(cell: { type: string; style: number; value: string }, book: Reading): string {
  switch (cell.type) {
    case "s":
      return book.cells[Number(cell.value)] ?? "";
    case "b":
      return cell.value === "1" ? "TRUE" : "FALSE";
    case "n":
      return shownNumber(cell.value, book.formats[cell.style] ?? "number", book.since1904);
    case "str":
      return unescaped(cell.value);
    default:
      return cell.value;
  }
}
