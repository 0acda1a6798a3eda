// The words of a PDF, page by page. They stand in the file's own order, which is nearly that of reading:
// enough to find a quote, and no text to check an article in.
import { getDocument } from "unpdf/pdfjs";
import { msg } from "@/lib/words/t";
import { Unreadable } from "../unreadable";

/** Pages that are read; a report has some hundreds. */
const MOST_PAGES = 1000;
/** Milliseconds for all of them, looked at between two pages. */
const LONGEST = 60_000;

/** Throws Unreadable for one that is damaged, locked, or holds no words (a scan). */
export async function textOfPdf(bytes: Uint8Array, clock = Date.now): Promise<string> {
  const started = clock();
  const pdf = await open(bytes);
  try {
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number += 1) {
      if (clock() - started > LONGEST) break;
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const words = items.map((item) =>
        "str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : "",
      );
      pages.push(words.join("").trim());
    }
    const text = pages.filter(Boolean).join("\n");
    if (text !== "") return text;
    throw new Unreadable(
      msg("The PDF holds no words; it may be a scan."),
      null,
      msg("Quotes from it can't be checked by themselves."),
    );
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array) {
  try {
    // Copied, since the reader takes the memory for itself, and into a plain array, since it refuses a
    // Buffer, as which a kept file comes. Said nothing aloud: a fault is an answer here.
    const data = new Uint8Array(bytes);
    return await getDocument({ data, verbosity: 0, isEvalSupported: false }).promise;
  } catch (error) {
    const locked = error instanceof Error && /password/iu.test(`${error.name} ${error.message}`);
    throw new Unreadable(
      locked
        ? msg("The PDF is locked with a password.")
        : msg("The PDF is damaged and can't be read."),
      null,
      locked ? msg("Bring a copy without one.") : msg("Bring another copy."),
    );
  }
}
