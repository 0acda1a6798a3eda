// Plain text, and files of wire texts, each of which begins with its date.
import type { Incoming } from "@/lib/domain/incoming";
import { isStorable } from "@/lib/domain/writing/text";
import { msg } from "@/lib/words/t";
import { expectSome } from "./count";
import { dateOf, finish } from "./draft";
import { markHeadline } from "./headline";
import { linesOf, paragraphs } from "./lines";
import { lineAndColumn, Unreadable } from "./unreadable";

/** A text of its own: its first line is the headline when it looks like one. */
export function readPlain(text: string, name: string | null, warnings: string[]): Incoming {
  expectStorable(text);
  const headline = markHeadline(linesOf(text));
  const rest = headline ? text.slice(text.indexOf(headline) + headline.length) : text;
  return finish({ headline, blocks: paragraphs(rest), warnings }, { name });
}

/** The start of a wire text: ` date 2023-09-04 ` at the head of a line. */
const DATELINE = /^[^\S\r\n]*date\s+(\d{4}(?:-\d{2}(?:-\d{2})?)?)\s+/gmu;

/** True for a text whose first words are a date, as a wire writes it. */
export const beginsWithDate = (text: string) =>
  /^\s*date\s+\d{4}(?:-\d{2}(?:-\d{2})?)?\s/u.test(text);

/** A file of wire texts: one begins at each line that starts with a date. */
export function readWire(text: string, warnings: string[]): Incoming[] {
  expectStorable(text);
  const starts = [...text.matchAll(DATELINE)];
  expectSome(starts.length);
  let line = 1;
  return starts.map((start, index) => {
    const before = text.slice(starts[index - 1]?.index ?? 0, start.index);
    line += before.match(/\n/gu)?.length ?? 0;
    const end = starts[index + 1]?.index ?? text.length;
    const publishedAt = dateOf(start[1]);
    // A date that no calendar has stays in the text, where a person can see it.
    const from = start.index + (publishedAt ? start[0].length : 0);
    return finish(
      { publishedAt, blocks: paragraphs(text.slice(from, end)), warnings },
      { place: `text ${index + 1}, line ${line}` },
    );
  });
}

/** Names the first character that can't be stored; form feeds are page ends and pass. */
function expectStorable(text: string): void {
  if (isStorable(text.replace(/[\r\f\v]/gu, ""))) return;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const at = text.search(/[\u0000-\u0008\u000e-\u001f\u007f]|\p{Cs}/u);
  const code = (text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  throw new Unreadable(
    `Has a character that can't be stored (U+${code}).`,
    lineAndColumn(text, at),
    msg("Take it out and bring the file in again."),
  );
}
