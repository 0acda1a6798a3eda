// What is looked at before an XML parser sees a feed. One pass and no regular expression over the whole:
// a hostile feed must not cost more than its length.

import { msg } from "@/lib/words/t";
import { tagEnd } from "../tags";
import { Unreadable } from "../unreadable";

const DEEPEST = 200;
const MOST_TAGS = 500_000;
/** Characters of one tag with its attributes. */
const LONGEST_TAG = 50_000;
/** Characters of a field that names people; longer ones take a parser minutes. */
const LONGEST_NAME = 2_000;
const NAMES = /<(author|managingeditor|webmaster)[\s>]/iuy;

const refuse = (reason: string, remedy: string) => new Unreadable(reason, null, remedy);
const tooMuch = () =>
  refuse(
    msg("The feed is larger or stranger than any feed should be."),
    msg("Tell whoever makes it."),
  );
const brokenOff = () =>
  refuse(msg("The feed breaks off before its end."), msg("It is looked at again later."));

/** The place after the piece of markup begun at `at`, and by how much it nests. Throws Unreadable. */
function step(text: string, at: number): { next: number; nests: number } {
  for (const [start, end] of [
    ["<![CDATA[", "]]>"],
    ["<!--", "-->"],
    ["<?", "?>"],
  ] as const) {
    if (!text.startsWith(start, at)) continue;
    const place = text.indexOf(end, at + start.length);
    if (place < 0) throw brokenOff();
    return { next: place + end.length, nests: 0 };
  }
  const declares = text.slice(at, at + 9).toUpperCase();
  // Entities are how XML multiplies itself and reads files. No feed needs its own.
  if (declares.startsWith("<!ENTITY"))
    throw refuse(
      msg("The feed declares entities of its own (<!ENTITY)."),
      msg("Tell whoever makes it."),
    );
  if (declares === "<!DOCTYPE") return { next: at + declares.length, nests: 0 };
  const end = tagEnd(text, at);
  if (end < 0) throw brokenOff();
  if (end - at > LONGEST_TAG) throw tooMuch();
  const opens = text[end - 1] === "/" || text[at + 1] === "!" ? 0 : 1;
  return { next: end + 1, nests: text[at + 1] === "/" ? -1 : opens };
}

function expectShortNames(text: string, at: number, next: number): void {
  NAMES.lastIndex = at;
  if (!NAMES.test(text) || text[next - 2] === "/") return;
  const rest = text.slice(next, next + LONGEST_NAME);
  if (rest.length === LONGEST_NAME && !rest.includes("</")) throw tooMuch();
}

/**
 * Refuses entities of the document's own, nesting without end, and a feed that breaks off: it would
 * bring in half an article as if it were the whole. Throws Unreadable.
 */
export function expectSafeXml(text: string): void {
  let depth = 0;
  let tags = 0;
  for (let at = text.indexOf("<"); at >= 0; ) {
    const { next, nests } = step(text, at);
    expectShortNames(text, at, next);
    tags += 1;
    if (tags > MOST_TAGS) throw tooMuch();
    depth += nests;
    if (depth > DEEPEST)
      throw refuse(
        `The feed is nested deeper than ${DEEPEST} elements.`,
        msg("Tell whoever makes it."),
      );
    at = text.indexOf("<", next);
  }
  // Careless markup inside of a description may leave an element open; a feed that is whole says so.
  if (depth > 0 && !/<\/(\w+:)?(rss|feed|rdf)\s*>\s*$/iu.test(text.slice(-500))) throw brokenOff();
}
