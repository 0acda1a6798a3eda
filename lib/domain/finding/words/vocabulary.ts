// What the word lists of a language name, and how a word is looked up in them.
import { fold } from "../../writing/fold";

export const wordKinds = [
  "accusation",
  "charge",
  "comparison",
  "superlative",
  "change",
  "cause",
  "attribution",
  "opinion",
  "negation",
  "absolute",
  "future",
  "past",
  "first",
  "second",
  "third",
  "quantity",
  "number",
  "date",
  "greeting",
  "title",
] as const;
export type WordKind = (typeof wordKinds)[number];

/**
 * Words of each kind, apart by blanks; `tax*` is any word that begins so. Accents and case don't
 * count. `pastEnding` is how a verb in the past ends where endings tell; `joined` are short words that
 * are written together with the next one.
 */
export type WordLists = Record<Exclude<WordKind, "charge">, string> & {
  /** More words of accusation, for the reason alone: no weight was fitted to them. */
  charge?: string;
  pastEnding?: RegExp;
  joined?: RegExp;
};

export type Vocabulary = {
  kindsOf(word: string): readonly WordKind[];
  isPast(word: string): boolean;
};

const NONE: readonly WordKind[] = [];
/** The shortest beginning of a word that a list may name. */
const SHORTEST_STEM = 2;

/** Makes the lists ready for looking words up. */
export function vocabularyOf(lists: WordLists): Vocabulary {
  const whole = new Map<string, WordKind[]>();
  const stems = new Map<string, WordKind[]>();
  let longest = 0;
  for (const kind of wordKinds) {
    for (const entry of fold(lists[kind] ?? "").split(/\s+/u)) {
      if (entry === "") continue;
      const stem = entry.endsWith("*") ? entry.slice(0, -1) : null;
      const place = stem === null ? whole : stems;
      place.set(stem ?? entry, [...(place.get(stem ?? entry) ?? []), kind]);
      longest = Math.max(longest, stem?.length ?? 0);
    }
  }
  const look = (word: string): WordKind[] => {
    const found = [...(whole.get(word) ?? NONE)];
    for (let length = SHORTEST_STEM; length <= Math.min(longest, word.length); length += 1)
      found.push(...(stems.get(word.slice(0, length)) ?? NONE));
    return found;
  };
  const known = new Map<string, readonly WordKind[]>();
  return {
    kindsOf(word) {
      const folded = fold(word);
      const seen = known.get(folded);
      if (seen) return seen;
      const bare = lists.joined ? folded.replace(lists.joined, "") : folded;
      const kinds = [...new Set([...look(folded), ...(bare === folded ? NONE : look(bare))])];
      // Only so many, or a long-running worker would keep every word it ever saw.
      if (known.size < 50_000) known.set(folded, kinds);
      return kinds;
    },
    isPast: (word) => lists.pastEnding?.test(word.toLowerCase()) ?? false,
  };
}
