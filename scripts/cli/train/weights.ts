// From labelled debates to the weights that the product ships: names and numbers, no sentence.
import { featuresOf, type Model, WORD_SCALE } from "@/lib/domain/finding/check-worthiness";
import { signalsOf } from "@/lib/domain/finding/signals";
import { isCapitalised, tokensOf } from "@/lib/domain/finding/tokens";
import { wordFeaturesOf } from "@/lib/domain/finding/word-features";
import { english } from "@/lib/domain/finding/words/english";
import type { Debate, Labelled } from "./debates";
import { fit, type Row } from "./logistic";

/** Chosen by cross-validation by debate on the train part (docs/decisions/0015). */
const L2 = { bias: 0.01, signals: 40, words: 10, wordsBesideSignals: 20 } as const;
/** A word that stands in fewer sentences tells more about its debate than about claims. */
const RAREST_WORD = 20;
/** A debate with many positives counts less for each, to this power. */
const DEBATE_POWER = 0.5;
/** The parts that are added up: signals alone, words alone, both fitted together. */
const SIGNALS_SHARE = 0.5;

type Example = {
  debate: string;
  label: boolean;
  features: Record<string, number>;
  words: string[];
};

/** Two models: signals alone for every language, and signals with words for English. */
export function trainOn(debates: readonly Debate[]): { english: Model; others: Model } {
  const isName = nameFinder(debates);
  const examples = debates.flatMap((debate) => examplesOf(debate, isName));
  const vocabulary = frequentWords(examples);
  const weightOf = exampleWeights(debates);
  const model = (options: Omit<Parameters<typeof fitModel>[0], "examples" | "weightOf">) =>
    fitModel({ examples, weightOf, ...options });
  const signals = model({ signals: L2.signals, words: 0, vocabulary: [] });
  const words = model({ signals: 0, words: L2.words, vocabulary });
  const both = model({ signals: L2.signals, words: L2.wordsBesideSignals, vocabulary });
  return {
    english: sumOf([signals, SIGNALS_SHARE], [words, 1], [both, 1]),
    others: rounded(signals),
  };
}

function examplesOf({ name, sentences }: Debate, isName: (word: string) => boolean): Example[] {
  const all = sentences.map((sentence) => signalsOf(sentence.text, english));
  return sentences.map((sentence, index) => ({
    debate: name,
    label: sentence.label === 1,
    features: featuresOf(all, index),
    words: wordFeaturesOf(sentence.text).filter((words) => !words.split(" ").some(isName)),
  }));
}

// A sentence may begin with a name; what is written with a capital more often than not, inside of
// sentences, is one, and gets no weight.
function nameFinder(debates: readonly Debate[]): (word: string) => boolean {
  const balance = new Map<string, number>();
  const inside = (sentence: Labelled) => tokensOf(sentence.text).slice(1);
  for (const token of debates.flatMap((debate) => debate.sentences).flatMap(inside)) {
    const word = token.toLowerCase();
    balance.set(word, (balance.get(word) ?? 0) + (isCapitalised(token) ? 1 : -1));
  }
  return (word) => (balance.get(word) ?? 0) > 0 && !/^i(?:'|$)/u.test(word);
}

function frequentWords(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const word of examples.flatMap((example) => example.words))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.keys()].filter((word) => (counts.get(word) ?? 0) >= RAREST_WORD).sort();
}

function exampleWeights(debates: readonly Debate[]): (debate: string) => number {
  const weights = new Map(
    debates.map(({ name, sentences }) => {
      const positives = sentences.filter((sentence) => sentence.label === 1).length;
      return [name, (100 / (1 + positives)) ** DEBATE_POWER];
    }),
  );
  return (debate) => weights.get(debate) ?? 1;
}

function fitModel(options: {
  examples: readonly Example[];
  weightOf: (debate: string) => number;
  vocabulary: readonly string[];
  /** Strengths of L2; 0 leaves the kind of feature out. */
  signals: number;
  words: number;
}): Model {
  const { examples, vocabulary, weightOf } = options;
  const names = new Map<string, number>([["bias", 0]]);
  const l2: number[] = [L2.bias];
  const add = (name: string, strength: number) => {
    if (names.has(name)) return;
    names.set(name, l2.length);
    l2.push(strength);
  };
  if (options.signals > 0)
    for (const name of examples.flatMap((one) => Object.keys(one.features)))
      add(`signal ${name}`, options.signals);
  for (const word of vocabulary) add(`word ${word}`, options.words);
  const rows = examples.map((example) => rowOf(example, names, weightOf(example.debate)));
  const fitted = fit(rows, l2);
  const table = (kind: string) =>
    Object.fromEntries(
      [...names]
        .filter(([name]) => name.startsWith(kind))
        .map(([name, at]) => [name.slice(kind.length), fitted[at] ?? 0]),
    );
  return { bias: fitted[0] ?? 0, signals: table("signal "), words: table("word ") };
}

function rowOf(example: Example, names: ReadonlyMap<string, number>, weight: number): Row {
  const row: Row = { at: [0], value: [1], label: example.label, weight };
  for (const [name, value] of Object.entries(example.features)) {
    const at = names.get(`signal ${name}`);
    if (at === undefined || value === 0) continue;
    row.at.push(at);
    row.value.push(value);
  }
  const known = example.words.flatMap((word) => names.get(`word ${word}`) ?? []);
  row.at.push(...known);
  row.value.push(...known.map(() => WORD_SCALE / Math.sqrt(known.length)));
  return row;
}

// Sums of linear models are one linear model.
function sumOf(...parts: readonly (readonly [Model, number])[]): Model {
  const table = (kind: "signals" | "words") => {
    const names = [...new Set(parts.flatMap(([part]) => Object.keys(part[kind])))].sort();
    const weightOf = (name: string) =>
      parts.reduce((sum, [part, share]) => sum + (part[kind][name] ?? 0) * share, 0);
    return Object.fromEntries(names.map((name) => [name, weightOf(name)]));
  };
  const shares = parts.reduce((sum, [, share]) => sum + share, 0);
  const scaled = (values: Record<string, number>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value / shares]));
  return rounded({
    bias: parts.reduce((sum, [part, share]) => sum + part.bias * share, 0) / shares,
    signals: scaled(table("signals")),
    words: scaled(table("words")),
  });
}

function rounded({ bias, signals, words }: Model): Model {
  const short = (value: number) => Number(value.toFixed(3));
  const table = (values: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      Object.entries(values)
        .map(([name, value]) => [name, short(value)])
        .filter(([, value]) => value !== 0)
        .sort(),
    );
  return { bias: short(bias), signals: table(signals), words: table(words) };
}
