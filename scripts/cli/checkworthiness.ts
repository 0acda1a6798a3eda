/**
 * Measures and trains the suggestions on labelled debates (CLEF CheckThat!), which are not part of the
 * product: `run` prints a TREC run of the shipped weights, `train` prints new weights.
 */
import { checkWorthinessOf } from "@/lib/domain/finding/check-worthiness";
import { readDebates } from "./train/debates";
import { trainOn } from "./train/weights";

const USAGE = `npm run checkworthiness -- COMMAND FOLDER

  run FOLDER     ranks FOLDER/sentences-test.jsonl and prints the run, for the lab's scorer
  train FOLDER   learns from FOLDER/sentences-train.jsonl and prints weights.json`;

function runOf(folder: string): string {
  const lines = readDebates(folder, "test").flatMap(({ name, sentences }) => {
    const scores = checkWorthinessOf(
      sentences.map((sentence) => sentence.text),
      "en",
    );
    const ranked = sentences
      .map(({ id }, index) => ({ id, score: scores[index]?.score ?? 0 }))
      .sort((a, b) => b.score - a.score);
    return ranked.map(
      ({ id, score }, index) => `${name} Q0 ${id} ${index + 1} ${score.toFixed(6)} second-source`,
    );
  });
  return `${lines.join("\n")}\n`;
}

const [command, folder] = process.argv.slice(2);
if (folder && command === "run") process.stdout.write(runOf(folder));
else if (folder && command === "train")
  process.stdout.write(
    `${JSON.stringify({ version: 1, ...trainOn(readDebates(folder, "train")) }, null, 2)}\n`,
  );
else {
  console.error(USAGE);
  process.exitCode = 2;
}
