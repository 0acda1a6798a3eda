// Where a claim's words stand in a text. Positions are UTF-16 here and code points outside.
import { closest } from "./anchor/closest";
import { type Weighty, weightyDifference } from "./anchor/differences";
import {
  isPartOfWord,
  leading,
  placesOf,
  plainWords,
  shareOfContext,
  wholePlaces,
} from "./anchor/places";
import { plainShapes } from "./anchor/plain-shapes";
import { indexOf, type Span, type TextIndex } from "./anchor/text-index";

export const healths = ["exact", "moved", "changed", "lost"] as const;
export type Health = (typeof healths)[number];
export const anchorMethods = ["chosen", "same_text", "quote", "context", "close", "none"] as const;
export type AnchorMethod = (typeof anchorMethods)[number];

/** W3C Web Annotation: TextQuoteSelector (exact, prefix, suffix) and TextPositionSelector (start, end). */
export type Anchor = {
  exact: string;
  prefix: string;
  suffix: string;
  start: number | null;
  end: number | null;
  health: Health;
  method: AnchorMethod;
  /** How alike the words that stand there are to those that were looked for, 0 to 1. */
  score?: number | null;
};

/** Characters of context kept on each side. */
const CONTEXT = 32;

/** The anchor of a quote at a known place. */
export function anchorAt(
  text: string,
  quote: string,
  start: number,
  method: AnchorMethod = "chosen",
  health: Health = "exact",
): Anchor {
  const end = start + quote.length;
  return {
    exact: quote,
    prefix: wholeCharacters(text.slice(Math.max(0, start - CONTEXT), start)),
    suffix: wholeCharacters(text.slice(end, end + CONTEXT)),
    start,
    end,
    health,
    method,
  };
}

// A slice may cut a surrogate pair in half, which PostgreSQL can't store.
function wholeCharacters(slice: string): string {
  return slice.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, "");
}

/** An anchor that is looked for again. `quote` are the words that were checked, if others stand there. */
export type Sought = Anchor & { quote?: string };
/** `score`: how sure the place is or, for a proposal, how alike the words are; 0 to 1. */
export type Found = Anchor & { score: number };

/**
 * Finds an anchor again in a later text. Only certain places are taken: the same text; the quote
 * standing exactly once in both; of several places the one whose context clearly leads. Words that
 * are only close are proposed (`changed`) and go to a person, unless a number, a negation, a name or a
 * quotation mark differs. Else it is lost: a mark may be missing, but never stands on other words.
 */
export function reanchor(anchor: Sought, before: string, after: string): Found {
  return reanchorer(before, after)(anchor);
}

/** The same for many anchors of one text, which is then read only once. */
export function reanchorer(before: string, after: string): (anchor: Sought) => Found {
  if (before === after)
    return (anchor) => ({ ...anchor, method: "same_text", score: isPlaced(anchor) ? 1 : 0 });
  const texts: Texts = {
    before: plainShapes(before),
    after: indexOf(plainShapes(after)),
    shown: after,
  };
  return (anchor) => {
    for (const words of wordingsOf(anchor)) {
      const found = certain({ ...anchor, exact: words }, texts);
      if (found) return found;
    }
    return proposal(anchor, texts) ?? lost(anchor);
  };
}

/** The texts with plain shapes, for comparing; and the later one as it is shown. */
type Texts = { before: string; after: TextIndex; shown: string };

const isPlaced = (anchor: Anchor) => anchor.health === "exact" || anchor.health === "moved";

/**
 * The words that were standing, and those that were checked; never those of a mere proposal, nor
 * those that a person confirmed and that went since.
 */
function wordingsOf(anchor: Sought): string[] {
  const { exact, quote = exact } = anchor;
  return !isPlaced(anchor) || plainShapes(exact) === plainShapes(quote) ? [quote] : [exact, quote];
}

function certain(anchor: Sought, { before, after, shown }: Texts): Found | null {
  const sought = plainWords(anchor);
  const places = wholePlaces(sought, after.text);
  const [only] = places;
  if (only === undefined) return null;
  const isOnly = places.length === 1 && wholePlaces(sought, before).length <= 1;
  const place = isOnly ? only : leading(sought, after.text, places);
  if (place === null) return null;
  const words = shown.slice(place.start, place.end);
  const health = place.start === anchor.start && anchor.health === "exact" ? "exact" : "moved";
  const there = anchorAt(shown, words, place.start, isOnly ? "quote" : "context", health);
  const score = isOnly ? 1 : shareOfContext(sought, after.text, place);
  return { ...anchor, ...there, score };
}

function lost(anchor: Sought): Found {
  const exact = anchor.health === "changed" ? (anchor.quote ?? anchor.exact) : anchor.exact;
  return { ...anchor, exact, start: null, end: null, health: "lost", method: "none", score: 0 };
}

/**
 * A place for a person to look at. It keeps the context of where the words stood last, since nobody
 * has said yet that they stand here.
 */
function proposal(anchor: Sought, texts: Texts): Found | null {
  const near = nearestOf(anchor, texts.after, texts.shown);
  if (!near || near.differs) return null;
  const { start, end, exact, score } = near;
  return { ...anchor, exact, start, end, health: "changed", method: "close", score };
}

/** Words that come close to a quote, and what makes another claim of them, if anything does. */
export type Nearest = Span & { score: number; exact: string; differs: Weighty | null };

/** Finds the nearest words in a text, also where they are no proposal; null when nothing is near. */
export function nearestIn(text: string): (anchor: Sought) => Nearest | null {
  const index = indexOf(plainShapes(text));
  return (anchor) => nearestOf(anchor, index, text);
}

function nearestOf(anchor: Sought, after: TextIndex, shown: string): Nearest | null {
  const quote = anchor.quote ?? anchor.exact;
  const sought = plainWords({ ...anchor, exact: quote });
  if (isPartOfWord(sought) || placesOf(after.text, sought.exact).length > 1) return null;
  const close = closest(after, sought.exact);
  const place = close.length > 1 ? leading(sought, after.text, close) : (close[0] ?? null);
  if (!place) return null;
  const exact = shown.slice(place.start, place.end);
  const before = anchor.prefix;
  const against = ({ start, end }: Span) =>
    weightyDifference(
      { words: quote, before },
      { words: shown.slice(start, end), before: shown.slice(Math.max(0, start - CONTEXT), start) },
    );
  const differs = against(place) ?? against(place.wide);
  return { start: place.start, end: place.end, score: place.score, exact, differs };
}
