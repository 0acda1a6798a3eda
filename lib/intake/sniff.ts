// What a file is, by what it holds; its name and media type only decide between kinds of plain text.
import { strFromU8 } from "fflate";
import { msg } from "@/lib/words/t";
import { charsetIn, decode, encodingInside } from "./charset";
import { LOOKS_LIKE_HTML } from "./lines";
import { beginsWithDate } from "./plain";
import { Unreadable } from "./unreadable";

export const formats = [
  "html",
  "docx",
  "text",
  "markdown",
  "json",
  "jsonLines",
  "newsml",
  "wire",
] as const;
export type Format = (typeof formats)[number];

/** A file as it came: `text` is there for all formats but those of a word processor. */
export type Sniffed =
  | { format: "docx" }
  | { format: Exclude<Format, "docx">; text: string; warnings: string[] };

const PASTE = msg("Open it, copy the text, and paste it.");
const SAVE = msg("Open it, save it as .docx, and bring that in.");

/** First bytes of what is no text, why it is not taken, and what to do. */
const OTHERS: [string, string, string][] = [
  ["%PDF", msg("It is a PDF, whose text has no reliable order."), PASTE],
  ["\u00d0\u00cf\u0011\u00e0", msg("It is an old or a locked Word document."), SAVE],
  ["{\\rtf", msg("It is a rich text file (RTF)."), SAVE],
  ["\u0089PNG", msg("It is a picture."), msg("Bring in a file with text.")],
  ["\u00ff\u00d8\u00ff", msg("It is a picture."), msg("Bring in a file with text.")],
  ["GIF8", msg("It is a picture."), msg("Bring in a file with text.")],
  ["\u001f\u008b", msg("It is packed (gzip)."), msg("Unpack it first.")],
  ["Rar!", msg("It is packed (RAR)."), msg("Unpack it first.")],
  ["7z\u00bc\u00af", msg("It is packed (7z)."), msg("Unpack it first.")],
];

/** Throws Unreadable for what is empty, no text, or of a kind that is not taken. */
export function sniff(name: string | null, mediaType: string | null, bytes: Uint8Array): Sniffed {
  if (bytes.length === 0)
    throw new Unreadable(msg("The file is empty."), null, msg("Choose the file again."));
  const head = strFromU8(bytes.subarray(0, 16), true);
  const other = OTHERS.find(([magic]) => head.startsWith(magic));
  if (other) throw new Unreadable(other[1], null, other[2]);
  if (head.startsWith("PK")) return sniffZip(bytes);
  const { text, warning, encoding } = decode(bytes, [charsetIn(mediaType), encodingInside(bytes)]);
  // No text has zero bytes, but for UTF-16, which was tried.
  if (encoding === "windows-1252" && bytes.includes(0))
    throw new Unreadable(msg("It is no text file."), null, msg("Bring in a file with text."));
  const format = textFormat(text.slice(0, 4000).replace(/^\ufeff/u, ""), text, name, mediaType);
  return { format, text, warnings: warning ? [warning] : [] };
}

function sniffZip(bytes: Uint8Array): Sniffed {
  // The names of a ZIP's entries stand as they are, in each entry's head and in the directory at its end.
  const names = strFromU8(bytes.subarray(0, 4096), true) + strFromU8(bytes.subarray(-65_536), true);
  if (/word\/[\w-]*\.xml/u.test(names)) return { format: "docx" };
  if (names.includes("xl/workbook"))
    throw new Unreadable(
      msg("It is a spreadsheet."),
      null,
      msg("Spreadsheets of claims come in under Claims."),
    );
  if (names.includes("opendocument") || names.includes("ppt/"))
    throw new Unreadable(msg("It is a document of another program."), null, SAVE);
  throw new Unreadable(msg("It is packed (ZIP)."), null, msg("Unpack it first."));
}

function textFormat(
  head: string,
  text: string,
  name: string | null,
  mediaType: string | null,
): Exclude<Format, "docx"> {
  const ending = /\.([a-z0-9]+)$/iu.exec(name ?? "")?.[1]?.toLowerCase() ?? "";
  const type = mediaType?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (/^\s*</u.test(head)) return markupFormat(head, ending, type);
  if (/^\s*[{[]/u.test(head)) {
    if (isLineOfJson(text)) return "jsonLines";
    if (
      /json/u.test(type) ||
      /^(json|ninjs|jsonld)$/u.test(ending) ||
      /^\s*(\[\s*)*[{\]"]/u.test(head)
    )
      return /^(ndjson|jsonl)$/u.test(ending) ? "jsonLines" : "json";
  }
  if (/^\s*"/u.test(head) && isLineOfJson(text)) return "jsonLines";
  if (/^(ndjson|jsonl)$/u.test(ending)) return "jsonLines";
  if (beginsWithDate(head)) return "wire";
  if (/^html?$/u.test(ending) || type === "text/html") return "html";
  return /^(md|markdown|mkd)$/u.test(ending) || type === "text/markdown" ? "markdown" : "text";
}

function markupFormat(
  head: string,
  ending: string,
  type: string,
): "html" | "newsml" | "text" | "markdown" {
  const root = /<([a-z][\w.-]*:)?([a-z][\w.-]*)[\s>/]/iu.exec(withoutProlog(head))?.[2] ?? "";
  if (
    /^(newsItem|newsMessage|packageItem|knowledgeItem|conceptItem|planningItem|nitf)$/u.test(root)
  )
    return "newsml";
  if (/^(rss|feed|RDF)$/u.test(root))
    throw new Unreadable(msg("It is a feed."), null, msg("Add its address under Feeds."));
  if (/^html$/iu.test(root) || LOOKS_LIKE_HTML.test(withoutProlog(head)) || /^html?$/u.test(ending))
    return "html";
  if (/^(md|markdown)$/u.test(ending)) return "markdown";
  if (/^\s*<\?xml/u.test(head) || ending === "xml" || /xml/u.test(type))
    throw new Unreadable(
      `It is XML of a kind that is not known here (${root || "without an element"}).`,
      null,
      msg("NewsML-G2 is taken; or paste the text instead."),
    );
  return type === "text/html" || /<\/\w+>/u.test(head) ? "html" : "text";
}

// Before the first element: the XML declaration, comments, and a document type.
const withoutProlog = (head: string) =>
  head.replace(
    /^\s*(<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*|<!doctype\b[^>[]*(\[[\s\S]*?\])?[^>]*>\s*)*/iu,
    "",
  );

function isLineOfJson(text: string): boolean {
  const lines = text.split("\n", 40).filter((line) => line.trim() !== "");
  const [first, second] = lines;
  if (!first || !second) return false;
  try {
    JSON.parse(first.replace(/^\ufeff/u, ""));
    return true;
  } catch {
    return false;
  }
}
