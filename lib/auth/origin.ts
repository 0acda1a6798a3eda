import "server-only";
// A browser names the page that sends a request in `Origin`, and no page can forge it. So a change
// that comes from elsewhere, or that does not say where it comes from, ends here.
import { env } from "@/lib/env";

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];
const ANY_ADDRESS = ["0.0.0.0", "::"];

function portOf(host: string | null): string | null {
  const match = host?.match(/^(?:\[[0-9a-f:.]+\]|[^:/@\s]+)(?::(\d{1,5}))?$/i);
  return match ? (match[1] ?? "80") : null;
}

function originOf(name: string, port: string): string | null {
  const host = name.includes(":") && !name.startsWith("[") ? `[${name}]` : name;
  return URL.canParse(`http://${host}:${port}`) ? new URL(`http://${host}:${port}`).origin : null;
}

/**
 * The origins that count as ours for a request with this `Host`. With PUBLIC_URL exactly that one;
 * without, this machine's own names at the port that was asked (or at PUBLIC_URL's, when that is an
 * address of this machine alone). `X-Forwarded-Host` never counts.
 */
export function ownOrigins(host: string | null): string[] {
  const named = env.PUBLIC_URL ? new URL(env.PUBLIC_URL) : null;
  if (named && !(named.protocol === "http:" && LOOPBACK.includes(named.hostname)))
    return [named.origin];
  const port = named ? named.port || "80" : portOf(host);
  if (!port) return [];
  const names = ANY_ADDRESS.includes(env.HOST) ? LOOPBACK : [...LOOPBACK, env.HOST];
  return names.map((name) => originOf(name, port)).filter((origin) => origin !== null);
}

/** True when the request's `Origin` is ours; a missing or opaque ("null") one is not. */
export function isOwnOrigin(request: { headers: Headers }): boolean {
  const origin = request.headers.get("origin");
  return origin !== null && ownOrigins(request.headers.get("host")).includes(origin);
}
