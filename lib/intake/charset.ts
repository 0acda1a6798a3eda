// Bytes → text. A page may say its encoding in three places and be wrong in each, so the first one that
// the bytes really fit is taken.
import { msg } from "@/lib/words/t";
export type Decoded = { text: string; encoding: string; warning: string | null };

const BOMS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/**
 * Decodes by byte order mark, then by the named encodings in their order, then as UTF-8, UTF-16 by its
 * zero bytes, and last as windows-1252, which fits anything and is therefore told as a warning.
 */
export function decode(bytes: Uint8Array, named: (string | null | undefined)[] = []): Decoded {
  const marked = BOMS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  if (marked) {
    const text = decodeAs(bytes, marked[1], true);
    if (text !== null) return { text, encoding: marked[1], warning: null };
  }
  const said = [marked?.[1], ...named].flatMap((label) => canonical(label) ?? []);
  // Bytes that are UTF-8 by chance are rare; a server that says latin1 of everything is not.
  const labels = said.includes("utf-8") ? ["utf-8", ...said] : said;
  for (const label of [...labels, "utf-8"]) {
    const text = decodeAs(bytes, label, true);
    if (text !== null && !text.includes("\u0000"))
      return { text, encoding: label, warning: otherThan(label, said) };
  }
  const wide = wideOf(bytes);
  const text = wide ? decodeAs(bytes, wide, true) : null;
  if (wide && text !== null) return { text, encoding: wide, warning: null };
  const [first] = labels;
  if (first) {
    const warning = `Some bytes are not ${first}, as it says it is: look for � in the text.`;
    return { text: decodeAs(bytes, first, false) ?? "", encoding: first, warning };
  }
  return {
    text: decodeAs(bytes, "windows-1252", false) ?? "",
    encoding: "windows-1252",
    warning: msg(
      "It does not say its encoding and is not UTF-8; it was read as windows-1252. Look at its letters.",
    ),
  };
}

/** The encoding that a media type names, as in `text/html; charset=koi8-r`. */
export const charsetIn = (mediaType: string | null) =>
  /charset\s*=\s*"?([\w.:-]+)/iu.exec(mediaType ?? "")?.[1] ?? null;

/** The encoding that an HTML page names in its first kilobyte, or an XML document in its first line. */
export function encodingInside(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const xml = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/u.exec(head)?.[1];
  const meta =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(head)?.[1] ??
    /<meta\s[^>]*?content\s*=\s*["'][^"']*charset=([\w.:-]+)/iu.exec(head)?.[1];
  const found = xml ?? meta ?? null;
  // Bytes that could be read to find it are not UTF-16, whatever they say (HTML, "prescan").
  return found && /^utf-?16/iu.test(found) ? "utf-8" : found;
}

const otherThan = (label: string, said: readonly string[]) =>
  said.length === 0 || said.includes(label)
    ? null
    : `It says that it is ${said[0]}, and is not; it was read as ${label}.`;

function canonical(label: string | null | undefined): string | null {
  if (!label) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function decodeAs(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    const text = new TextDecoder(label, { fatal }).decode(bytes);
    return label === "windows-1252" ? withPunctuation(text) : text;
  } catch {
    return null;
  }
}

// Some versions of Node read windows-1252 as latin1 and leave its quotation marks as control characters.
const HIGH = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const withPunctuation = (text: string) =>
  text.replace(/[\u0080-\u009f]/gu, (char) => HIGH[char.charCodeAt(0) - 0x80] ?? char);

// Text in UTF-16 without a mark: nearly every second byte of Latin text is zero.
function wideOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even += 1;
    else if (byte === 0) odd += 1;
  });
  const half = sample.length / 2;
  if (odd > half * 0.3 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.3 && odd < half * 0.05) return "utf-16be";
  return null;
}
