// The tree of a web page on the server. A page nested without end would take a minute to read, so the
// depth and the number of tags are looked at before the tree is made.
import { parseHTML } from "linkedom/worker";
import { tagsOf } from "./tags";
import { Unreadable } from "./unreadable";

const DEEPEST = 1_000;
/** Tags; large pages of newspapers have some ten thousand, and each costs a reader's time. */
const MOST_TAGS = 150_000;

/** Elements without an end tag, and those whose end tag is left out as often as not. */
const UNCLOSED = new Set(
  (
    "area base br col embed hr img input link meta param source track wbr " +
    "p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt html head body"
  ).split(" "),
);

/** The document of a page. Throws Unreadable for one that is too deep or too large to be read. */
export function parsePage(html: string): Document {
  expectShallow(html);
  // Without an html element around it the tree would have several roots.
  const whole = /<html[\s>]/iu.test(html) ? html : `<html>${withBody(html)}</html>`;
  return parseHTML(whole).document;
}

/** The element that holds a piece of HTML. */
export function parseFragment(html: string): Element {
  expectShallow(html);
  return parseHTML(`<html><body>${html}</body></html>`).document.body;
}

const withBody = (html: string) => (/<body[\s>]/iu.test(html) ? html : `<body>${html}</body>`);

const shown = (count: number) => count.toLocaleString("en");
const tooMuch = (reason: string) => new Unreadable(reason, null, "Paste its text instead.");

function expectShallow(html: string): void {
  const open = new Map<string, number>();
  let depth = 0;
  let tags = 0;
  for (const { name, closes, empty } of tagsOf(html)) {
    tags += 1;
    if (tags > MOST_TAGS) throw tooMuch(`The page has more than ${shown(MOST_TAGS)} tags.`);
    if (UNCLOSED.has(name) || empty) continue;
    const count = open.get(name) ?? 0;
    if (closes && count === 0) continue;
    open.set(name, count + (closes ? -1 : 1));
    depth += closes ? -1 : 1;
    if (depth > DEEPEST)
      throw tooMuch(`The page is nested deeper than ${shown(DEEPEST)} elements.`);
  }
}
