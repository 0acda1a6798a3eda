// How much a sentence deserves a check: a logistic regression over signals, what stands around, and,
// for English alone, single words. The weights are in weights.json; `scripts/train` made them.
import { type Signals, signalsOf } from "./signals";
import { surroundingsOf } from "./surroundings";
import weights from "./weights.json";
import { wordFeaturesOf } from "./word-features";
import { primaryOf, vocabularyFor } from "./words/languages";

type Table = Readonly<Record<string, number>>;
/** Weights of one model; surroundings stand as `around.NAME`. `words` is empty for signals alone. */
export type Model = { bias: number; signals: Table; words: Table };
type Weights = { version: number; english: Model; others: Model };

const shipped: Weights = weights;

/**
 * Words count less in a long sentence: their sum is divided by the square root of how many are known,
 * times this.
 */
export const WORD_SCALE = 3;

export type Scored = { score: number; signals: Signals };

/** Which scorer it was, to be kept with what a person made of its suggestion. */
export const makerOf = (language: string): string =>
  `finder ${shipped.version}, ${primaryOf(language) === "en" ? "signals and English words" : "signals"}`;

/** Between 0 and 1 for each sentence of a text, in order; the higher, the more it deserves a check. */
export function checkWorthinessOf(sentences: readonly string[], language: string): Scored[] {
  const model = primaryOf(language) === "en" ? shipped.english : shipped.others;
  const vocabulary = vocabularyFor(language);
  const all = sentences.map((sentence) => signalsOf(sentence, vocabulary));
  return all.map((signals, index) => ({
    signals,
    score: logistic(logitOf(model, featuresOf(all, index), sentences[index] ?? "")),
  }));
}

/** The features of one sentence by the names that the weights have, words left out. */
export function featuresOf(all: readonly Signals[], index: number): Record<string, number> {
  const around = Object.entries(surroundingsOf(all, index)).map(([name, value]) => [
    `around.${name}`,
    value,
  ]);
  const { charge: _, chargeOften: __, ...weighed } = all[index] ?? {};
  return { ...weighed, ...Object.fromEntries(around) };
}

function logitOf(model: Model, features: Record<string, number>, sentence: string): number {
  let sum = model.bias;
  for (const [name, value] of Object.entries(features)) sum += (model.signals[name] ?? 0) * value;
  return sum + wordsOf(model, sentence);
}

function wordsOf({ words }: Model, sentence: string): number {
  const known = wordFeaturesOf(sentence).filter((word) => Object.hasOwn(words, word));
  const sum = known.reduce((total, word) => total + (words[word] ?? 0), 0);
  return known.length === 0 ? 0 : (sum * WORD_SCALE) / Math.sqrt(known.length);
}

const logistic = (logit: number) => 1 / (1 + Math.exp(-logit));
