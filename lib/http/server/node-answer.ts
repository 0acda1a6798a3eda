import "server-only";
// Between Node's own requests and the ones of the web standard, in which the API is written.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as BodyStream } from "node:stream/web";
import { beginningOf } from "@/lib/realtime/line";

type Answer = (request: Request) => Response | Promise<Response>;

/** Of a body that nobody reads to its end, this much is taken in and thrown away before the line is cut. */
const MOST_DROPPED = 32 * 1024 * 1024;
/** Bytes that may wait for the reader of a stream that is written as things happen. */
const MOST_WAITING = 512 * 1024;

/** Answers one of Node's requests. Rejects when it can't be put as a request of the web standard. */
export async function answerNode(
  answer: Answer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const response = await answer(requestOf(incoming));
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of response.headers) headers[name] = value;
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  if (response.body === null) {
    outgoing.writeHead(response.status, headers).end();
    return;
  }
  const begin = beginningOf(response.body);
  if (begin) {
    outgoing.writeHead(response.status, headers);
    writeAsItHappens(begin, outgoing);
    return;
  }
  if (headers["content-disposition"]) {
    await sendAsItComes(response, headers, outgoing);
    return;
  }
  const bytes = Buffer.from(await response.arrayBuffer());
  headers["content-length"] = String(bytes.byteLength);
  outgoing.writeHead(response.status, headers).end(bytes);
}

/** A file may be large: sent piece by piece; a failure midway cuts the line. */
async function sendAsItComes(
  response: Response,
  headers: Record<string, string | string[]>,
  outgoing: ServerResponse,
): Promise<void> {
  outgoing.writeHead(response.status, headers);
  try {
    // Not Readable.from: it lets go of the body only after one more piece, when the client has gone.
    await pipeline(Readable.fromWeb(response.body as BodyStream), outgoing);
  } catch {
    outgoing.destroy();
  }
}

function writeAsItHappens(
  begin: NonNullable<ReturnType<typeof beginningOf>>,
  outgoing: ServerResponse,
): void {
  const isBehind = () => outgoing.writableLength > MOST_WAITING;
  const gone = begin({
    write: (text) => void outgoing.write(text),
    isBehind,
    // Who does not read would not read the end either.
    end: () => void (isBehind() ? outgoing.destroy() : outgoing.end()),
  });
  outgoing.once("error", () => undefined);
  if (outgoing.closed) gone();
  else outgoing.once("close", gone);
}

function requestOf(incoming: IncomingMessage): Request {
  const { host = "" } = incoming.headers;
  const origin = /^[\w.:[\]-]+$/.test(host) ? host : "localhost";
  const method = incoming.method ?? "GET";
  const init: RequestInit & { duplex: "half" } = {
    method,
    headers: incoming.headers as Record<string, string>,
    duplex: "half",
  };
  if (hasBody(method, incoming)) init.body = bodyOf(incoming);
  return new Request(`http://${origin}${incoming.url ?? "/"}`, init);
}

function hasBody(method: string, { headers }: IncomingMessage): boolean {
  if (method === "GET" || method === "HEAD") return false;
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

/**
 * The body as it comes in, no faster than it is read. Node's own `toWeb` cuts the line when the reader
 * stops early, and the client then never sees why; here the rest is dropped and the answer arrives.
 */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  let isOpen = true;
  let dropped = 0;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      incoming.on("data", (chunk: Buffer) => {
        if (!isOpen) {
          dropped += chunk.byteLength;
          if (dropped > MOST_DROPPED) incoming.destroy();
          return;
        }
        controller.enqueue(chunk);
        if ((controller.desiredSize ?? 0) <= 0) incoming.pause();
      });
      incoming.once("end", () => {
        if (isOpen) controller.close();
        isOpen = false;
      });
      incoming.once("close", () => {
        if (isOpen) controller.error(new Error("The client went away."));
        isOpen = false;
      });
      incoming.on("error", () => undefined);
    },
    pull() {
      incoming.resume();
    },
    cancel() {
      isOpen = false;
      incoming.resume();
    },
  });
}
