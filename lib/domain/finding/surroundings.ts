// What stands around a sentence: a sentence among figures deserves a look more than one among greetings.
import type { Signals, signalNames } from "./signals";

/** Sentences on each side that count. */
const REACH = 5;

export const surroundingNames = [
  "anyNumber",
  "greeting",
  "question",
  "second",
  "name",
  "past",
  "first",
  "opinion",
  "comparison",
  "change",
  "accusation",
  "length",
  "short",
] as const satisfies readonly (typeof signalNames)[number][];
export type Surrounding = (typeof surroundingNames)[number];

/** The mean of each signal over the neighbours, the sentence itself left out. */
export function surroundingsOf(
  all: readonly Signals[],
  index: number,
): Record<Surrounding, number> {
  const near = [
    ...all.slice(Math.max(0, index - REACH), index),
    ...all.slice(index + 1, index + 1 + REACH),
  ];
  const mean = (name: Surrounding) =>
    near.length === 0 ? 0 : near.reduce((sum, one) => sum + (one[name] ?? 0), 0) / near.length;
  return Object.fromEntries(surroundingNames.map((name) => [name, mean(name)])) as Record<
    Surrounding,
    number
  >;
}
