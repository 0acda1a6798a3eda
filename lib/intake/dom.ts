// The tree of a web page on the server. A page nested without end would take a minute to read, so the
// depth and the number of tags are looked at before the tree is made.
import { parseHTML } from "linkedom/worker";
import { msg } from "@/lib/words/t";
import { tagsOf } from "./tags";
import { Unreadable } from "./unreadable";

/** A page of a newsroom has some dozens; a reader's time grows with the depth. */
const DEEPEST = 256;
/** Tags; large pages of newspapers have some ten thousand, and each costs a reader's time. */
const MOST_TAGS = 150_000;
/** The same with those in scripts and those that begin no tag. */
const MOST_SIGNS = 400_000;

/** Elements without an end tag, and those whose end tag is left out as often as not. */
const UNCLOSED = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr " +
    "p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt"
  ).split(" "),
);

/** The document of a page. Throws Unreadable for one that is too deep or too large to be read. */
export function parsePage(html: string): Document {
  countTags(html);
  // Without an html element around it the tree would have several roots.
  const whole = /<html[\s>]/iu.test(html) ? html : `<html>${withBody(html)}</html>`;
  return parseHTML(whole).document;
}

/** The element that holds a piece of HTML. */
export function parseFragment(html: string): Element {
  countTags(html);
  return parseHTML(`<html><body>${html}</body></html>`).document.body;
}

const withBody = (html: string) => (/<body[\s>]/iu.test(html) ? html : `<body>${html}</body>`);

const shown = (count: number) => count.toLocaleString("en");
const tooMuch = (reason: string) => new Unreadable(reason, null, msg("Paste its text instead."));

/** How many signs of a tag a page has, each of which may cost a node. Throws Unreadable for one that is too deep or too large to be read. */
export function countTags(html: string): number {
  const open = new Map<string, number>();
  let depth = 0;
  let tags = 0;
  let signs = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) signs += 1;
  if (signs > MOST_SIGNS) throw tooMuch(msg("The page has more “<” than any page has."));
  for (const { name, closes } of tagsOf(html)) {
    tags += 1;
    if (tags > MOST_TAGS) throw tooMuch(`The page has more than ${shown(MOST_TAGS)} tags.`);
    // A slash at the end of a tag closes nothing in HTML, so `<div/>` nests like any other.
    if (UNCLOSED.has(name)) continue;
    const count = open.get(name) ?? 0;
    if (closes && count === 0) continue;
    open.set(name, count + (closes ? -1 : 1));
    depth += closes ? -1 : 1;
    if (depth > DEEPEST)
      throw tooMuch(`The page is nested deeper than ${shown(DEEPEST)} elements.`);
  }
  return signs;
}
