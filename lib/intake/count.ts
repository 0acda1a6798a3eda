// How many articles one file may hold; a wire's day has some hundreds. Asked before they are read.

import { msg } from "@/lib/words/t";
import { Unreadable } from "./unreadable";

const MOST_ARTICLES = 2_000;

/** Throws Unreadable for a file of too many, or of none. */
export function expectSome(count: number): void {
  if (count === 0)
    throw new Unreadable(msg("There is no article in it."), null, msg("Paste the text instead."));
  if (count > MOST_ARTICLES)
    throw new Unreadable(
      `The file holds ${count.toLocaleString("en")} articles; ${MOST_ARTICLES.toLocaleString("en")} is the most.`,
      null,
      msg("Bring it in in parts."),
    );
}
