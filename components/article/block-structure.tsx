// The blocks of a text as headings, lists, quotes and paragraphs. Neighbours that are items of one list,
// or lines of one quote, stand in one element.
import type { ReactNode } from "react";
import type { BlockKind } from "@/lib/domain/writing/blocks";

/** `key` tells the block from its neighbours; `words` is what stands in it. */
export type DrawnBlock = { kind: BlockKind; key: number; words: ReactNode };

export function inStructure(blocks: readonly DrawnBlock[]): ReactNode {
  return runsOf(blocks).map(({ kind, parts }) => {
    const key = parts[0]?.key;
    switch (kind) {
      case "item":
        return <ul key={key}>{parts.map(item)}</ul>;
      case "numbered":
        return <ol key={key}>{parts.map(item)}</ol>;
      case "quote":
        return <blockquote key={key}>{parts.map(paragraph)}</blockquote>;
      case "heading":
        return parts.map((part) => <h3 key={part.key}>{part.words}</h3>);
      case "subheading":
        return parts.map((part) => <h4 key={part.key}>{part.words}</h4>);
      default:
        return parts.map(paragraph);
    }
  });
}

const item = ({ key, words }: DrawnBlock) => <li key={key}>{words}</li>;
const paragraph = ({ key, words }: DrawnBlock) => <p key={key}>{words}</p>;

function runsOf(blocks: readonly DrawnBlock[]) {
  const runs: { kind: BlockKind; parts: DrawnBlock[] }[] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run && run.kind === block.kind) run.parts.push(block);
    else runs.push({ kind: block.kind, parts: [block] });
  }
  return runs;
}
