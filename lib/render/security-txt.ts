// Whom a finder of a security problem can tell, as RFC 9116 writes it.
import type { Site } from "./site";

export const SECURITY_PAGE = "/security";
export const SECURITY_TXT = "/.well-known/security.txt";

/** Months that the file holds good for: RFC 9116 asks for less than a year. */
const MONTHS = 6;

/** The first day of a month about half a year ahead: the same file for a whole month. */
function expires(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + MONTHS, 1)).toISOString();
}

/** Text that would end its line could add a field of its own. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, "");

/** The whole file. Without an address of the newsroom it leads to what there is. */
export function securityTxt({ origin, newsroom }: Site, now: Date): string {
  const contact = newsroom.email
    ? `mailto:${encodeURI(oneLine(newsroom.email))}`
    : `${origin}${SECURITY_PAGE}`;
  const fields = [
    ["Contact", contact],
    ["Expires", expires(now)],
    ["Preferred-Languages", "en"],
    ["Canonical", `${origin}${SECURITY_TXT}`],
    ["Policy", `${origin}${SECURITY_PAGE}`],
  ];
  return fields.map(([name, value]) => `${name}: ${value}\n`).join("");
}
