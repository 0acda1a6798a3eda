// The text of an article on its page: by Readability where it has enough to go by, else by the element
// that the page marks as its article.
import { Readability } from "@mozilla/readability";
import type { Block } from "@/lib/domain/writing/blocks";
import { htmlBlocks } from "@/lib/domain/writing/html-blocks";
import { msg } from "@/lib/words/t";
import { parseFragment } from "../dom";
import { paragraphs } from "../lines";

/** Readability's own threshold, below which it begins to guess. */
const SURE = 500;
/** Less than this is a notice or a caption and no article. */
const LEAST = 25;
/** Its time grows with the tags; an article has some thousands. */
const MOST_TAGS = 60_000;

const AROUND = "header, footer, nav, aside, form, [role=banner], [role=contentinfo]";
const MARKED = ["[itemprop~=articleBody]", "article", "main, [role=main]", "body"];

export type PageBody = { blocks: Block[]; byline: string | null; warnings: string[] };

/** Null when there is no text. The document is changed on the way; read its facts before. */
export function bodyOfPage(
  read: () => Document,
  said: string | null,
  headline: string | null,
  tags: number,
): PageBody | null {
  const readable = tags > MOST_TAGS ? null : byReadability(read());
  const isSure = readable !== null && lengthOf(readable.blocks) >= SURE;
  const found = isSure ? readable : (byMarking(read(), headline) ?? readable);
  const length = found ? lengthOf(found.blocks) : 0;
  // The page's own data says more than what is seen of it: the rest comes by script or on demand.
  if (said && said.trim().length > Math.max(LEAST, length * 1.5))
    return {
      blocks: /<(p|div|br)[\s/>]/iu.test(said) ? htmlBlocks(parseFragment(said)) : paragraphs(said),
      byline: found?.byline ?? null,
      warnings: [msg("The text was taken from the page's structured data, which has more of it.")],
    };
  return found && length >= LEAST ? found : null;
}

function byReadability(document: Document): PageBody | null {
  try {
    const found = new Readability<Node>(document, {
      charThreshold: SURE,
      serializer: (node) => node,
    }).parse();
    if (!found?.content) return null;
    return { blocks: htmlBlocks(found.content), byline: found.byline ?? null, warnings: [] };
  } catch {
    // A page that breaks it: the page's own marks are tried next.
    return null;
  }
}

function byMarking(document: Document, headline: string | null): PageBody | null {
  for (const selector of MARKED) {
    const marked = [...document.querySelectorAll(selector)];
    const readings = marked.map((element) => {
      if (selector !== "[itemprop~=articleBody]")
        for (const around of element.querySelectorAll(AROUND)) around.remove();
      return withoutHeadline(htmlBlocks(element), headline);
    });
    const [longest] = readings.sort((a, b) => lengthOf(b) - lengthOf(a));
    if (longest && lengthOf(longest) >= LEAST)
      return { blocks: longest, byline: null, warnings: [] };
  }
  return null;
}

function withoutHeadline(blocks: Block[], headline: string | null): Block[] {
  const [first, ...rest] = blocks;
  const same = first?.kind === "heading" && first.text === headline?.replace(/\s+/gu, " ").trim();
  return same ? rest : blocks;
}

const lengthOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, block) => sum + block.text.length, 0);
