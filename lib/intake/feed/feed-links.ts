// A person often gives the address of the site: its page names the feed, and that is what they meant.
import { wholeAddress } from "./feed-items";

const HEAD = 100_000;
const FEED_TYPE = /\btype\s*=\s*["']?application\/(rss\+xml|atom\+xml|feed\+json|rdf\+xml)\b/iu;
const HREF = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/iu;

/** True for an HTML page, whatever stands before its first tag. */
export function isPage(text: string): boolean {
  const head = text.slice(0, 2_000);
  return (
    /<(!doctype\s+html|html|head|body)[\s>]/iu.test(head) &&
    !/<(\w+:)?(rss|feed|rdf)[\s>]/iu.test(head)
  );
}

/** The whole address of the first feed that a page names in its head; null when it names none. */
export function feedNamedBy(html: string, address: string): string | null {
  for (const [link] of html.slice(0, HEAD).matchAll(/<link\s[^<>]{1,2000}>/giu)) {
    if (!FEED_TYPE.test(link)) continue;
    const [, double, single, bare] = HREF.exec(link) ?? [];
    const named = (double ?? single ?? bare)?.replaceAll("&amp;", "&");
    const found = wholeAddress(named ?? null, address);
    if (found && found !== address) return found;
  }
  return null;
}
