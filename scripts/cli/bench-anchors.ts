// `npm run bench -- anchors`: 10,000 edits by chance and what became of the marks, and how long it takes
// to find 500 claims again in a text of 100,000 words.
import { anchorAt, reanchorer } from "@/lib/domain/anchor";
import { placesOf } from "@/lib/domain/anchor/places";
import { inside, outside, type Round, round } from "../bench/random-edits";
import { chance, sentence, writings } from "../bench/random-text";

const EDITS = Number(process.argv[2] ?? 10_000);
const fates = ["kept", "elsewhere", "proposed", "lost", "unsound", "wrong"] as const;
const say = (line: string) => process.stdout.write(`${line}\n`);

function edits(): void {
  const rounds: Round[] = Array.from({ length: EDITS }, (_, seed) => round(seed));
  const line = (name: string, some: readonly Round[]) =>
    say(
      name.padEnd(28) +
        [some.length, ...fates.map((fate) => some.filter((one) => one.fate === fate).length)]
          .map((count) => count.toLocaleString("en").padStart(10))
          .join(""),
    );
  say(`\n${EDITS.toLocaleString("en")} edits by chance, in seven kinds of writing`);
  say("".padEnd(28) + ["edits", ...fates].map((word) => word.padStart(10)).join(""));
  for (const edit of outside)
    line(
      edit,
      rounds.filter((one) => one.edit === edit),
    );
  line(
    "outside of the quote",
    rounds.filter((one) => outside.some((edit) => edit === one.edit)),
  );
  for (const edit of inside)
    line(
      edit,
      rounds.filter((one) => one.edit === edit),
    );
  line(
    "inside of the quote",
    rounds.filter((one) => inside.some((edit) => edit === one.edit)),
  );
  line("all", rounds);
}

const WORDS = 100_000;
const CLAIMS = 500;

/** A text of 100,000 words with 500 claims; `spoil` changes each quote in the later text. */
function longText(spoil: (words: string[]) => string[]) {
  const by = chance(7);
  const writing = writings[0] ?? by.one(writings);
  const sentences: string[][] = [];
  for (let words = 0; words < WORDS; ) {
    const next = sentence(by, writing);
    words += next.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length;
    sentences.push(next);
  }
  const step = Math.floor(sentences.length / CLAIMS);
  const before = sentences.map((pieces) => pieces.join("")).join(" ");
  const after = sentences
    .map((pieces, at) => (at % step === 0 ? spoil(pieces) : pieces).join(""))
    .join(" ");
  const quotes = sentences
    .filter((_, at) => at % step === 0)
    .slice(0, CLAIMS)
    .map((pieces) => pieces.join(""));
  return { before, after: `A new beginning. ${after}`, quotes };
}

/** Processor time in milliseconds, the best of five: other programs on the machine don't count. */
function time(act: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round += 1) {
    const began = process.cpuUsage();
    act();
    const used = process.cpuUsage(began);
    best = Math.min(best, (used.user + used.system) / 1000);
  }
  return best;
}

function speed(): void {
  say(
    `\n${CLAIMS} claims in a text of ${WORDS.toLocaleString("en")} words, best of 5, milliseconds`,
  );
  const cases = {
    "all stand": (pieces: string[]) => pieces,
    "all reworded": (pieces: string[]) => [...pieces.slice(0, 2), "perhaps ", ...pieces.slice(2)],
    "all gone": (pieces: string[]) => [...pieces].reverse(),
  };
  for (const [name, spoil] of Object.entries(cases)) {
    const { before, after, quotes } = longText(spoil);
    const anchors = quotes.map((quote) => anchorAt(before, quote, placesOf(before, quote)[0] ?? 0));
    const healths: Record<string, number> = {};
    for (const { health } of anchors.map(reanchorer(before, after)))
      healths[health] = (healths[health] ?? 0) + 1;
    let hits = 0;
    const plain = time(() => {
      for (const { exact } of anchors) hits += after.indexOf(exact) >= 0 ? 1 : 0;
    });
    const ours = time(() => anchors.map(reanchorer(before, after)));
    say(
      `${name.padEnd(16)}${ours.toFixed(0).padStart(6)}   plain indexOf ${plain.toFixed(0).padStart(4)}   ratio ${(ours / plain).toFixed(1)}   ${JSON.stringify(healths)}${hits < 0 ? " " : ""}`,
    );
  }
}

edits();
speed();
