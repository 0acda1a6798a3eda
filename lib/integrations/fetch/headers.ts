// What the headers of an answer say, as values.
import "server-only";

/** Nobody is believed who asks us to stay away for longer, in seconds. */
const LONGEST_WAIT = 7 * 86_400;

/** Seconds to wait, from a number or an HTTP date; null when there is none or it makes no sense. */
export function retryAfterSeconds(value: string | undefined, now: Date): number | null {
  const text = value?.trim() ?? "";
  if (text === "") return null;
  const isDate = /^[a-z]+,? /iu.test(text);
  const seconds = isDate ? Math.ceil((Date.parse(text) - now.getTime()) / 1000) : Number(text);
  if (Number.isNaN(seconds) || (seconds < 0 && !isDate)) return null;
  return Math.min(Math.max(seconds, 0), LONGEST_WAIT);
}

const CHARSET = /;\s*charset\s*=\s*(?:"([^"]*)"|([^;\s]*))/iu;

/** The media type and charset of a Content-Type header, lower case; null for what it does not say. */
export function typeOf(header: string | undefined): {
  mediaType: string | null;
  charset: string | null;
} {
  const mediaType = header?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const found = CHARSET.exec(header ?? "");
  const charset = (found?.[1] ?? found?.[2] ?? "").trim().toLowerCase();
  return {
    mediaType: /^[\w.+-]+\/[\w.+-]+$/u.test(mediaType) ? mediaType : null,
    charset: charset || null,
  };
}

/** Characters of a value that are kept. */
const LONGEST_VALUE = 1000;

/** All headers, as name in lower case and value; cookies are none of our business. */
export function allHeadersOf(raw: readonly string[]): [string, string][] {
  const pairs: [string, string][] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at]?.toLowerCase() ?? "";
    // Node reads header bytes as Latin-1; what is no plain character has no place in a record.
    const value = (raw[at + 1] ?? "").replace(/[^\x20-\x7e\u00a0-\u00ff]/gu, "?");
    if (name !== "set-cookie") pairs.push([name, value.slice(0, LONGEST_VALUE)]);
  }
  return pairs;
}
