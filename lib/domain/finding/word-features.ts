// Single words and pairs of words of an English sentence, as the word weights name them. A name counts
// as "a name": what a sentence deserves must not depend on who is named in it.
import { MOST_READ } from "./signals";
import { isCapitalised, isNumber, isYear, tokensOf } from "./tokens";

/** Words and pairs, each once. */
export function wordFeaturesOf(sentence: string): string[] {
  const words = tokensOf(sentence.slice(0, MOST_READ)).map(featureOf);
  const features = new Set(words);
  for (let index = 1; index < words.length; index += 1)
    features.add(`${words[index - 1]} ${words[index]}`);
  return [...features];
}

function featureOf(token: string, index: number): string {
  if (isNumber(token)) return numberOf(token);
  const word = token.toLowerCase();
  return index > 0 && isCapitalised(token) && !/^i(?:'|$)/u.test(word) ? "<name>" : word;
}

function numberOf(token: string): string {
  if (/[%٪]/u.test(token)) return "<percent>";
  if (/^[$€£¥₽₴]/u.test(token)) return "<money>";
  return isYear(token) ? "<year>" : "<number>";
}
