import "server-only";
// In production the API is answered by the HTTP server itself, beside the framework: its way to a
// route handler costs several times what a call of the API costs (docs/decisions/0010). The mount in
// app/api stays for development, and for hosts where this process does not own the server.
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { keptNow } from "../kept/keep";
import { placeOf } from "../kept/place";
import { sentTo } from "../kept/sent";
import { answerNode } from "./node-answer";

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

const BEGUN = "http.server.request.start";

/**
 * From now on every HTTP server of this process answers /api itself and leaves the rest as it was. Gives
 * the way to end that for servers that have not been asked yet.
 */
export function answerDirectly(): () => void {
  const known = new WeakSet<Server>();
  // Published before the request is handed to the server's listeners: the first one is ours already.
  const begin = (message: unknown) => {
    const { server } = message as { server: Server };
    if (known.has(server)) return;
    known.add(server);
    stepInFront(server);
  };
  subscribe(BEGUN, begin);
  return () => unsubscribe(BEGUN, begin);
}

function stepInFront(server: Server): void {
  const others = server.listeners("request") as Listener[];
  server.removeAllListeners("request");
  server.on("request", (incoming, outgoing) => {
    if (isApi(incoming.url ?? "")) void answer(incoming, outgoing);
    else if (!answerFromKept(incoming, outgoing))
      for (const listener of others) listener.call(server, incoming, outgoing);
  });
}

/**
 * Readers get what is kept for them, written as it lies there. False when there is nothing, or when it
 * could not be given: then the page is made like any other.
 */
function answerFromKept(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const { method, url = "", headers } = incoming;
  if (method !== "GET") return false;
  try {
    const kept = keptNow(placeOf(env.PUBLIC_URL ?? `http://${headers.host ?? ""}`, url));
    if (!kept) return false;
    const sent = sentTo(headers, kept);
    outgoing.writeHead(sent.status, sent.headers).end(sent.body);
    return true;
  } catch (error) {
    log.error("kept.not_given", error);
    // Headers that are out can't be taken back: the line is cut, so that nobody waits for the rest.
    if (outgoing.headersSent) outgoing.destroy();
    return outgoing.headersSent;
  }
}

function isApi(address: string): boolean {
  return /^\/api(?:[/?]|$)/.test(address);
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    // Loaded with the first call, so that it does not delay the start.
    const { app } = await import("../app");
    await answerNode((request) => app.fetch(request), incoming, outgoing);
  } catch (error) {
    log.error("api.not_answered", error);
    if (!outgoing.headersSent) outgoing.writeHead(400, { "content-type": "text/plain" });
    outgoing.end();
  }
}
