// /embed.js: one line on a publisher's page. It asks once for the published claims of the article that
// the page shows, and marks their words wherever they stand exactly. Anything else stays as it was: no
// cookie, no storage, nothing told to anyone.
import { type AnnotationPage, ask } from "./annotation";
import { type Found, findQuotes } from "./find-quotes";
import { addLink, type Link } from "./link";
import { OWN } from "./own";
import { readPage } from "./page-text";
import { closePanel, openPanel } from "./panel";
import { HIGHLIGHT, sheets } from "./style";
import { spokenHere } from "./words";

/** Milliseconds of quiet after which a page that changed is read again. */
const QUIET = 250;

function start(origin: string, article: string | null): void {
  let links: Link[] = [];
  const styled = new WeakSet<Node>();

  const language = spokenHere();
  ask(origin, article, language).then((answer) => {
    if (!answer?.items.length) return;
    mark(answer);
    watch(() => mark(answer));
  });

  function mark({ items, generator }: AnnotationPage): void {
    const found = findQuotes(readPage(document.body), items);
    const kept = found.map((one) => links.find((link) => isSame(link, one)));
    for (const link of links) {
      if (kept.includes(link)) continue;
      closePanel(link.found.annotation);
      link.remove();
    }
    links = found.flatMap(
      (one, index) =>
        kept[index] ??
        addLink(one, (at) => openPanel(one.annotation, generator.name, language, at)) ??
        [],
    );
    for (const { range } of found) dress(range.startContainer.getRootNode());
    if ("highlights" in CSS)
      CSS.highlights.set(HIGHLIGHT, new Highlight(...found.map(({ range }) => range)));
  }

  /** A tree of its own takes no style of the document. */
  function dress(tree: Node): void {
    if (styled.has(tree)) return;
    styled.add(tree);
    const { adoptedStyleSheets } = tree as Document;
    (tree as Document).adoptedStyleSheets = [...adoptedStyleSheets, sheets.page()];
  }
}

/** True while a link stands at the very words. */
function isSame({ found, host }: Link, { annotation, range }: Found): boolean {
  return (
    host.isConnected &&
    found.annotation === annotation &&
    found.range.compareBoundaryPoints(Range.START_TO_START, range) === 0 &&
    found.range.compareBoundaryPoints(Range.END_TO_END, range) === 0
  );
}

/** Calls after each change of the page that may touch its words; the rarer, the longer a call takes. */
function watch(changed: () => void): void {
  let timer = 0;
  let took = 0;
  const isOurs = (node: Node) => node instanceof Element && node.hasAttribute(OWN);
  const observer = new MutationObserver((records) => {
    const matters = records.some(
      ({ addedNodes, removedNodes, type }) =>
        type === "characterData" ||
        removedNodes.length > 0 ||
        [...addedNodes].some((node) => !isOurs(node)),
    );
    if (!matters) return;
    clearTimeout(timer);
    timer = window.setTimeout(run, Math.max(QUIET, 10 * took));
  });
  function run(): void {
    const began = performance.now();
    changed();
    // What we did ourselves is no change.
    observer.takeRecords();
    took = performance.now() - began;
  }
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}

const script = document.currentScript as HTMLScriptElement | null;
// An old browser shows the page as it is.
if (script && "adoptedStyleSheets" in document) {
  const { origin } = new URL(script.src);
  const { article = null } = script.dataset;
  if (document.readyState === "loading")
    document.addEventListener("DOMContentLoaded", () => start(origin, article), { once: true });
  else start(origin, article);
}
