// The words around a quote in its article.
import type { Anchor } from "../anchor";

export type QuoteContext = { before: string; quote: string; after: string };

/** The block (between line feeds) in which the quote stands; a quote may run over several blocks. */
export function contextOf(text: string | null, anchor: Anchor | null): QuoteContext | null {
  if (text === null || anchor?.start == null || anchor.end == null) return null;
  const quote = text.slice(anchor.start, anchor.end);
  if (quote !== anchor.exact) return null;
  const before = text.slice(text.lastIndexOf("\n", anchor.start - 1) + 1, anchor.start);
  const blockEnd = text.indexOf("\n", anchor.end);
  const after = text.slice(anchor.end, blockEnd === -1 ? text.length : blockEnd);
  return { before, quote, after };
}
