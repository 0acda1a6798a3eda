// Finds in a log what would name a reader: an IPv4 address in full, an IPv6 one beyond its first 48 bits.
import { isIP } from "node:net";

/** Where the product itself listens and connects to; the tests come from other places of 127/8. */
const OWN = new Set(["127.0.0.1", "0.0.0.0", "::1", "::"]);

/** Every address in a text that says more than a network of 48 bits, once each. */
export function clientAddressesIn(text: string): string[] {
  const v4 = text.match(/(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/gu) ?? [];
  const v6 = (
    text.match(/(?<![\w:])[\da-f]{0,4}(?::[\da-f]{0,4}){2,8}(?![\w:]|\.\d)/giu) ?? []
  ).filter((word) => isIP(word) === 6 && beyond48(word));
  return [...new Set([...v4.filter((word) => isIP(word) === 4), ...v6])].filter(
    (address) => !OWN.has(address),
  );
}

/** Whether anything but zeros stands behind the first three groups. */
function beyond48(address: string): boolean {
  const [head = "", tail = ""] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail.split(":").filter(Boolean);
  return [...left.slice(3), ...right].some((group) => Number.parseInt(group, 16) !== 0);
}
