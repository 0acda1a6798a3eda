// A text with the words that were searched for marked in it.
import { fold } from "@/lib/domain/writing/fold";

/** Marks each word that begins like one of the searched words, accents and case aside. */
export function Hits({ text, words }: { text: string; words: readonly string[] }) {
  const stems = words.map(fold).filter((word) => word.length > 0);
  if (stems.length === 0) return text;
  let at = 0;
  return text.split(/([\p{L}\p{M}\p{N}]+)/u).map((part, index) => {
    const key = at;
    at += part.length;
    const isWord = index % 2 === 1;
    const folded = isWord ? fold(part) : "";
    const hit = isWord && stems.some((stem) => sameWord(folded, stem));
    return hit ? (
      <mark key={key} className="hit">
        {part}
      </mark>
    ) : (
      part
    );
  });
}

/** The letters that two forms of a word share, most of the time: recruit, recruited, recruiting. */
const STEM = 4;

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < STEM) return false;
  const common = Math.max(STEM, Math.ceil(shorter * 0.6));
  return a.slice(0, common) === b.slice(0, common) && Math.abs(a.length - b.length) <= 4;
}
