// Finds a sheet's words in a text: as they stand, then with the marks that people and programs change
// on the way (quotation marks around them, other dashes, quotes and blanks). The words kept are the text's.
import { toCodePoints, toUtf16 } from "../anchor/code-points";
import { placesOf } from "../anchor/places";
import { plainShapes } from "../anchor/plain-shapes";
import { normaliseText } from "../article";

export type FoundWords =
  | { quote: string; start: number }
  /** Code points of each place, when the words stand more than once and none was named. */
  | { places: number[] }
  | null;

/** A search in one text: `start` is in code points and says which place; UTF-16 comes out. */
export function wordFinder(text: string): (raw: string, start: number | null) => FoundWords {
  let plain: string | null = null;
  return (raw, start) => {
    for (const quote of wordings(raw)) {
      const places = placesOf(text, quote);
      if (places.length > 0) return chosen(text, places, quote.length, start);
    }
    plain ??= plainShapes(text);
    for (const quote of wordings(raw)) {
      const places = placesOf(plain, plainShapes(quote));
      if (places.length > 0) return chosen(text, places, quote.length, start);
    }
    return null;
  };
}

function chosen(text: string, places: number[], length: number, start: number | null): FoundWords {
  const at = start === null ? null : toUtf16(text, start);
  const [only] = places;
  const place = at !== null && places.includes(at) ? at : places.length === 1 ? only : undefined;
  if (place === undefined) return { places: places.map((found) => toCodePoints(text, found)) };
  return { quote: text.slice(place, place + length), start: place };
}

// As they are, in the form in which texts are kept, and without quotation marks around them.
function wordings(raw: string): string[] {
  const kept = normaliseText(raw).text;
  const bare = kept.replace(/^[\p{Pi}\p{Pf}\p{Ps}"']+|[\p{Pi}\p{Pf}\p{Pe}"']+$/gu, "").trim();
  return [...new Set([raw.normalize("NFC"), kept, bare])].filter((words) => words !== "");
}
