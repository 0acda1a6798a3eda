// Does a quote stand in the text that was captured? Said of every quote, and of nothing else: what the
// text means is for people.
import { plainShapes } from "../anchor/plain-shapes";

/**
 * exact: word for word, shapes of marks and blanks aside. loose: the same letters and numbers in the same
 * order; case, punctuation or hyphens differ. missing: neither. unreadable: no text could be read.
 */
export const quoteResults = ["exact", "loose", "missing", "unreadable"] as const;
export type QuoteResult = (typeof quoteResults)[number];

/** The newest look at the source of a piece of evidence, and whether the quote stands in it. */
export type EvidenceCapture = {
  id: string;
  state: "waiting" | "done" | "failed";
  at: string;
  problem: string | null;
  /** Null when there is no quote, or nothing was captured yet. */
  quote: QuoteResult | null;
};

/** Places where a quote leaves something out, or a checker put in words of their own. */
const GAP = /\[[^\]]*\]|\((?:…|\.\.\.)\)|…|\.{3,}/u;
// Letters that a piece needs before it may be compared without its blanks: fewer stand anywhere.
const LEAST_LETTERS = 12;

/** Looks for `quote`, piece by piece between its gaps and in their order. */
export function quoteCheck(quote: string, text: string | null): QuoteResult {
  if (text === null || text.trim() === "") return "unreadable";
  const pieces = plainWords(quote).split(GAP).map(withoutMarks).filter(hasLetters);
  if (pieces.length === 0) return "unreadable";
  if (standsInOrder(pieces, plainWords(text))) return "exact";
  const bare = pieces.map(lettersOf);
  if (bare.some((piece) => piece.length < LEAST_LETTERS)) return "missing";
  return standsInOrder(bare, lettersOf(text)) ? "loose" : "missing";
}

function standsInOrder(pieces: readonly string[], text: string): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at === -1) return false;
    from = at + piece.length;
  }
  return true;
}

function plainWords(text: string): string {
  return plainShapes(text.normalize("NFC"))
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/gu, "")
    .replace(/\s+/gu, " ");
}

/** Without blanks and the quotation marks around it. */
function withoutMarks(piece: string): string {
  return piece.replace(/^[\s"']+|[\s"']+$/gu, "");
}

const hasLetters = (piece: string) => /[\p{L}\p{N}]/u.test(piece);

/** Letters and digits alone, in lower case; a point or comma inside a number stays, for 1.2 is not 12. */
function lettersOf(text: string): string {
  return plainWords(text)
    .toLowerCase()
    .replace(/[.,](?!\p{N})|(?<!\p{N})[.,]/gu, "")
    .replace(/[^\p{L}\p{M}\p{N}.,]+/gu, "");
}
