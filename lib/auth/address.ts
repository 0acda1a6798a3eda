import "server-only";
// Which address a request comes from. The server writes the address at the other end of its socket
// into PEER_HEADER, over whatever a client put there; X-Forwarded-For is believed only when that
// peer is a proxy of ours.
import { BlockList, isIP } from "node:net";
import { env } from "@/lib/env";

/** Set by peer.ts for each request, before anything reads it. */
export const PEER_HEADER = "x-peer-address";

function plain(text: string): string | null {
  const trimmed = text.trim();
  const bare = trimmed.startsWith("[") ? trimmed.slice(1, trimmed.indexOf("]")) : trimmed;
  const address = bare.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  return isIP(address) ? address.toLowerCase() : null;
}

function family(address: string): "ipv4" | "ipv6" {
  return isIP(address) === 4 ? "ipv4" : "ipv6";
}

function proxies(entries: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of entries) {
    const [network = "", bits] = entry.split("/");
    const address = plain(network);
    if (!address) continue;
    if (bits === undefined) list.addAddress(address, family(address));
    else list.addSubnet(address, Number(bits), family(address));
  }
  return list;
}

let trusted: BlockList | undefined;

function isTrusted(address: string): boolean {
  trusted ??= proxies(env.TRUSTED_PROXY);
  return trusted.check(address, family(address));
}

/** The address of the one who asks, "unknown" when the server did not say. */
export function clientAddress(headers: Headers): string {
  const peer = plain(headers.get(PEER_HEADER) ?? "");
  if (!peer) return "unknown";
  if (!isTrusted(peer)) return peer;
  // From right to left: each proxy of ours adds the one it heard from; the first other is the client.
  const hops = (headers.get("x-forwarded-for") ?? "").split(",").reverse();
  let client = peer;
  for (const hop of hops) {
    const address = plain(hop);
    if (!address) break;
    client = address;
    if (!isTrusted(address)) break;
  }
  return client;
}

/** What counts as one visitor: an IPv4 address, or the /64 that one IPv6 line is given whole. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(missing).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.padStart(4, "0"))
    .join(":");
}
