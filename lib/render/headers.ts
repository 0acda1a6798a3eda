// The headers of everything that readers get. None of these answers ever sets a cookie.
import { setting } from "@/lib/words/ambient";
import { HEIGHT_SCRIPT } from "./embed/height";

/** What an answer in words says of its language; an address that names it has the same for everyone. */
export function spoken(): Record<string, string> {
  const { language, prefix } = setting();
  return { "content-language": language, ...(prefix === "" && { vary: "accept-language" }) };
}

const SHARED = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
} as const;

/** A verdict that changes is never older than 90 s anywhere: 30 fresh, 60 while asking again. */
const FRESH = "public, max-age=30, stale-while-revalidate=60, stale-if-error=86400";
/** For an address that holds the hash of what it serves. */
const FOREVER = "public, max-age=31536000, immutable";
/** A fault must not be kept. */
const NEVER = "no-store";

export const cachePolicies = { fresh: FRESH, forever: FOREVER, never: NEVER } as const;
export type CachePolicy = keyof typeof cachePolicies;

// No script may run, from anywhere. JSON-LD stands in data blocks, which are not scripts that run.
const PAGE_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "script-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

const IMAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** A page for people: HTML without script. */
export function pageHeaders(cache: CachePolicy = "fresh"): Record<string, string> {
  return {
    ...SHARED,
    ...spoken(),
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": PAGE_POLICY,
    "cache-control": cachePolicies[cache],
    "x-frame-options": "DENY",
  };
}

/** A page for a frame: any page may hold it, and it runs its one script. */
export function frameHeaders(cache: CachePolicy = "fresh"): Record<string, string> {
  return {
    ...SHARED,
    ...spoken(),
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `default-src 'none'; style-src 'self'; font-src 'self'; script-src ${HEIGHT_SCRIPT}; object-src 'none'; base-uri 'none'; form-action 'none'`,
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": cachePolicies[cache],
  };
}

/** The script for publishers' pages. */
export function scriptHeaders(): Record<string, string> {
  return {
    ...fileHeaders("text/javascript; charset=utf-8"),
    "cross-origin-resource-policy": "cross-origin",
    "access-control-allow-origin": "*",
  };
}

/** A badge: may be shown on any page, can run nothing. */
export function badgeHeaders(): Record<string, string> {
  return {
    ...SHARED,
    "content-type": "image/svg+xml; charset=utf-8",
    "content-security-policy": IMAGE_POLICY,
    "cross-origin-resource-policy": "cross-origin",
    "access-control-allow-origin": "*",
    "cache-control": FRESH,
  };
}

/** A picture for social networks: any page may show it. */
export function pictureHeaders(cache: CachePolicy = "fresh"): Record<string, string> {
  return { ...dataHeaders(cache, "image/png"), ...spoken() };
}

/** Data that programs on any page may read. */
export function dataHeaders(
  cache: CachePolicy = "fresh",
  type = "application/json; charset=utf-8",
): Record<string, string> {
  return {
    ...fileHeaders(type, cache),
    "cross-origin-resource-policy": "cross-origin",
    "access-control-allow-origin": "*",
  };
}

/** Style sheets, fonts, the icon, the sitemap and the like. */
export function fileHeaders(type: string, cache: CachePolicy = "fresh"): Record<string, string> {
  return {
    ...SHARED,
    "content-type": type,
    "content-security-policy": type.startsWith("image/svg") ? IMAGE_POLICY : DATA_POLICY,
    "cache-control": cachePolicies[cache],
  };
}
