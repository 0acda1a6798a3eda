// Plain text as blocks: every line is one.
import type { Block } from "@/lib/domain/writing/blocks";

/** Line feeds, form feeds and their kin all end a line. */
export const linesOf = (text: string): string[] => text.split(/\r\n|[\r\n\f\v\u0085\u2028\u2029]/u);

export const paragraphs = (text: string): Block[] =>
  linesOf(text).map((line) => ({ kind: "paragraph", text: line }));

/** The blocks of a text that may be HTML: it is when it begins with an element of text. */
export const LOOKS_LIKE_HTML =
  /^\s*(<!doctype html|<\?xml|<(html|body|p|div|h[1-6]|ul|ol|blockquote|section|article|table)[\s>])/iu;
