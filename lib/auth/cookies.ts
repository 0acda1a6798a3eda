import "server-only";
// The cookies of a signed-in browser, in the form in which better-auth signs them. Read here with
// node:crypto alone, so that a request of the desk does not have to load better-auth.
import { createHmac, timingSafeEqual } from "node:crypto";
import { env, sessionSecret } from "@/lib/env";

type CookieName = "session_token" | "two_factor" | "device";

/** Behind TLS a cookie is bound to this very host: `__Host-` needs Secure, path / and no domain. */
export function isSecure(): boolean {
  return env.PUBLIC_URL?.startsWith("https://") ?? false;
}

export function cookiePrefix(): string {
  return isSecure() ? "__Host-better-auth" : "better-auth";
}

export function cookieName(name: CookieName): string {
  return `${cookiePrefix()}.${name}`;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The decoded value of the first cookie of that name; null when there is none. */
export function readCookie(headers: Headers, name: string): string | null {
  const header = headers.get("cookie");
  if (!header) return null;
  for (const part of header.split(";")) {
    const equals = part.indexOf("=");
    if (equals > 0 && part.slice(0, equals).trim() === name)
      return decode(part.slice(equals + 1).trim());
  }
  return null;
}

function signature(value: string): Buffer {
  return createHmac("sha256", sessionSecret()).update(value).digest();
}

/** `value.signature`, not yet encoded for the header. */
export function sign(value: string): string {
  return `${value}.${signature(value).toString("base64")}`;
}

/** The value when its signature is ours, compared in constant time; else null. */
export function unsign(signed: string): string | null {
  const dot = signed.lastIndexOf(".");
  if (dot < 1) return null;
  const value = signed.slice(0, dot);
  const given = Buffer.from(signed.slice(dot + 1), "base64");
  const ours = signature(value);
  return given.length === ours.length && timingSafeEqual(given, ours) ? value : null;
}

export function readSignedCookie(headers: Headers, name: CookieName): string | null {
  const signed = readCookie(headers, cookieName(name));
  return signed === null ? null : unsign(signed);
}

/** A Set-Cookie value for a signed cookie of ours; `maxAge` in seconds. */
export function signedCookie(name: CookieName, value: string, maxAge: number): string {
  const attributes = `Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Lax`;
  const secure = isSecure() ? "; Secure" : "";
  return `${cookieName(name)}=${encodeURIComponent(sign(value))}; ${attributes}${secure}`;
}
