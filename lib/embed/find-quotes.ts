// Where the words of a claim stand on a page: exactly, and for certain. A mark may be missing, but never
// stands on other words.
import { leading, wholePlaces } from "@/lib/domain/anchor/places";
import type { Annotation } from "./annotation";
import { foldWords, type PageText } from "./page-text";

export type Found = { annotation: Annotation; range: Range };

/** Claims whose words stand on the page once, or at one place that clearly has their surroundings. */
export function findQuotes(page: PageText, annotations: readonly Annotation[]): Found[] {
  return annotations.flatMap((annotation) => {
    const quote = annotation.target.selector.find((one) => one.type === "TextQuoteSelector");
    if (!quote?.exact) return [];
    const exact = foldWords(quote.exact).trim();
    // A blank at the edge of the surroundings may be a line break on this page: it says nothing.
    const sought = {
      exact,
      prefix: foldWords(quote.prefix ?? ""),
      suffix: ` ${foldWords(quote.suffix ?? "")}`.slice(/^\s/.test(quote.suffix ?? "") ? 0 : 1),
    };
    const places = exact ? wholePlaces(sought, page.text) : [];
    const place = places.length > 1 ? leading(sought, page.text, places) : places[0];
    const range = place && page.range(place.start, place.end);
    return range && isVisible(range) ? [{ annotation, range }] : [];
  });
}

function isVisible(range: Range): boolean {
  const at = range.startContainer.parentElement;
  return !at?.checkVisibility || at.checkVisibility();
}
