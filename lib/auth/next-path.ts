import "server-only";

// Where to go after sign-in. An address that a stranger put into a link must not lead out of here.

/** Written by proxy.ts: the path that was asked for. A layout has no other way to know it. */
export const PATH_HEADER = "x-asked-path";

const HOME = "/desk";
// Control characters, blanks and backslashes: a browser drops or turns some of them, and `/\x` or a
// tab between two slashes becomes the address of another host.
const SLIPPERY = /[\p{Cc}\s\\]/u;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** `next` when it is a path of our own, else /desk. */
export function safeNext(next: string | null | undefined): string {
  if (!next || next.length > 2000 || !next.startsWith("/") || SLIPPERY.test(next)) return HOME;
  if (!URL.canParse(next, "http://own.invalid")) return HOME;
  const url = new URL(next, "http://own.invalid");
  const path = decoded(url.pathname);
  if (url.origin !== "http://own.invalid" || path === null || SLIPPERY.test(path)) return HOME;
  if (url.pathname.startsWith("//") || path.startsWith("//")) return HOME;
  if (/^\/(sign-in|set-password|api)(\/|$)/.test(url.pathname)) return HOME;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The sign-in page that leads back to `path`. */
export function signInPath(path: string): string {
  const next = safeNext(path);
  return next === HOME ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`;
}
