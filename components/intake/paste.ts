// A rich paste as blocks. Nothing of it but words and structure is kept: no styling, no script.
import type { Block } from "@/lib/domain/writing/blocks";
import { htmlBlocks } from "@/lib/domain/writing/html-blocks";

/** The blocks of pasted HTML; null when there is no HTML, or no words in it. */
export function blocksOfPaste(data: Pick<DataTransfer, "getData">): Block[] | null {
  const html = data.getData("text/html");
  if (html.trim() === "") return null;
  // A document of this kind runs no script and loads nothing.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const blocks = htmlBlocks(body);
  return blocks.length > 0 ? blocks : null;
}

export const textOfBlocks = (blocks: readonly Block[]) =>
  blocks.map((block) => block.text).join("\n");

/** True when something would be lost by keeping the words alone. */
export const hasStructure = (blocks: readonly Block[]) =>
  blocks.some((block) => block.kind !== "paragraph");

/** A first heading names the article: it is taken out of the text when something is left. */
export function headlineFirst(
  blocks: readonly Block[],
): { headline: string; rest: Block[] } | null {
  const [first, ...rest] = blocks;
  if (first?.kind !== "heading" || rest.length === 0 || first.text.length > 300) return null;
  return { headline: first.text, rest };
}
