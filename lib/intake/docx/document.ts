// A .docx: its paragraphs, headings, lists, quotes and tables as blocks; footnotes, endnotes and comments
// as notes on the words they stand at.
import type { Incoming, IncomingNote } from "@/lib/domain/incoming";
import type { Block, BlockKind } from "@/lib/domain/writing/blocks";
import { msg } from "@/lib/words/t";
import { finish } from "../draft";
import { languageFrom } from "../language";
import type { XmlNode } from "../news/xml";
import { wordBefore } from "../word-before";
import { type NoteText, noteTexts } from "./notes";
import { Docx } from "./package";
import { type Line, linesOf, type Mark, type Seen } from "./paragraph";
import { Styles } from "./styles";

type Reading = {
  blocks: Block[];
  notes: IncomingNote[];
  open: Map<string, { line: number; at: number }>;
  placed: Set<string>;
  texts: Map<string, NoteText>;
  styles: Styles;
  seen: Seen;
  title: string | null;
};

/** Throws Unreadable, with the part of the package that does not fit. */
export function readDocx(bytes: Uint8Array, name: string | null): Incoming {
  const file = Docx.open(bytes);
  const main = file.main();
  const reading: Reading = {
    blocks: [],
    notes: [],
    open: new Map(),
    placed: new Set(),
    texts: noteTexts({
      footnote: file.of(main, "footnotes"),
      endnote: file.of(main, "endnotes"),
      comment: file.of(main, "comments"),
    }),
    styles: new Styles(file.of(main, "styles"), file.of(main, "numbering")),
    seen: { changes: false, boxes: [], languages: new Map() },
    title: null,
  };
  readAll(main.root.at("body") ?? main.root, reading);
  const lost = reading.texts.size - reading.placed.size;
  const warnings = [
    ...(reading.seen.changes ? [msg("It has tracked changes; all were taken as accepted.")] : []),
    ...(lost > 0 ? [`${lost} of its notes stand at no words, and were left out.`] : []),
  ];
  return finish(
    {
      headline: reading.title,
      language: languageOf(reading),
      blocks: reading.blocks,
      notes: reading.notes,
      warnings,
    },
    { name, place: main.name },
  );
}

// Paragraphs and tables, also inside content controls and tracked insertions.
function readAll(parent: XmlNode, reading: Reading): void {
  for (const node of parent.children()) {
    if (node.nodeName === "p") readParagraph(node, reading);
    else if (node.nodeName === "tbl") readTable(node, reading);
    else if (!/^(del|moveFrom|sectPr|sdtPr|Fallback)$/u.test(node.nodeName)) readAll(node, reading);
  }
}

function readParagraph(paragraph: XmlNode, reading: Reading): void {
  const { kind, title } = reading.styles.of(paragraph);
  const lines = linesOf(paragraph, reading.seen);
  // In a heading or an item a line break is only a look.
  const kept = kind === "paragraph" || kind === "quote" ? lines : [joined(lines, " ")];
  if (title && reading.title === null) reading.title = joined(lines, " ").text.trim() || null;
  for (const line of kept) addLine(line, kind, reading);
  // What stands in a box beside the paragraph follows it.
  for (const box of reading.seen.boxes.splice(0)) readAll(box, reading);
}

/** A row whose cells have one paragraph each is one line; any other table only lays the page out. */
function readTable(table: XmlNode, reading: Reading): void {
  for (const row of table.all("tr")) {
    if (enclosing(row, "tbl") !== table) continue;
    const cells = [...row.children("tc")];
    const isData =
      cells.length > 1 && cells.every((cell) => [...cell.all("p")].length === 1 && !cell.at("tbl"));
    if (!isData) {
      for (const cell of cells) readAll(cell, reading);
      continue;
    }
    const lines = cells.map((cell) => {
      const paragraph = cell.all("p").next().value;
      return paragraph ? joined(linesOf(paragraph, reading.seen), " ") : { text: "", marks: [] };
    });
    addLine(
      joined(
        lines.filter((line) => line.text.trim()),
        " | ",
      ),
      "paragraph",
      reading,
    );
  }
}

function enclosing(node: XmlNode, name: string): XmlNode | null {
  let at = node.parentNode;
  while (at && at.nodeName !== name) at = at.parentNode;
  return at;
}

function joined(lines: readonly Line[], between: string): Line {
  const whole: Line = { text: "", marks: [] };
  lines.forEach((line, index) => {
    if (index > 0) whole.text += between;
    for (const mark of line.marks) whole.marks.push({ ...mark, at: mark.at + whole.text.length });
    whole.text += line.text;
  });
  return whole;
}

function addLine(line: Line, kind: BlockKind, reading: Reading): void {
  const index = reading.blocks.length;
  reading.blocks.push({ kind, text: line.text });
  for (const mark of line.marks) placeMark(mark, line.text, index, reading);
}

// A comment's words are those between its bounds; over several paragraphs, those of the first.
function placeMark(mark: Mark, text: string, index: number, reading: Reading): void {
  if (mark.edge === "open") {
    reading.open.set(mark.key, { line: index, at: mark.at });
    return;
  }
  if (reading.placed.has(mark.key)) return;
  const note = reading.texts.get(mark.key);
  if (!note) return;
  const from = reading.open.get(mark.key);
  const line = from?.line ?? index;
  const span = from
    ? { start: from.at, end: line === index ? mark.at : (reading.blocks[line]?.text.length ?? 0) }
    : wordBefore(text, mark.at);
  const words = reading.blocks[line]?.text.slice(span.start, span.end).trim();
  const place = words ? span : wordBefore(reading.blocks[line]?.text ?? "", span.end);
  if (place.start === place.end) return;
  reading.placed.add(mark.key);
  reading.notes.push({ ...note, line, ...place });
}

function languageOf({ styles, seen }: Reading): string | null {
  const most = [...seen.languages].sort((a, b) => b[1] - a[1])[0]?.[0];
  return languageFrom(most ?? styles.language);
}
