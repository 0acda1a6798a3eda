// One request to one machine that was checked: it connects to that address, whatever the name says now.
import "server-only";
import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { codeOf, FetchFailed, type FetchFailure } from "./failure";
import type { Target } from "./target";

export type Sending = {
  headers: Record<string, string>;
  connectMs: number;
  signal: AbortSignal;
  /** Authorities to trust instead of the system's; tests sign for themselves. */
  ca?: string | undefined;
  /** Sent with POST; without it the request is a GET. */
  body?: string;
};

const UNREACHABLE =
  /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|ENETDOWN|EHOSTDOWN|EACCES|EPERM)$/u;
const CERTIFICATE = /CERT|SIGNED|ALTNAME|^UNABLE_TO|ISSUER|CRL/u;

/** What Node's error means, in our words. */
export function asFailure(error: unknown): FetchFailure {
  if (error instanceof FetchFailed) return error.failure;
  const code = codeOf(error);
  if (UNREACHABLE.test(code)) return { code: "unreachable" };
  if (code === "ETIMEDOUT") return { code: "connect_timeout" };
  if (code.startsWith("HPE_") || code === "EPROTO" || code.startsWith("ERR_SSL"))
    return { code: "not_http" };
  if (CERTIFICATE.test(code)) return { code: "certificate" };
  return { code: "cut" };
}

function optionsFor({ url, port }: Target, ip: string, sending: Sending): RequestOptions {
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  return {
    host: ip,
    port,
    path: `${url.pathname}${url.search}`,
    method: sending.body === undefined ? "GET" : "POST",
    headers: { ...sending.headers, Host: url.host },
    // A connection of its own for each request: none is shared, none outlives its check.
    agent: false,
    signal: sending.signal,
    ...(url.protocol === "https:" && {
      // The certificate is checked against the name, not against the address that is dialled.
      servername: isIP(host) ? "" : host,
      ...(sending.ca && { ca: sending.ca }),
    }),
  };
}

function ask(target: Target, ip: string, ms: number, sending: Sending): Promise<IncomingMessage> {
  const secure = target.url.protocol === "https:";
  return new Promise((resolve, reject) => {
    const request = (secure ? https : http).request(optionsFor(target, ip, sending));
    const timer = setTimeout(() => {
      request.destroy(new FetchFailed({ code: "connect_timeout" }));
    }, ms);
    const settled = () => clearTimeout(timer);
    request.once("socket", (socket) => socket.once(secure ? "secureConnect" : "connect", settled));
    request.once("response", resolve);
    request.once("upgrade", (_, socket) => {
      socket.destroy();
      reject(new FetchFailed({ code: "not_http" }));
    });
    request.once("close", settled);
    // Stays for good: an error after the answer's head reaches the reader of the body by itself.
    request.on("error", reject);
    request.end(sending.body);
  });
}

const CONNECTING = new Set<FetchFailure["code"]>(["unreachable", "connect_timeout"]);

/**
 * Asks each address in turn until one takes the connection, all within `connectMs`. Gives the head of
 * the answer, its body unread. Throws FetchFailed, or the reason of the signal.
 */
export async function request(target: Target, sending: Sending): Promise<IncomingMessage> {
  const until = performance.now() + sending.connectMs;
  let failure: FetchFailure = { code: "unreachable" };
  for (const [index, ip] of target.addresses.entries()) {
    const left = until - performance.now();
    if (left <= 0) break;
    try {
      return await ask(target, ip, left / (target.addresses.length - index), sending);
    } catch (error) {
      sending.signal.throwIfAborted();
      failure = asFailure(error);
      if (!CONNECTING.has(failure.code)) break;
    }
  }
  throw new FetchFailed(failure);
}
