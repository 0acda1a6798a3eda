// One claim in one article by chance, one edit by chance, and what became of the claim's mark. Each
// piece of the text has a number of its own, so that it is known where the words really went.
import { anchorAt, reanchor } from "@/lib/domain/anchor";
import { plainShapes } from "@/lib/domain/anchor/plain-shapes";
import { type Chance, chance, number, sentence, type Writing, word, writings } from "./random-text";

type Piece = { id: number; text: string };
type Sentence = Piece[];
type Paragraphs = Sentence[][];

/** Edits that leave the quote alone, and edits of the quote itself. */
export const outside = [
  "sentence put in",
  "sentence taken out",
  "word changed elsewhere",
  "paragraphs swapped",
  "other sentence doubled",
  "quote's sentence doubled",
  "start rewritten",
] as const;
export const inside = [
  "number",
  "negation",
  "name",
  "quotation mark",
  "word",
  "word put in",
  "shape of marks",
  "quote taken out",
] as const;
export type Edit = (typeof outside)[number] | (typeof inside)[number];

/**
 * kept: on its own words; elsewhere: on the very same words at another place; wrong: on other words;
 * unsound: words proposed in which a number, negation, name or quotation mark differs.
 */
export type Fate = "kept" | "elsewhere" | "proposed" | "lost" | "wrong" | "unsound";
export type Round = { edit: Edit; fate: Fate; quote: string; found: string | null };

/** The nth edit of a series. The same number gives the same round. */
export function round(seed: number): Round {
  const by = chance(seed);
  const writing = by.one(writings);
  const maker = pieceMaker();
  const before = article(by, writing, maker);
  const claim = choose(by, before);
  const edit = by.below(10) < 6 ? by.one(outside) : by.one(inside);
  const after = apply(edit, before, claim, { by, writing, maker });
  const [old, now] = [textOf(before), textOf(after)];
  const start = old.at.get(claim.ids[0] ?? -1) ?? 0;
  const quote = claim.text;
  const found = reanchor(anchorAt(old.text, quote, start), old.text, now.text);
  const words = found.start === null ? null : now.text.slice(found.start, found.end ?? 0);
  const own = placeOf(claim, now);
  return { edit, quote, found: words, fate: fateOf(edit, quote, found, own, now.text) };
}

type Result = ReturnType<typeof reanchor>;

function fateOf(
  edit: Edit,
  quote: string,
  { health, exact, start, end }: Result,
  own: { start: number; end: number; whole: boolean } | null,
  text: string,
): Fate {
  if (start === null || end === null) return "lost";
  if (text.slice(start, end) !== exact) return "wrong";
  if (health === "changed") {
    const isOwn = own !== null && start < own.end && own.start < end;
    return isWeighty(edit) && isOwn ? "unsound" : "proposed";
  }
  if (plainShapes(exact) !== plainShapes(quote)) return "wrong";
  return own?.whole && start === own.start ? "kept" : "elsewhere";
}

const isWeighty = (edit: Edit) =>
  edit === "number" || edit === "negation" || edit === "name" || edit === "quotation mark";

type Maker = (text: string) => Piece;

function pieceMaker(): Maker {
  let last = 0;
  return (text) => {
    last += 1;
    return { id: last, text };
  };
}

function article(by: Chance, writing: Writing, maker: Maker): Paragraphs {
  return Array.from({ length: 3 + by.below(5) }, () =>
    Array.from({ length: 2 + by.below(4) }, () => sentence(by, writing).map(maker)),
  );
}

type Claim = { paragraph: number; sentence: number; ids: number[]; text: string };

/** Words of one sentence: all of it, or some that hang together. */
function choose(by: Chance, paragraphs: Paragraphs): Claim {
  const paragraph = by.below(paragraphs.length);
  const sentences = paragraphs[paragraph] ?? [];
  const at = by.below(sentences.length);
  const pieces = sentences[at] ?? [];
  const isWord = (piece: Piece | undefined) =>
    piece !== undefined && /[\p{L}\p{N}\p{S}]/u.test(piece.text);
  const words = pieces.flatMap((piece, index) => (isWord(piece) ? [index] : []));
  const whole = by.below(3) === 0;
  const from = whole ? 0 : by.below(Math.max(1, words.length - 2));
  const to = whole ? words.length - 1 : Math.min(words.length - 1, from + 2 + by.below(8));
  const chosen = pieces.slice(words[from] ?? 0, (words[to] ?? 0) + 1);
  return {
    paragraph,
    sentence: at,
    ids: chosen.map(({ id }) => id),
    text: chosen.map(({ text }) => text).join(""),
  };
}

type Placed = { text: string; at: Map<number, number> };

function textOf(paragraphs: Paragraphs): Placed {
  const at = new Map<number, number>();
  let text = "";
  for (const [index, sentences] of paragraphs.filter((some) => some.length > 0).entries()) {
    if (index > 0) text += "\n";
    for (const [nth, pieces] of sentences.entries()) {
      if (nth > 0) text += " ";
      for (const piece of pieces) {
        if (!at.has(piece.id)) at.set(piece.id, text.length);
        text += piece.text;
      }
    }
  }
  return { text, at };
}

/** Where the quote's own pieces stand after the edit; whole when all do, with nothing between them. */
function placeOf(claim: Claim, { at, text }: Placed) {
  const left = claim.ids.flatMap((id) => at.get(id) ?? []);
  const [start] = left;
  const last = left[left.length - 1];
  if (start === undefined || last === undefined) return null;
  const length = claim.text.length;
  const whole =
    left.length === claim.ids.length &&
    plainShapes(text.slice(start, start + length)) === plainShapes(claim.text);
  return { start, end: whole ? start + length : last + 1, whole };
}

type Means = { by: Chance; writing: Writing; maker: Maker };

function apply(edit: Edit, before: Paragraphs, claim: Claim, means: Means): Paragraphs {
  const { by, writing, maker } = means;
  const after = before.map((sentences) => sentences.map((pieces) => [...pieces]));
  const others = after.flatMap((sentences, paragraph) =>
    sentences.flatMap((_, at) =>
      paragraph === claim.paragraph && at === claim.sentence ? [] : [{ sentences, at }],
    ),
  );
  const other = by.one(others);
  const fresh = () => sentence(by, writing).map(maker);
  const own = after[claim.paragraph]?.[claim.sentence] ?? [];
  // A copy has pieces of its own: the words are the same, the place is not.
  const copy = (pieces: Sentence) => pieces.map(({ text }) => maker(text));
  if (edit === "sentence put in") by.one(after).splice(by.below(3), 0, fresh());
  else if (edit === "sentence taken out") other.sentences.splice(other.at, 1);
  else if (edit === "word changed elsewhere") {
    const pieces = other.sentences[other.at] ?? [];
    pieces.splice(by.below(pieces.length - 1), 1, maker(word(by, writing, false)));
  } else if (edit === "paragraphs swapped") after.reverse();
  else if (edit === "other sentence doubled")
    by.one(after).push(copy(other.sentences[other.at] ?? []));
  else if (edit === "quote's sentence doubled") by.one(after).splice(by.below(2), 0, copy(own));
  else if (edit === "start rewritten") after.unshift([fresh(), fresh()]);
  else change(edit, own, claim, means);
  return after;
}

/** Changes the quote where it stands. */
function change(edit: Edit, own: Sentence, claim: Claim, { by, writing, maker }: Means): void {
  const from = own.findIndex(({ id }) => id === claim.ids[0]);
  const inner = own.slice(from, from + claim.ids.length);
  const isLetters = ({ text }: Piece) => /\p{L}/u.test(text);
  const letters = inner.flatMap((piece, at) => (isLetters(piece) ? [from + at] : []));
  // What is put before the first word leaves the quote as it is.
  const at = by.one(letters.length > 1 ? letters.slice(1) : [from]);
  const gap = (text: string) => [maker(text), ...(writing.space ? [maker(writing.space)] : [])];
  const swapFor = (made: (old: string) => string) => {
    const old = own[at]?.text ?? "";
    let text = made(old);
    while (text === old) text = made(old);
    own.splice(at, 1, maker(text));
  };
  if (edit === "number") own.splice(at, 0, ...gap(number(by)));
  else if (edit === "negation") own.splice(at, 0, ...gap(writing.not));
  else if (edit === "name") swapFor(() => by.one(writing.names));
  else if (edit === "quotation mark") own.splice(at, 0, maker(writing.quotes[0].trim()));
  else if (edit === "word") swapFor(() => word(by, writing, false));
  else if (edit === "word put in") own.splice(at, 0, ...gap(word(by, writing, false)));
  else if (edit === "quote taken out") own.splice(from, claim.ids.length, maker("…"));
  else
    for (const [index, piece] of inner.entries())
      own[from + index] = { ...piece, text: otherShapes(piece.text) };
}

const otherShapes = (text: string) =>
  text
    .replace(/[“”«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/-/gu, "–")
    .replace(/ /gu, "\u00a0");
