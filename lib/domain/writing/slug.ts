// Slugs are stable, lower case and ASCII, with a short suffix that makes them unique.

// Letters without a decomposition, and the Cyrillic alphabet (BGN/PCGN, simplified).
const LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ð: "d",
  þ: "th",
  ı: "i",
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "e",
  є: "ye",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "yi",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ў: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya",
};

/**
 * A slug's readable beginning, at most 60 characters, cut between words; `fallback` when the text has
 * no letter that can be written in ASCII (Arabic, Chinese).
 */
export function slugBase(text: string, fallback: string): string {
  const ascii = [...text.toLowerCase().normalize("NFC")]
    .map((char) => LETTERS[char] ?? char)
    .join("")
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f'’`]/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "");
  if (ascii.length <= 60) return ascii || fallback;
  const cut = ascii.slice(0, 61);
  return cut.slice(0, cut.lastIndexOf("-") > 20 ? cut.lastIndexOf("-") : 60);
}

// No vowels and no look-alikes: a suffix can't spell a word or be misread.
const SUFFIX_LETTERS = "bcdfghjkmnpqrstvwxyz23456789";

/** A suffix of five letters from random bytes (28^5: 17 million). */
export function slugSuffix(random: Uint8Array): string {
  return [...random.slice(0, 5)]
    .map((byte) => SUFFIX_LETTERS[byte % SUFFIX_LETTERS.length])
    .join("");
}

/** True for what could be a slug of ours; anything else need not be looked for. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9-]{1,200}$/u.test(text);
}
