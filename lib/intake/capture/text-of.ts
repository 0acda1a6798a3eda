// The words of whatever was captured, to look for quotes in and to compare with later.
import { type CaptureKind, captureKinds } from "@/lib/domain/capture/capture";
import { htmlBlocks } from "@/lib/domain/writing/html-blocks";
import { msg } from "@/lib/words/t";
import { decode, encodingInside } from "../charset";
import { readDocx } from "../docx/document";
import { parsePage } from "../dom";
import { Unreadable } from "../unreadable";
import { kindOfCapture } from "./kind";
import { textOfOffice } from "./office";
import { textOfPdf } from "./pdf";

/** Characters of a text that are kept; a long book has fewer. */
const LONGEST = 4_000_000;

export type CapturedText = { kind: CaptureKind; text: string | null; textProblem: string | null };

/** Never throws for what the file is: what can't be read says why. `charset` is what the server said. */
export async function readCaptured(
  bytes: Uint8Array,
  charset: string | null,
): Promise<CapturedText> {
  const kind = kindOfCapture(bytes);
  try {
    const text = storable(await textOf(kind, bytes, charset));
    return text === ""
      ? { kind, text: null, textProblem: msg("It holds no words.") }
      : { kind, text, textProblem: null };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind, text: null, textProblem: error.message };
  }
}

async function textOf(
  kind: CaptureKind,
  bytes: Uint8Array,
  charset: string | null,
): Promise<string> {
  switch (kind) {
    case "html":
      return textOfPage(decode(bytes, [charset, encodingInside(bytes)]).text);
    case "text":
      return decode(bytes, [charset, encodingInside(bytes)]).text;
    case "pdf":
      return textOfPdf(bytes);
    case "word":
      return lines(readDocx(bytes, null).blocks);
    case "sheet":
    case "slides":
    case "opendocument":
      return textOfOffice(kind, bytes);
    case "image":
    case "wacz":
    case "warc":
    case "other":
      throw new Unreadable(
        `No words are read from ${/^[aeio]/u.test(captureKinds[kind]) ? "an" : "a"} ${captureKinds[kind]}.`,
        null,
        kind === "wacz" || kind === "warc"
          ? msg("Download it and open it in a replay program.")
          : "",
      );
  }
}

/** All that stands on the page but its menus and forms, and not its article alone: a quote may stand in a box. */
function textOfPage(html: string): string {
  const { body } = parsePage(html);
  return body ? lines(htmlBlocks(body)) : "";
}

const lines = (blocks: readonly { text: string }[]) => blocks.map(({ text }) => text).join("\n");

/** What PostgreSQL takes: no NUL, no half characters, and no more than is of use. */
function storable(text: string): string {
  return (
    text
      .normalize("NFC")
      .slice(0, LONGEST)
      .replace(/\r\n?/gu, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, "")
      .replace(/[^\S\n]+/gu, " ")
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .trim()
  );
}
