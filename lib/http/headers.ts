import "server-only";

// The headers of the API's answers. Made once: an answer only spreads them.

const guarded = {
  "content-type": "application/json",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
} as const;

/** For staff: kept by no cache, readable by no other site. */
export const deskHeaders = {
  ...guarded,
  "cache-control": "no-store",
  "cross-origin-resource-policy": "same-origin",
} as const;

/** For anyone, from any site, without credentials. */
export const openHeaders = {
  ...guarded,
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "ETag, Link, Retry-After",
  "cross-origin-resource-policy": "cross-origin",
} as const;

/** Answers a browser that asks whether it may read a public address from another site. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-origin": "*",
      "access-control-allow-methods": "GET, HEAD",
      "access-control-allow-headers": "Accept, If-None-Match",
      "access-control-max-age": "86400",
    },
  });
}
