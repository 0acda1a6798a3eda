// Which sentences of an article a person might look at first, and why, in a word each.
import type { BlockKind } from "../writing/blocks";
import { checkWorthinessOf, makerOf, type Scored } from "./check-worthiness";
import { reasonsOf, type SuggestionReason } from "./reasons";
import { type Sentence, sentencesOf } from "./sentences";

/** `ordinal` counts the text's sentences from 0; `score` lies between 0 and 1. */
export type Suggestion = {
  ordinal: number;
  start: number;
  end: number;
  score: number;
  reasons: SuggestionReason[];
  maker: string;
};

/** More than these on one line is no reason any more but a list. */
const MOST_REASONS = 3;
/** A share of the text, so that a short one is not suggested whole, and no more than can be looked at. */
const SHARE = 0.5;
const MOST = 60;

/** A text's sentences, and those among them that deserve a look, the one that deserves it most first. */
export function suggestionsOf(
  text: string,
  kinds: readonly BlockKind[] | null,
  language: string,
): { sentences: Sentence[]; suggestions: Suggestion[] } {
  const sentences = sentencesOf(text, kinds, language);
  const scored = checkWorthinessOf(
    sentences.map((sentence) => sentence.text),
    language,
  );
  const maker = makerOf(language);
  const inHeading = headingsOf(text, kinds);
  const candidates = sentences.flatMap(({ start, end }, ordinal): Suggestion[] => {
    const reasons = reasonsOf(scored[ordinal]?.signals ?? {});
    if (inHeading(start) || !isChecked(scored[ordinal]) || reasons.length === 0) return [];
    const score = scored[ordinal]?.score ?? 0;
    return [{ ordinal, start, end, score, reasons: reasons.slice(0, MOST_REASONS), maker }];
  });
  const most = Math.min(MOST, Math.ceil(sentences.length * SHARE));
  candidates.sort((a, b) => b.score - a.score || a.ordinal - b.ordinal);
  return { sentences, suggestions: candidates.slice(0, most) };
}

// A question claims nothing, nor do one or two words.
function isChecked(scored: Scored | undefined): boolean {
  const { question, veryShort } = scored?.signals ?? {};
  return !question && !veryShort;
}

/** True where a heading stands: what it says is said in the text again. */
function headingsOf(text: string, kinds: readonly BlockKind[] | null): (start: number) => boolean {
  const headings = new Set<number>();
  let at = 0;
  text.split("\n").forEach((line, index) => {
    if (kinds?.[index] === "heading" || kinds?.[index] === "subheading") headings.add(at);
    at += line.length + 1;
  });
  return (start) => headings.has(start);
}
