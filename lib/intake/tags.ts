// The tags of a markup text in one pass, without a regular expression over the whole: a hostile page
// must not cost more than its length.

/**
 * The place of the ">" that ends the tag begun at `at`, quotation marks heeded; -1 when none does.
 */
export function tagEnd(text: string, at: number): number {
  let quote = "";
  for (let place = at + 1; place < text.length; place++) {
    const char = text[place];
    if (quote) {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === ">") return place;
  }
  return -1;
}

export type Tag = { name: string; closes: boolean; empty: boolean };

const NAME = /(\/?)([a-z][^\s/>]*)/iuy;
/** What stands between the tags of these is no markup of the page. */
const RAW = /^(script|style|textarea|title)$/u;

/** Each tag of an HTML text in its order, names in lower case; `empty` for one that closes itself. */
export function* tagsOf(html: string): Generator<Tag> {
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      if (end < 0) return;
      at = end + 3;
      continue;
    }
    NAME.lastIndex = at + 1;
    const found = NAME.exec(html);
    if (!found) {
      at += 1;
      continue;
    }
    const end = tagEnd(html, at + found[0].length);
    if (end < 0) return;
    const [, slash, name = ""] = found;
    const tag = { name: name.toLowerCase(), closes: slash === "/", empty: html[end - 1] === "/" };
    yield tag;
    at = end + 1;
    if (!tag.closes && RAW.test(tag.name)) at = endOfRaw(html, at, tag.name);
  }
}

/** Where the end tag of a raw element begins; the end of the text when there is none. */
function endOfRaw(html: string, from: number, name: string): number {
  const end = new RegExp(`</${name}`, "giu");
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
