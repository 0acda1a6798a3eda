// Which IP addresses a name may lead to: public ones alone, whatever they are wrapped in.
import "server-only";
import ipaddr from "ipaddr.js";

/** The well-known prefix under which a network without IPv4 reaches IPv4 (RFC 6052). */
const NAT64 = ipaddr.IPv6.parse("64:ff9b::");
/** All that has been given out for public use (RFC 4291); local and IPv4-compatible forms lie outside. */
const GLOBAL_UNICAST = ipaddr.IPv6.parse("2000::");

function unwrapped(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (!(address instanceof ipaddr.IPv6)) return address;
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  if (address.match(NAT64, 96)) return ipaddr.fromByteArray(address.toByteArray().slice(12));
  return address;
}

/** True for an address that ipaddr.js calls unicast, an embedded IPv4 address judged by itself. */
export function isPublicAddress(ip: string): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(ip) && !ipaddr.IPv6.isValid(ip)) return false;
  const address = unwrapped(ipaddr.parse(ip));
  if (address.range() !== "unicast") return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_UNICAST, 3);
}

/** True when `allowed` names this very address and port, as "IP:PORT" or "[IPv6]:PORT". */
export function isNamed(allowed: readonly string[], ip: string, port: number): boolean {
  if (!ipaddr.isValid(ip)) return false;
  const wanted = ipaddr.process(ip).toNormalizedString();
  return allowed.some((entry) => {
    const colon = entry.lastIndexOf(":");
    const host = entry.slice(0, colon).replace(/^\[|\]$/gu, "");
    if (Number(entry.slice(colon + 1)) !== port || !ipaddr.isValid(host)) return false;
    return ipaddr.process(host).toNormalizedString() === wanted;
  });
}
