// The headline of a text: the one it names, its first heading, its first line, or its first words.
import type { IncomingNote } from "@/lib/domain/incoming";
import type { Block } from "@/lib/domain/writing/blocks";
import { isBidiBalanced, isVisible } from "@/lib/domain/writing/text";

const LONGEST = 300;
/** A first line up to this length may be a headline; a longer one is a paragraph. */
const HEADLINE_LIKE = 160;
/** How many characters of a paragraph stand for a headline that is missing. */
const FIRST_WORDS = 100;

/**
 * Takes the headline out of the blocks when it stands there as one, and moves the notes along. `name`
 * is the file's, for a text that has nothing better.
 */
export function headlineFrom(
  named: string | null,
  blocks: Block[],
  notes: IncomingNote[],
  name: string | null,
): string {
  const given = oneLine(named ?? "", LONGEST);
  const [first, second] = blocks;
  const leads = first?.kind === "heading" || (!given && first?.kind === "subheading");
  const same = first && given && first.text.toLowerCase() === given.toLowerCase();
  if (first && second && (same || (!given && leads && first.text.length <= LONGEST))) {
    // Words with a note on them stay in the text, or the note would have no place.
    if (notes.every((note) => note.line > 0)) {
      blocks.shift();
      for (const note of notes) note.line -= 1;
    }
    return given ?? oneLine(first.text, LONGEST) ?? first.text;
  }
  if (given) return given;
  const words = oneLine(cut(first?.text ?? ""), LONGEST);
  return words ?? name ?? "Without a headline";
}

/** Takes a first line that looks like a headline as one: short, without a full stop, text after it. */
export function markHeadline(lines: readonly string[]): string | null {
  const filled = lines.map((line) => line.trim());
  const first = filled.findIndex((line) => line !== "");
  const line = filled[first];
  if (line === undefined || line.length > HEADLINE_LIKE || /[.!…:;,。।۔؟]$/u.test(line))
    return null;
  return filled[first + 1] === "" && filled.slice(first + 1).some((next) => next !== "")
    ? line
    : null;
}

/** One visible line of at most `max` UTF-16 units, cut between words; null when nothing is left. */
export function oneLine(text: string, max: number): string | null {
  const line = text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .normalize("NFC");
  const plain = isBidiBalanced(line) ? line : line.replace(/[\u202a-\u202e\u2066-\u2069]/gu, "");
  if (!isVisible(plain)) return null;
  return plain.length <= max ? plain : `${wholeWords(plain, max - 2)} …`;
}

function cut(text: string): string {
  if (text.length <= FIRST_WORDS) return text;
  return `${wholeWords(text, FIRST_WORDS)} …`;
}

function wholeWords(text: string, max: number): string {
  const part = text.slice(0, max).replace(/[\ud800-\udbff]$/u, "");
  const space = part.lastIndexOf(" ");
  return space > max / 2 ? part.slice(0, space) : part;
}
