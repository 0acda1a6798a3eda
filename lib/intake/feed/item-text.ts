// An item's own text, when the feed has all of it: then the page need not be fetched.

import type { FeedItem, ItemBody } from "@/lib/domain/feed/feed-item";
import type { Block } from "@/lib/domain/writing/blocks";
import { htmlBlocks } from "@/lib/domain/writing/html-blocks";
import { parseFragment } from "../dom";

/** Characters. A field that the feed calls its content is whole from here on … */
const LONG_ENOUGH = 500;
/** … and one that is a summary by its name only when nobody would write so long a summary. */
const LONG_SUMMARY = 1_500;

const CUT = /(…|\.\.\.|\[…\]|\[\.\.\.\]|\[&#?\w+;\])\s*$/u;
const POINTER =
  /^(the post .{1,300} (appeared first on|first appeared on) .{1,200}|(continue reading|read more|read on|full story|weiterlesen|lire la suite|leer más|читать далее)\b.{0,200})$/iu;

function blocksOf({ form, words }: ItemBody): Block[] {
  if (form === "html") return htmlBlocks(parseFragment(words));
  return words
    .split(/[\r\n]+/u)
    .filter((line) => line.trim() !== "")
    .map((text) => ({ kind: "paragraph", text }));
}

/** The item's text as blocks, and whether it is all of the article. */
export function ownText(item: FeedItem): { blocks: Block[]; whole: boolean } {
  if (!item.body) return { blocks: [], whole: false };
  const blocks = blocksOf(item.body);
  const last = blocks.at(-1);
  const pointed = last !== undefined && POINTER.test(last.text);
  const kept = pointed ? blocks.slice(0, -1) : blocks;
  const length = kept.reduce((sum, { text }) => sum + text.length, 0);
  const enough = length >= (item.body.whole ? LONG_ENOUGH : LONG_SUMMARY);
  const cut = CUT.test(kept.at(-1)?.text ?? "");
  // "Read more" under a long text is a link to comments; under a short one, to the rest.
  return { blocks: kept, whole: enough && !cut };
}
