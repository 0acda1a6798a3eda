// The states of an article's text, as the desk lists and compares them.

import { msg } from "@/lib/words/t";
import type { Article } from "../article";
import type { WayIn } from "../incoming";
import type { BlockKind } from "../writing/blocks";
import type { Named } from "./desk";

/** One state of a text, and how it came in. */
export type RevisionRow = {
  number: number;
  at: string;
  by: Named | null;
  how: WayIn;
  /** Where it came from: the address of a page or feed item. */
  sourceAddress: string | null;
  feed: string | null;
  /** What came in, as it came in; null when only the text was given. */
  original: { name: string | null; mediaType: string; bytes: number } | null;
  characters: number;
};

export type RevisionList = { article: Article; revisions: RevisionRow[] };

export type RevisionText = { number: number; text: string; blocks: BlockKind[] };

/** Two states of a text side by side; `from` is null for the first. */
export type RevisionPair = {
  article: Article;
  revisions: RevisionRow[];
  from: RevisionText | null;
  to: RevisionText;
};

/** The names of the ways in, as the desk shows them. */
export const wayWords: Record<WayIn, string> = {
  text: msg("pasted text"),
  rich: msg("pasted rich text"),
  address: msg("web page"),
  file: "file",
  feed: "feed",
  api: "API",
};
