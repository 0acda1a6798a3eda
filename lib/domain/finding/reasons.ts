// Why a sentence is suggested, in a word each. Apart from the weights, which no browser needs.

import { msg } from "@/lib/words/t";
import type { Signals } from "./signals";

export const suggestionReasons = [
  "number",
  "quotation",
  "accusation",
  "superlative",
  "comparison",
  "cause",
  "attribution",
  "name",
  "date",
  "absolute",
] as const;
export type SuggestionReason = (typeof suggestionReasons)[number];
export const reasonWords: Record<SuggestionReason, string> = {
  number: msg("a number"),
  quotation: msg("a quotation"),
  accusation: msg("an accusation"),
  superlative: msg("a superlative"),
  comparison: msg("a comparison"),
  cause: msg("a cause"),
  attribution: msg("who said it"),
  name: msg("a name"),
  date: msg("a date"),
  absolute: msg("a sweeping word"),
};

const seen: Record<SuggestionReason, (signals: Signals) => boolean> = {
  number: ({ digit, number, quantity }) => Boolean(digit || number || quantity),
  quotation: ({ quotation }) => Boolean(quotation),
  accusation: ({ accusation, charge }) => Boolean(accusation || charge),
  superlative: ({ superlative }) => Boolean(superlative),
  comparison: ({ comparison }) => Boolean(comparison),
  cause: ({ cause }) => Boolean(cause),
  attribution: ({ attribution }) => Boolean(attribution),
  name: ({ name, acronym }) => Boolean(name || acronym),
  date: ({ date, year }) => Boolean(date || year),
  absolute: ({ absolute, negation }) => Boolean(absolute && negation),
};

/** What can be seen in a sentence, the most telling first. */
export function reasonsOf(signals: Signals): SuggestionReason[] {
  return suggestionReasons.filter((reason) => seen[reason](signals));
}
