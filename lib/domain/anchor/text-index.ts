// A text by its runs of four characters, so that the likeness of hundreds of quotes is looked for in a
// long text without reading it once for each. Offsets are UTF-16.

export type Span = { start: number; end: number };

export type TextIndex = {
  text: string;
  /** Where the quote may stand with at most this many errors; the likeliest first. */
  windows: (quote: string, errors: number) => Span[];
};

/** Length of the runs: a word that was put in spoils its own and three more. */
const RUN = 4;
/** Runs that are counted for one quote: the rarest of each stretch, so that all of it has a say. */
const STRETCHES = 24;
/** Share of them that a match keeps, at least. One with a quarter of it reworded keeps half and more. */
const KEPT = 0.3;
/** Windows that are looked into; more of them means a text that repeats itself. */
const MOST_WINDOWS = 12;
/** Occurrences that are counted for one quote, or a text like "aaaa…" would take minutes. */
const MOST_OCCURRENCES = 100_000;

/** Indexes a text; the work is done when it is first needed. */
export function indexOf(text: string): TextIndex {
  let made: Runs | null = null;
  const runs = () => {
    made ??= runsOf(text);
    return made;
  };
  return {
    text,
    windows: (quote, errors) => (quote.length < RUN ? [] : windowsIn(runs(), quote, errors)),
  };
}

/** Postings by hash: those of hash h are `at[first[h]] … at[first[h + 1] - 1]`, in text order. */
type Runs = { text: string; mask: number; first: Int32Array; at: Int32Array };

function hashAt(text: string, at: number, mask: number): number {
  const pair = Math.imul(text.charCodeAt(at), 0x9e3779b1) ^ text.charCodeAt(at + 1);
  const triple = Math.imul(pair, 0x85ebca6b) ^ text.charCodeAt(at + 2);
  const hash = Math.imul(triple, 0x27d4eb2f) ^ text.charCodeAt(at + 3);
  return (Math.imul(hash, 0xc2b2ae35) >>> 12) & mask;
}

function runsOf(text: string): Runs {
  const count = Math.max(0, text.length - RUN + 1);
  const mask = 2 ** Math.min(18, Math.max(8, Math.ceil(Math.log2(count + 1)))) - 1;
  const first = new Int32Array(mask + 2);
  for (let at = 0; at < count; at += 1) add(first, hashAt(text, at, mask) + 1, 1);
  for (let hash = 1; hash < first.length; hash += 1) add(first, hash, first[hash - 1] ?? 0);
  const next = first.slice();
  const places = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const hash = hashAt(text, at, mask);
    places[next[hash] ?? 0] = at;
    add(next, hash, 1);
  }
  return { text, mask, first, at: places };
}

function add(counts: Int32Array | Uint32Array, index: number, more: number): void {
  counts[index] = (counts[index] ?? 0) + more;
}

type Occurrences = { offset: number; from: number; to: number };

/** The rarest run of each stretch of a quote, rarest first. */
function rarest({ mask, first }: Runs, quote: string): Occurrences[] {
  const count = quote.length - RUN + 1;
  const stretch = Math.ceil(count / STRETCHES);
  const chosen: Occurrences[] = [];
  for (let begin = 0; begin < count; begin += stretch) {
    let best: Occurrences | null = null;
    for (let offset = begin; offset < Math.min(count, begin + stretch); offset += 1) {
      const hash = hashAt(quote, offset, mask);
      const from = first[hash] ?? 0;
      const to = first[hash + 1] ?? 0;
      if (!best || to - from < best.to - best.from) best = { offset, from, to };
    }
    if (best) chosen.push(best);
  }
  return chosen.sort((a, b) => a.to - a.from - (b.to - b.from));
}

/**
 * The text is cut into strips as wide as a match can drift; what a match keeps of the quote's runs lies
 * in one strip or two neighbours.
 */
function windowsIn(runs: Runs, quote: string, errors: number): Span[] {
  const { used, counts, width } = votes(runs, quote, errors);
  const enough = Math.max(1, Math.ceil(KEPT * used));
  const found: { strip: number; votes: number }[] = [];
  for (let strip = 0; strip + 1 < counts.length; strip += 1) {
    const both = (counts[strip] ?? 0) + (counts[strip + 1] ?? 0);
    if (both >= enough) found.push({ strip, votes: both });
  }
  return found
    .sort((a, b) => b.votes - a.votes)
    .slice(0, MOST_WINDOWS)
    .map(({ strip }) => ({
      start: Math.max(0, strip * width - quote.length - errors),
      end: Math.min(runs.text.length, (strip + 2) * width + errors),
    }));
}

function votes(runs: Runs, quote: string, errors: number) {
  const width = Math.max(8, 2 * errors);
  const counts = new Uint32Array(Math.ceil((runs.text.length + quote.length) / width) + 2);
  let used = 0;
  let seen = 0;
  for (const { offset, from, to } of rarest(runs, quote)) {
    seen += to - from;
    if (seen > MOST_OCCURRENCES) break;
    used += 1;
    const shift = quote.length - offset;
    for (let n = from; n < to; n += 1)
      add(counts, Math.floor(((runs.at[n] ?? 0) + shift) / width), 1);
  }
  return { used, counts, width };
}
