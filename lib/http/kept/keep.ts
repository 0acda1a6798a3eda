import "server-only";
// What readers get is kept in the process for a moment, and cleared by what the database announces. Two
// things come of it: a page that many ask for is made once, and what was published and asked for before
// is still served when the database is away, marked as stale.
import { hasAlready } from "@/lib/render/answer";
import { cachePolicies } from "@/lib/render/headers";
import { createStore, type Kept, type Store } from "./store";

const MEBIBYTE = 2 ** 20;
const MOST = 32 * MEBIBYTE;
/** Milliseconds for which a kept answer is given without asking the database, while it is listened to. */
const FRESH = 5000;
/** Milliseconds after a failure in which nobody waits for the database where something is kept. */
const AWAY = 1000;

type State = {
  store: Store;
  listening: boolean;
  failedAt: number;
  underWay: Map<string, Promise<Kept | Response>>;
};
// The server's bundles each load this module; what is kept is kept once.
const shared = globalThis as typeof globalThis & { secondSourceKept?: State };
shared.secondSourceKept ??= {
  store: createStore(MOST),
  listening: false,
  failedAt: Number.NEGATIVE_INFINITY,
  underWay: new Map(),
};
const state = shared.secondSourceKept;
const { store, underWay } = state;

/** What was published has changed, or something was missed: all is asked anew. */
export function forgetKept(): void {
  store.clear();
}

/** Whether changes are heard at the moment; without that nothing is given unasked. */
export function setListening(now: boolean): void {
  if (now) store.clear();
  state.listening = now;
}

/** What is kept and fresh of a whole address; null when the page has to be made. */
export function keptNow(place: string): Kept | null {
  const held = store.get(place);
  if (!held || !state.listening || performance.now() - held.at >= FRESH) return null;
  return held;
}

/**
 * Answers a reader: from what is kept, or with what `make` gives. `make` is asked for the whole, and
 * its answer is kept when any cache may keep it. `place` is the whole address as the answer knows it.
 */
export async function keptAnswer(
  request: Request,
  place: string,
  make: (request: Request) => Promise<Response>,
): Promise<Response> {
  if (request.method !== "GET" && request.method !== "HEAD") return make(request);
  const held = store.get(place);
  const now = performance.now();
  if (held && state.listening && now - held.at < FRESH) return give(request, held);
  if (held && now - state.failedAt < AWAY) return give(request, held, now - held.at);
  const made = await single(place, request, make);
  if (!(made instanceof Response)) return give(request, made);
  if (made.status !== 503) return made.clone();
  state.failedAt = performance.now();
  return held ? give(request, held, performance.now() - held.at) : made.clone();
}

/** One making of an answer at a time, for all who ask meanwhile. */
function single(
  place: string,
  request: Request,
  make: (request: Request) => Promise<Response>,
): Promise<Kept | Response> {
  const begunIn = store.generation();
  const key = `${begunIn} ${place}`;
  const known = underWay.get(key);
  if (known) return known;
  const making = keep(place, begunIn, whole(request), make).finally(() => underWay.delete(key));
  underWay.set(key, making);
  return making;
}

async function keep(
  place: string,
  begunIn: number,
  request: Request,
  make: (request: Request) => Promise<Response>,
): Promise<Kept | Response> {
  const at = performance.now();
  const response = await make(request);
  const mayBeKept =
    response.status === 200 && response.headers.get("cache-control") === cachePolicies.fresh;
  if (!mayBeKept) return response;
  const entry = {
    body: new Uint8Array(await response.arrayBuffer()),
    headers: Object.fromEntries(response.headers),
    at,
  };
  store.put(place, entry, begunIn);
  return entry;
}

/** The same request for the whole body: what is kept answers every condition. */
function whole(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.delete("if-none-match");
  return new Request(request.url, { headers });
}

/** `staleFor`: milliseconds; the answer then says that it could not be checked (RFC 9211, RFC 9111). */
function give(request: Request, kept: Kept, staleFor?: number): Response {
  const { body, headers: own } = kept;
  const headers: Record<string, string> = { ...own };
  if (staleFor !== undefined) {
    headers.age = String(Math.floor(staleFor / 1000));
    headers["cache-status"] = "SecondSource; hit; fwd=stale; detail=database-away";
  }
  if (hasAlready(request.headers.get("if-none-match"), own.etag ?? "")) {
    const { "content-type": _, ...rest } = headers;
    return new Response(null, { status: 304, headers: rest });
  }
  return new Response(request.method === "HEAD" ? null : body, { status: 200, headers });
}
