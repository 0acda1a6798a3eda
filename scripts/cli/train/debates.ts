// Sentences of debates and speeches with a label: worth a check or not (CLEF CheckThat!, one JSON a line).
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const sentence = z.object({
  q: z.string(),
  id: z.string(),
  text: z.string(),
  label: z.union([z.literal(0), z.literal(1)]),
});
export type Labelled = z.infer<typeof sentence>;
/** One debate's sentences in the order in which they were said. */
export type Debate = { name: string; sentences: Labelled[] };

/** Reads sentences-train.jsonl or sentences-test.jsonl of a folder. */
export function readDebates(folder: string, part: "train" | "test"): Debate[] {
  const text = readFileSync(path.join(folder, `sentences-${part}.jsonl`), "utf8");
  const debates = new Map<string, Labelled[]>();
  for (const line of text.split("\n")) {
    if (line.trim() === "") continue;
    const one = sentence.parse(JSON.parse(line));
    debates.set(one.q, [...(debates.get(one.q) ?? []), one]);
  }
  return [...debates].map(([name, sentences]) => ({ name, sentences }));
}
