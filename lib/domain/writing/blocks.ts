// The one form in which a text is kept: lines joined by one line feed, each line one block.
import { z } from "zod";
import { isPartialDate } from "./partial-date";

export const blockKinds = [
  "paragraph",
  "heading",
  "subheading",
  "item",
  "numbered",
  "quote",
] as const;
export const blockKind = z.enum(blockKinds);
export type BlockKind = z.infer<typeof blockKind>;

/** A paragraph, a heading, an item of a list or a quoted paragraph. */
export type Block = { kind: BlockKind; text: string };

/** `kinds` has one entry a line of `text`. */
export type NormalText = { text: string; kinds: BlockKind[]; publishedAt: string | null };

const DATELINE = /^\s*date\s+(\d{4}(?:-\d{2}(?:-\d{2})?)?)\s+/u;
// Soft hyphens, zero-width characters and marks of direction; joiners stay, since Persian, Hindi and
// emoji need them.
const IGNORABLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/gu;
const LINE_BREAKS = /[\r\n\u2028\u2029]+/u;

/**
 * NFC, one line feed between blocks, no soft hyphens or zero-width characters, runs of white space to
 * one space, no empty lines. A leading ` date YYYY-MM[-DD] ` of a wire text becomes `publishedAt`.
 */
export function normaliseBlocks(blocks: readonly Block[]): NormalText {
  const { date, rest } = withoutDateline(blocks);
  const lines = rest.flatMap(({ kind, text }) =>
    linesOf(text).map((line): Block => ({ kind, text: line })),
  );
  return {
    text: lines.map((line) => line.text).join("\n"),
    kinds: lines.map((line) => line.kind),
    publishedAt: date,
  };
}

/** A plain text as blocks: every line a paragraph. */
export function plainBlocks(raw: string): Block[] {
  return [{ kind: "paragraph", text: raw }];
}

function withoutDateline(blocks: readonly Block[]): {
  date: string | null;
  rest: readonly Block[];
} {
  const [first, ...others] = blocks;
  const dateline = first && DATELINE.exec(first.text);
  const date = dateline?.[1];
  if (!first || !dateline || date === undefined || !isPartialDate(date))
    return { date: null, rest: blocks };
  return { date, rest: [{ ...first, text: first.text.slice(dateline[0].length) }, ...others] };
}

function linesOf(text: string): string[] {
  return text
    .replace(IGNORABLE, "")
    .normalize("NFC")
    .split(LINE_BREAKS)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line.length > 0);
}
