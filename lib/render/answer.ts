// One way to answer a reader: the bytes, their strong ETag, and 304 when the reader has them already.
import { createHash } from "node:crypto";

export type Body = string | Uint8Array<ArrayBuffer>;

/** A strong validator: the same bytes always have the same tag, on every instance. */
export function etagOf(body: Body): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/** True when one of the tags of If-None-Match is this one (RFC 9110: the comparison is weak). */
export function hasAlready(ifNoneMatch: string | null, etag: string): boolean {
  if (!ifNoneMatch) return false;
  return ifNoneMatch
    .split(",")
    .map((tag) => tag.trim().replace(/^W\//u, ""))
    .some((tag) => tag === etag || tag === "*");
}

/** Answers with the body, or with 304; errors are never answered with 304. */
export function answer(
  request: Request,
  body: Body,
  headers: Record<string, string>,
  status = 200,
): Response {
  const etag = etagOf(body);
  const all: Record<string, string> = { ...headers, etag };
  if (status === 200 && hasAlready(request.headers.get("if-none-match"), etag)) {
    const { "content-type": _, ...kept } = all;
    return new Response(null, { status: 304, headers: kept });
  }
  return new Response(request.method === "HEAD" ? null : body, { status, headers: all });
}
