// What suggesting takes beside only cutting the same text with Intl.Segmenter, in this process.
import { suggestionsOf } from "@/lib/domain/finding/suggestions";

const SENTENCES = [
  "The mayor said that the city built 4,200 homes last year, the most since 1998.",
  "Rents fell by a fifth, according to the ministry, but nobody asked why.",
  "“We never sold the land,” Olga Petrenko told the council on Monday.",
  "It was a long meeting and people were tired.",
  "I think that we should all be proud of what was done here.",
  "The company illegally dumped 12 tonnes of waste, Dr. J. K. Smith wrote in a letter.",
];
const ROUNDS = 40;

/** A text of so many words, no two sentences of which are the same. */
function textOf(words: number): string {
  const parts: string[] = [];
  for (let count = 0, n = 0; count < words; n += 1) {
    const sentence = `${SENTENCES[n % SENTENCES.length]}`.replace("city", `city ${n}`);
    count += sentence.split(" ").length;
    parts.push(sentence);
  }
  return parts.join(" ");
}

/** The median of the rounds, in milliseconds; the first rounds warm up and don't count. */
function median(act: () => void): number {
  const times = Array.from({ length: ROUNDS + 10 }, () => {
    const began = performance.now();
    act();
    return performance.now() - began;
  });
  return times.slice(10).sort((a, b) => a - b)[ROUNDS / 2] ?? 0;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const text = textOf(1000);
const first = performance.now();
suggestionsOf(text, null, "en");
const cold = performance.now() - first;
const ours = median(() => suggestionsOf(text, null, "en"));
const bare = median(() => [...segmenter.segment(text)]);
console.log(
  `suggest, 1,000 words: ${ours.toFixed(1)} ms (the first time ${cold.toFixed(1)} ms); cutting alone ${bare.toFixed(2)} ms; ratio ${(ours / bare).toFixed(0)}`,
);
