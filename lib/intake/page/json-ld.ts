// The structured data in a page's head. Much of it is broken; it is mended only where there is one way to
// read it, and else left alone.
import { At } from "../json/json";
import { articleIn } from "../news/news-article";

const LARGEST = 2_000_000;

/** The page's own NewsArticle, and whether some data could not be read. */
export function articleOfPage(document: Document): { article: At | null; broken: boolean } {
  let broken = false;
  const found: At[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const value = lenient(script.textContent ?? "");
    if (value === undefined) broken = true;
    const article = value === undefined ? null : articleIn(new At(value));
    if (article) found.push(article);
  }
  found.sort((a, b) => b.keys().length - a.keys().length);
  return { article: found[0] ?? null, broken: broken && found.length === 0 };
}

/** The value of a text that is JSON but for certain slips; undefined for anything else. */
export function lenient(raw: string): unknown {
  if (raw.length > LARGEST) return undefined;
  const text = raw
    .replace(/^\s*(<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/u, "")
    .replace(/(-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/u, "")
    .replace(/;\s*$/u, "");
  for (const form of [text, withoutSlips(text)]) {
    try {
      return JSON.parse(form);
    } catch {
      // The other form, or none.
    }
  }
  return undefined;
}

// A line break or a tab inside a text, and a comma with nothing after it: each can mean one thing only.
function withoutSlips(text: string): string {
  let out = "";
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? "";
    if (inText && char === "\\") {
      out += char + (text[at + 1] ?? "");
      at += 1;
    } else if (char === '"') {
      inText = !inText;
      out += char;
    } else if (inText && char < " ") out += ESCAPES[char] ?? "";
    else if (!inText && char === "," && /^[\s]*[\]}]/u.test(text.slice(at + 1, at + 200))) continue;
    else out += char;
  }
  return out;
}

const ESCAPES: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };
