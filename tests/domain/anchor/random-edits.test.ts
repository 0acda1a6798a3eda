// A sample of what `npm run bench -- anchors` does 10,000 times.

import search from "approx-string-match";
import { closest } from "@/lib/domain/anchor/closest";
import { indexOf } from "@/lib/domain/anchor/text-index";
import { type inside, outside, round } from "@/scripts/bench/random-edits";
import { chance, sentence, writings } from "@/scripts/bench/random-text";

const rounds = Array.from({ length: 600 }, (_, seed) => round(seed));

test("no mark moves by itself onto other words, whatever is edited", () => {
  expect(rounds.filter(({ fate }) => fate === "wrong")).toEqual([]);
});

test("no place is proposed where a number, negation, name or quotation mark came in", () => {
  expect(rounds.filter(({ fate }) => fate === "unsound")).toEqual([]);
});

test("an edit elsewhere takes no mark away, unless it says the same words twice", () => {
  const elsewhere = rounds.filter(
    ({ edit, fate }) => outside.some((some) => some === edit) && fate !== "kept",
  );
  expect(elsewhere.filter(({ edit }) => edit !== "quote's sentence doubled")).toEqual([]);
});

test("marks of another shape take no mark away; a rewording brings proposals", () => {
  const of = (edit: (typeof inside)[number]) => rounds.filter((one) => one.edit === edit);
  expect(of("shape of marks").filter(({ fate }) => fate !== "kept")).toEqual([]);
  expect(of("word").filter(({ fate }) => fate === "proposed").length).toBeGreaterThan(10);
});

test("looking in the likely windows finds what reading the whole text finds", () => {
  const by = chance(3);
  const missed: string[] = [];
  for (let nth = 0; nth < 150; nth += 1) {
    const writing = writings[nth % writings.length] ?? by.one(writings);
    const own = sentence(by, writing).filter((piece) => !/\p{N}/u.test(piece));
    const quote = own.join("");
    if (quote.length < 12) continue;
    const reworded = [...own];
    for (let count = 0; count <= by.below(3); count += 1)
      reworded.splice(by.below(own.length), 1, by.one(writing.words));
    const others = () => Array.from({ length: 20 }, () => sentence(by, writing).join("")).join(" ");
    const text = `${others()} ${reworded.join("")} ${others()}`;
    const index = indexOf(text);
    const errors = Math.floor(quote.length / 6);
    const best = search(text, quote, errors)[0]?.errors;
    if (best === undefined) continue;
    if (closest(index, quote)[0]?.score !== 1 - best / quote.length) missed.push(quote);
  }
  expect(missed).toEqual([]);
});

test("a text that repeats itself is searched within bounds", () => {
  const text = "a".repeat(200_000);
  expect(closest(indexOf(text), `${"a".repeat(40)}b${"a".repeat(40)}`).length).toBeLessThan(2000);
});
