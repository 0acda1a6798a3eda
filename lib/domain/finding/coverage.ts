// How far an article has been looked through: each sentence has a claim, was set aside, or is open.
import { z } from "zod";
import { msg } from "@/lib/words/t";
import type { Named } from "../view/desk";
import type { SuggestionReason } from "./reasons";
import type { Sentence } from "./sentences";
import type { Signals } from "./signals";

export const asideReasons = ["opinion", "nothing_checkable", "not_worth"] as const;
export type AsideReason = (typeof asideReasons)[number];
export const asideWords: Record<AsideReason, string> = {
  opinion: msg("Opinion"),
  nothing_checkable: msg("Nothing checkable"),
  not_worth: msg("Not worth it"),
};

/** null takes the decision back. */
export const sentencePatch = z.strictObject({ decision: z.enum(asideReasons).nullable() });

/** What a newsroom may want decided in every case. */
export const needs = ["number", "name", "quotation"] as const;
export type Need = (typeof needs)[number];

/** A sentence as it was cut, with the SHA-256 (hex) of its words, by which a decision knows it again. */
export type CutSentence = Sentence & { hash: string; needs: Need[] };
export type AsideDecision = { decision: AsideReason; by: Named; at: string };
export type MadeSuggestion = { score: number; reasons: SuggestionReason[]; maker: string };
/** Offsets are UTF-16; `claims` are the slugs of those whose words stand in it, wholly or in part. */
export type SentenceRow = CutSentence & {
  claims: string[];
  aside: AsideDecision | null;
  suggestion: MadeSuggestion | null;
};
/** `open` counts those that hold a number, a name or a quotation and are not decided. */
export type SentenceCounts = { all: number; decided: number; open: number };
export type Coverage = {
  slug: string;
  revision: number;
  /** True when every number, name and quotation has to be decided before the article is done. */
  decideAll: boolean;
  done: boolean;
  counts: SentenceCounts;
  sentences: SentenceRow[];
};

/** What of a sentence the newsroom may want decided. */
export function needsOf({ digit, number, quantity, name, acronym, quotation }: Signals): Need[] {
  const there: Record<Need, boolean> = {
    number: Boolean(digit || number || quantity),
    name: Boolean(name || acronym),
    quotation: Boolean(quotation),
  };
  return needs.filter((need) => there[need]);
}

export type Place = { slug: string; start: number; end: number };

/** Puts together what is known of each sentence. `places` are where claims' words stand. */
export function sentenceRows(
  sentences: readonly CutSentence[],
  places: readonly Place[],
  decisions: ReadonlyMap<string, AsideDecision>,
  suggestions: ReadonlyMap<number, MadeSuggestion>,
): SentenceRow[] {
  return sentences.map((sentence) => ({
    ...sentence,
    claims: [
      ...new Set(
        places
          .filter(({ start, end }) => start < sentence.end && end > sentence.start)
          .map((place) => place.slug),
      ),
    ],
    aside: decisions.get(sentence.hash) ?? null,
    suggestion: suggestions.get(sentence.start) ?? null,
  }));
}

export const isDecided = ({ claims, aside }: SentenceRow): boolean =>
  claims.length > 0 || aside !== null;

export function countsOf(rows: readonly SentenceRow[]): SentenceCounts {
  const undecided = rows.filter((row) => !isDecided(row));
  return {
    all: rows.length,
    decided: rows.length - undecided.length,
    open: undecided.filter((row) => row.needs.length > 0).length,
  };
}

/** Whether the article counts as done: what the newsroom wants decided is, or every sentence. */
export function isDone({ all, decided, open }: SentenceCounts, decideAll: boolean): boolean {
  return all > 0 && (decided === all || (decideAll && open === 0));
}
