/**
 * The one way in which the product fetches what a person named: public addresses, the web's own ports,
 * every redirect checked again, bounded in size and time, no cookies. Only the worker calls it.
 */
import "server-only";
import type { IncomingMessage } from "node:http";
import { env } from "@/lib/env";
import { readBody } from "./body";
import { deadline, within } from "./deadline";
import { FetchFailed, type FetchFailure } from "./failure";
import { allHeadersOf, retryAfterSeconds, typeOf } from "./headers";
import { type FetchLimits, fetchLimits } from "./limits";
import { asFailure, request } from "./request";
import { findTarget, parseAddress, type Resolve, systemResolve } from "./target";

export type Fetched = {
  /** Where the answer came from, after all redirects. */
  finalUrl: string;
  /** 200 to 299, or 304 when it was asked with conditions. */
  status: number;
  headers: { etag: string | null; lastModified: string | null; contentLanguage: string | null };
  /** Every header of the answer but cookies, in its order. */
  allHeaders: [string, string][];
  /** Lower case, without parameters; null when the site names none. */
  mediaType: string | null;
  /** As the header names it, lower case; what the document says of itself is the parser's business. */
  charset: string | null;
  /** Unpacked; empty for 304. */
  bytes: Buffer;
  /** The addresses that sent us on, first to last. */
  redirects: string[];
};
export type FetchOutcome = { ok: true; page: Fetched } | { ok: false; failure: FetchFailure };

export type FetchOptions = {
  /** What was seen last time; the site answers 304 when nothing has changed. */
  etag?: string | null;
  lastModified?: string | null;
  accept?: string;
  /** Ends the fetch early, when the worker stops. */
  signal?: AbortSignal;
};
/** What tests put in the place of the world. */
export type Transport = {
  resolve?: Resolve;
  ca?: string;
  allow?: readonly string[];
  limits?: Partial<FetchLimits>;
};

const PAGE = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.5";
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

function headersFor({ etag, lastModified, accept }: FetchOptions): Record<string, string> {
  const home = env.PUBLIC_URL ? ` (+${env.PUBLIC_URL})` : "";
  return {
    "User-Agent": `SecondSource/1.0${home}`,
    Accept: accept ?? PAGE,
    "Accept-Encoding": "gzip, br, deflate",
    ...(etag && { "If-None-Match": etag }),
    ...(lastModified && { "If-Modified-Since": lastModified }),
  };
}

/** Node reads header bytes as Latin-1; addresses beyond ASCII come as UTF-8. */
function locationOf(message: IncomingMessage): string | null {
  const raw = message.headers.location;
  return raw === undefined ? null : Buffer.from(raw, "latin1").toString("utf8");
}

async function take(
  message: IncomingMessage,
  limits: FetchLimits,
): Promise<Omit<Fetched, "finalUrl" | "redirects">> {
  const { statusCode: status = 0, headers } = message;
  if (status !== 304 && (status < 200 || status > 299)) {
    message.destroy();
    const retryAfter = retryAfterSeconds(headers["retry-after"], new Date());
    throw new FetchFailed({ code: "status", status, retryAfter });
  }
  return {
    status,
    headers: {
      etag: headers.etag ?? null,
      lastModified: headers["last-modified"] ?? null,
      contentLanguage: headers["content-language"] ?? null,
    },
    allHeaders: allHeadersOf(message.rawHeaders),
    ...typeOf(headers["content-type"]),
    bytes: await readBody(message, limits),
  };
}

async function follow(
  address: string,
  options: FetchOptions,
  { resolve = systemResolve, ca, allow = env.FETCH_ALLOW }: Transport,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Fetched> {
  const redirects: string[] = [];
  let url = parseAddress(address);
  for (;;) {
    const target = await within(limits.connectMs, signal, findTarget(url, resolve, allow));
    const sending = { headers: headersFor(options), connectMs: limits.connectMs, signal, ca };
    const message = await request(target, sending);
    if (!REDIRECTS.has(message.statusCode ?? 0)) {
      return { finalUrl: url.href, redirects, ...(await take(message, limits)) };
    }
    message.destroy();
    const location = locationOf(message);
    if (location === null) throw new FetchFailed({ code: "bad_redirect" });
    if (redirects.length === limits.redirects)
      throw new FetchFailed({ code: "too_many_redirects" });
    redirects.push(url.href);
    url = parseAddress(location, url);
  }
}

/**
 * Fetches `address` and whatever it redirects to. Never throws for what a site or an address does: the
 * failure is a value, with words for a person in failureWords.
 */
export async function fetchPublic(
  address: string,
  options: FetchOptions = {},
  transport: Transport = {},
): Promise<FetchOutcome> {
  const limits = { ...fetchLimits, ...transport.limits };
  const clock = deadline(limits.totalMs, options.signal);
  try {
    return { ok: true, page: await follow(address, options, transport, limits, clock.signal) };
  } catch (error) {
    // Whatever broke when the time was up broke because it was up.
    return { ok: false, failure: asFailure(clock.signal.aborted ? clock.signal.reason : error) };
  } finally {
    clock.clear();
  }
}
