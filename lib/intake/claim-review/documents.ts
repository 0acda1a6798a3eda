// The pieces of JSON in what came: the whole of a file, or each script of a page. A page inside an HTML
// comment is no page, and data may stand in one.

import { msg } from "@/lib/words/t";
import { parsePage } from "../dom";
import { languageFrom } from "../language";
import { Unreadable } from "../unreadable";
import { type Mended, mendJson } from "./repair-json";

/** `place` names the piece for people; empty when there is one alone. */
export type Piece = { place: string; mended: Mended };
export type Pieces = { pieces: Piece[]; isPage: boolean; language: string | null };

/** A page is told by its first tag, once what may stand around data is gone. */
export function isMarkup(text: string): boolean {
  const bare = text.replace(/^\ufeff?\s*(?:<!--|<!\[CDATA\[|\s)*/u, "");
  return bare.startsWith("<");
}

/** Throws Unreadable for a page that is too large or deep. */
export function piecesOf(text: string): Pieces {
  if (!isMarkup(text))
    return { pieces: [{ place: "", mended: mendJson(text) }], isPage: false, language: null };
  const document = parsePage(text);
  const scripts = [...document.querySelectorAll("script")].filter((script) =>
    /^\s*application\/ld\+json\b/iu.test(script.getAttribute("type") ?? ""),
  );
  const pieces = scripts.map((script, index) => ({
    place: scripts.length > 1 ? `script ${index + 1}` : "",
    mended: mendJson(script.textContent ?? ""),
  }));
  const language = languageFrom(document.documentElement?.getAttribute("lang"));
  return { pieces, isPage: true, language };
}

/** Text with a mark at its head, so that the mark is told as a repair. */
export function withMark(bytes: Uint8Array, text: string): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked && !text.startsWith("\ufeff") ? `\ufeff${text}` : text;
}

export const nothingFound = (isPage: boolean) =>
  new Unreadable(
    isPage
      ? msg("The page has no ClaimReview data.")
      : msg("It holds no ClaimReview: no object of that type stands in it."),
    null,
    isPage
      ? msg("Use the page of one check, or the publisher’s feed of ClaimReview.")
      : msg("Bring in a JSON file or feed with schema.org ClaimReview."),
  );
