// Which paragraphs of a text stayed, and which came in place of which: so that a long text is compared
// by paragraph first, and only what changed by word.
import { diffArrays } from "diff";
import { pairs } from "./pairs";

export type BlockChange =
  | { kind: "same"; key: string; blocks: string[] }
  | { kind: "changed"; key: string; before: string | null; after: string | null };

/** In reading order. A paragraph that went and one that came in its place are one change. */
export function blockChanges(before: string, after: string): BlockChange[] {
  const lines = (text: string) => (text === "" ? [] : text.split("\n"));
  const result: BlockChange[] = [];
  let gone: string[] = [];
  const flush = (come: readonly string[]) => {
    for (const pair of pairs(gone, come))
      result.push({ kind: "changed", key: `changed ${result.length}`, ...pair });
    gone = [];
  };
  for (const part of diffArrays(lines(before), lines(after))) {
    if (part.removed) gone = part.value;
    else if (part.added) flush(part.value);
    else {
      flush([]);
      result.push({ kind: "same", key: `same ${result.length}`, blocks: part.value });
    }
  }
  flush([]);
  return result;
}
