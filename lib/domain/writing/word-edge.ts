// What a quote hangs together with at its edges. The same letters inside of a longer word, number or
// character are other words: "12 people" does not stand in "112 people", nor "war" in "warning".

// Scripts that put no blanks between words: there a neighbouring letter says nothing.
const UNSPACED = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((script) => `\\p{Script=${script}}`)
  .join("");
const WORD = `(?:(?![${UNSPACED}])[\\p{L}\\p{N}]|[\\p{M}\\u200c\\u200d])`;
const POINT = "[.,'’٫٬]";

const startsInWord = new RegExp(`^${WORD}`, "u");
const endsInWord = new RegExp(`${WORD}$`, "u");
const wordBefore = new RegExp(`${WORD}+$`, "u");
const wordAfter = new RegExp(`^${WORD}+`, "u");
const numberBefore = new RegExp(
  `(?:[-−+±]|(?:${WORD}|${POINT})*(?:${WORD}|\\p{Nd}${POINT}))$`,
  "u",
);
const numberAfter = new RegExp(`^(?:${WORD}|${POINT}(?=\\p{Nd}))+`, "u");
const joinerBefore = /\u200d$/u;
const joinerAfter = /^(?:\p{M}|\u200d|\p{Emoji_Modifier})+/u;

/** The rest of the word or number that the quote is a part of, on each side; empty for whole words. */
export function joinedTo(prefix: string, quote: string, suffix: string): [string, string] {
  const before = /^\p{Nd}/u.test(quote)
    ? numberBefore
    : startsInWord.test(quote)
      ? wordBefore
      : joinerBefore;
  const after = /\p{Nd}$/u.test(quote)
    ? numberAfter
    : endsInWord.test(quote)
      ? wordAfter
      : joinerAfter;
  return [before.exec(prefix)?.[0] ?? "", after.exec(suffix)?.[0] ?? ""];
}
