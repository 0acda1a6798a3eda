import "server-only";
// Turns what a call gives into the bytes of an answer.
import { etagOfVersion } from "./conditions";

export type Reply = {
  status: 200 | 201;
  body: unknown;
  headers?: Record<string, string>;
};

export function ok(body: unknown, headers?: Record<string, string>): Reply {
  return headers ? { status: 200, body, headers } : { status: 200, body };
}

/** The answer to a POST that made something, with the address where it can be read. */
export function created(
  body: unknown,
  location: string,
  headers: Record<string, string> = {},
): Reply {
  return { status: 201, body, headers: { ...headers, location } };
}

/** The header that names the version of the thing answered. */
export function versioned(version: number): { etag: string } {
  return { etag: etagOfVersion(version) };
}

type Page = { items: readonly unknown[]; next: string | null };

/** A page of a list; its `Link` leads to the next one. `address` is that of the request. */
export function pageOf(page: Page, address: string): Reply {
  const body = { items: page.items, next: page.next };
  if (page.next === null) return ok(body);
  const url = new URL(address);
  url.searchParams.set("cursor", page.next);
  return ok(body, { link: `<${url.pathname}${url.search}>; rel="next"` });
}

/** A short list that is always whole. */
export function wholeList(items: readonly unknown[]): Reply {
  return ok({ items, next: null });
}

/** A file to be saved, never shown: what somebody brought in is no page of ours. */
export function attachment(bytes: Uint8Array<ArrayBuffer>, name: string): Reply {
  const plain = name.replace(/[^\w.-]+/g, "_");
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`;
  return ok(bytes, {
    "content-type": "application/octet-stream",
    "content-disposition": disposition,
    "content-security-policy": "default-src 'none'; sandbox",
  });
}

/**
 * A file that is made while it is sent, no faster than it is taken. The first piece is made before the
 * answer begins, so that a refusal is still answered as one; a later failure cuts the line.
 */
export async function fileAsItComes(
  pieces: AsyncGenerator<Uint8Array>,
  name: string,
  type: string,
): Promise<Reply> {
  let next = await pieces.next();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(next.value);
      next = await pieces.next();
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return ok(body, {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
  });
}

function isBytes(body: unknown): body is Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> {
  return body instanceof Uint8Array || body instanceof ReadableStream;
}

export function respond(reply: Reply, headers: Record<string, string>): Response {
  const { body } = reply;
  return new Response(isBytes(body) ? body : JSON.stringify(body), {
    status: reply.status,
    headers: reply.headers ? { ...headers, ...reply.headers } : headers,
  });
}
