// Bytes of a text file → text, with the encoding found from the bytes themselves.

import { msg } from "@/lib/words/t";
import { UnreadableSheet } from "./sheet";

type Decoded = { text: string; encoding: string };

/** UTF-8 and UTF-16 with or without their mark; else windows-1251 or windows-1252, by what the letters do. */
export function textOf(bytes: Uint8Array): Decoded {
  const encoding = marked(bytes) ?? wide(bytes) ?? (isUtf8(bytes) ? "utf-8" : narrow(bytes));
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0"))
    throw new UnreadableSheet(
      msg("This is not a text file. Save the sheet as .csv in UTF-8, or as .xlsx."),
    );
  return { text, encoding };
}

function marked(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

// Headings, delimiters and digits are ASCII in every sheet: in UTF-16 each has a zero byte beside it.
function wide(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const few = head.length / 20;
  if (odd > few && even < odd / 4) return "utf-16le";
  return even > few && odd < even / 4 ? "utf-16be" : null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// In Cyrillic words nearly every letter is above 0xBF and stands beside another; in a Latin script the
// accented letters stand alone among plain ones.
function narrow(bytes: Uint8Array): "windows-1251" | "windows-1252" {
  let letters = 0;
  let beside = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0xc0) continue;
    letters += 1;
    if ((bytes[at - 1] ?? 0) >= 0xc0 || (bytes[at + 1] ?? 0) >= 0xc0) beside += 1;
  }
  return beside > letters / 2 ? "windows-1251" : "windows-1252";
}
