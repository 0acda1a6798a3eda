// A text as publishers write it → its words: escapes undone, tags out, one blank for each run of them.
import { isBidiBalanced, isVisible } from "@/lib/domain/writing/text";
import { parseFragment } from "../dom";
import type { Remarks } from "./remarks";

/** Tags that stand in texts by mistake. Anything else in angle brackets may be words: “a < b”. */
const TAG =
  /<\/?(?:p|br|em|strong|b|i|u|a|span|div|sup|sub|q|blockquote|cite|small|font|li|ul|ol|h[1-6])(?:\s[^<>]*)?\/?>/giu;
const BLOCK = /^<\/?(?:p|br|div|blockquote|li|ul|ol|h)/iu;
const ESCAPE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/giu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;

const meanings = new Map<string, string>();

/** The character of an escape; the escape itself when it names none. */
function meaningOf(written: string): string {
  const known = meanings.get(written);
  if (known !== undefined) return known;
  const meaning = parseFragment(written).textContent ?? written;
  if (meanings.size < 3000) meanings.set(written, meaning);
  return meaning;
}

const unescaped = (text: string) => text.replace(ESCAPE, meaningOf);

/** One line of text of at most `max` characters; null when nothing is to be seen in it. */
export function plainWords(
  raw: string | null,
  { max, place, remarks }: { max: number; place: string; remarks: Remarks },
): string | null {
  if (raw === null) return null;
  let text = withoutEscapes(raw, place, remarks);
  const untagged = text.replace(TAG, (tag) => (BLOCK.test(tag) ? " " : ""));
  if (untagged !== text) remarks.mended("tags", place);
  text = untagged.replace(CONTROL, " ");
  if (text !== untagged) remarks.mended("control_characters", place);
  if (!text.isWellFormed()) {
    remarks.doubtful("half_character", place);
    text = text.toWellFormed();
  }
  if (!isBidiBalanced(text)) {
    remarks.mended("direction_marks", place);
    text = text.replace(DIRECTION, "");
  }
  text = text.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (!isVisible(text)) return null;
  if (text.length <= max) return text;
  remarks.doubtful("text_cut", place);
  return cut(text, max);
}

function withoutEscapes(raw: string, place: string, remarks: Remarks): string {
  const once = unescaped(raw);
  if (once === raw) return raw;
  const twice = unescaped(once);
  remarks.mended(twice === once ? "entities" : "entities_twice", place);
  return twice;
}

/** At most `max` characters, and never half of one. */
function cut(text: string, max: number): string {
  const short = text.slice(0, max - 1);
  return `${short.isWellFormed() ? short : short.slice(0, -1)}…`;
}
