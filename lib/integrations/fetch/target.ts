// From an address that a person wrote to the machines that may be asked for it: resolved once, checked.
import "server-only";
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { FetchFailed, type FetchFailure } from "./failure";
import { isNamed, isPublicAddress } from "./public-address";

export type Target = { url: URL; port: number; addresses: string[] };
/** From a host name to its IP addresses. */
export type Resolve = (host: string) => Promise<string[]>;

const LONGEST = 2000;
const WEB_PORTS = [80, 443];
/** More are never tried; a name with dozens of addresses must not use up the time. */
const MOST_ADDRESSES = 4;

const fail = (code: Exclude<FetchFailure["code"], "status">) => new FetchFailed({ code });

export async function systemResolve(host: string): Promise<string[]> {
  return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}

/** The address as a URL, without its fragment. Throws FetchFailed for what is never fetched. */
export function parseAddress(address: string, base?: URL): URL {
  if (address.length > LONGEST) throw fail("too_long");
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    throw fail(base ? "bad_redirect" : "not_an_address");
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") throw fail("scheme");
  if (url.username || url.password) throw fail("credentials");
  url.hash = "";
  return url;
}

const portOf = (url: URL) => (url.port ? Number(url.port) : url.protocol === "https:" ? 443 : 80);

async function addressesOf(host: string, resolve: Resolve): Promise<string[]> {
  if (isIP(host)) return [host];
  try {
    return (await resolve(host)).slice(0, MOST_ADDRESSES);
  } catch {
    throw fail("no_such_host");
  }
}

/**
 * Resolves the host of `url`, once. One address among them that is not public refuses all: a public
 * site has none. `allowed` names private places, as "IP:PORT", that may be reached all the same. Throws
 * FetchFailed.
 */
export async function findTarget(
  url: URL,
  resolve: Resolve,
  allowed: readonly string[],
): Promise<Target> {
  const port = portOf(url);
  const ownPort = !WEB_PORTS.includes(port);
  if (ownPort && !allowed.some((entry) => entry.endsWith(`:${port}`))) throw fail("port");
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  const addresses = await addressesOf(host, resolve);
  if (addresses.length === 0) throw fail("no_such_host");
  for (const ip of addresses) {
    if (isNamed(allowed, ip, port)) continue;
    if (!isPublicAddress(ip)) throw fail("not_public");
    if (ownPort) throw fail("port");
  }
  return { url, port, addresses };
}
