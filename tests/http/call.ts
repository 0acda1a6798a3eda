/**
 * Calls the API's app directly, as a signed-in person or as nobody, with the origin of our own pages.
 * Import `tests/setup/database` first. Each answer is held to the OpenAPI document.
 */
import { randomBytes } from "node:crypto";
import { PEER_HEADER } from "@/lib/auth/address";
import { cookieName, sign } from "@/lib/auth/cookies";
import { desk } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import type { Actor } from "@/lib/domain/person";
import { publicOrigin } from "@/lib/env";
import { app } from "@/lib/http/app";
import { endHub } from "@/lib/http/live/hub";
import { faultsOf } from "./document";

// A call of the live stream begins the hub of this process.
afterAll(endHub);

const cookies = new Map<string, string>();

/** The cookie of a session of this person; one session each. */
export async function cookieOf(actor: Actor): Promise<string> {
  const known = cookies.get(actor.id);
  if (known) return known;
  const token = randomBytes(16).toString("hex");
  await desk.rows(sql`
    insert into session (token, person_id, expires_at)
    values (${token}, ${actor.id}, now() + interval '1 hour')`);
  const cookie = `${cookieName("session_token")}=${encodeURIComponent(sign(token))}`;
  cookies.set(actor.id, cookie);
  return cookie;
}

export type Sent = {
  as?: Actor | null;
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  text?: string;
  version?: number;
  key?: string;
  headers?: Record<string, string | undefined>;
};

// biome-ignore lint/suspicious/noExplicitAny: tests reach into answers whose shape ajv has checked
export type Answer = { status: number; body: any; text: string; headers: Headers };

/** One request. A header that is undefined is left out, also of those that are set by themselves. */
export async function call(method: string, path: string, sent: Sent = {}): Promise<Answer> {
  const host = new URL(publicOrigin()).host;
  const own: Record<string, string | undefined> = { host, [PEER_HEADER]: "127.0.0.1" };
  if (method !== "GET") own.origin = publicOrigin();
  if (sent.as) own.cookie = await cookieOf(sent.as);
  if (sent.version !== undefined) own["if-match"] = `"${sent.version}"`;
  if (sent.key !== undefined) own["idempotency-key"] = sent.key;
  const text = sent.text ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
  if (text !== undefined) own["content-type"] = "application/json";
  const headers = new Headers();
  for (const [name, value] of Object.entries({ ...own, ...sent.headers }))
    if (value !== undefined) headers.set(name, value);
  const address = `${publicOrigin()}${path.startsWith("/api/") ? "" : "/api/v1"}${path}`;
  const response = await app.request(address, { method, headers, body: text ?? null });
  const answer = await read(response);
  const fault = await faultsOf(method, new URL(address).pathname, answer);
  if (fault) throw new Error(fault);
  return answer;
}

async function read(response: Response): Promise<Answer> {
  const isEndless = response.headers.get("content-type") === "text/event-stream";
  if (isEndless) await response.body?.cancel();
  const text = isEndless ? "" : await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return {
    status: response.status,
    body: isEndless ? "" : isJson && text ? JSON.parse(text) : null,
    text,
    headers: response.headers,
  };
}
