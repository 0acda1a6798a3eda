// A file of any format that we take → the articles in it.
import type { Incoming } from "@/lib/domain/incoming";
import { msg } from "@/lib/words/t";
import { charsetIn } from "./charset";
import { expectSome } from "./count";
import { readDocx } from "./docx/document";
import { readJson, readJsonLines } from "./json/json-file";
import { readMarkdown } from "./markdown";
import { readNewsml } from "./news/newsml";
import { readPage } from "./page/page";
import { readPlain, readWire } from "./plain";
import { sniff } from "./sniff";
import { Unreadable } from "./unreadable";

export const LARGEST_FILE = 10 * 1024 * 1024;

export type IntakeFile = { name: string | null; mediaType: string | null; bytes: Uint8Array };

/** Every article of a file. Throws Unreadable with the reason, the place and what to do instead. */
export function readFile(file: IntakeFile): Incoming[] {
  if (file.bytes.length > LARGEST_FILE)
    throw new Unreadable(
      msg("The file is larger than 10 MiB."),
      null,
      msg("Bring it in in parts."),
    );
  const articles = readAs(file);
  expectSome(articles.length);
  return articles;
}

function readAs({ name, mediaType, bytes }: IntakeFile): Incoming[] {
  const found = sniff(name, mediaType, bytes);
  const title = name?.replace(/\.[a-z0-9]+$/iu, "") || null;
  if (found.format === "docx") return [readDocx(bytes, title)];
  const text = found.text.replace(/^\ufeff/u, "");
  switch (found.format) {
    case "html":
      return [readPage({ bytes, charset: charsetIn(mediaType), name: title })];
    case "markdown":
      return [readMarkdown(text, title, found.warnings)];
    case "json":
      return readJson(text);
    case "jsonLines":
      return readJsonLines(text);
    case "newsml":
      return readNewsml(text);
    case "wire":
      return readWire(text, found.warnings);
    case "text":
      return [readPlain(text, title, found.warnings)];
  }
}
