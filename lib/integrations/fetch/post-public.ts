/**
 * Sends a message to an address that a person named, with the same guards as the fetcher: public
 * addresses, the web's own ports. No redirect is followed, and little of the answer is read.
 */
import "server-only";
import type { IncomingMessage } from "node:http";
import { env } from "@/lib/env";
import { deadline, within } from "./deadline";
import type { FetchFailure } from "./failure";
import { fetchLimits } from "./limits";
import { asFailure, request } from "./request";
import { findTarget, parseAddress, systemResolve } from "./target";

/** Milliseconds for everything. */
const TOTAL_MS = 15_000;
/** Bytes of the answer that are read. */
const MOST_BYTES = 1024;

export type PostOutcome =
  | { ok: true; status: number; answer: string }
  | { ok: false; failure: FetchFailure };

/** Never throws for what a site or an address does: the failure is a value. */
export async function postPublic(
  address: string,
  { headers, body, signal }: { headers: Record<string, string>; body: string; signal: AbortSignal },
): Promise<PostOutcome> {
  const { connectMs } = fetchLimits;
  const clock = deadline(TOTAL_MS, signal);
  try {
    const url = parseAddress(address);
    const found = findTarget(url, systemResolve, env.FETCH_ALLOW);
    const target = await within(connectMs, clock.signal, found);
    const length = { "content-length": String(Buffer.byteLength(body)) };
    const all = { "user-agent": "SecondSource/1.0", ...headers, ...length };
    const sending = { headers: all, body, connectMs, signal: clock.signal };
    const message = await request(target, sending);
    return { ok: true, status: message.statusCode ?? 0, answer: await beginningOf(message) };
  } catch (error) {
    return { ok: false, failure: asFailure(clock.signal.aborted ? clock.signal.reason : error) };
  } finally {
    clock.clear();
  }
}

/** The first bytes of an answer as text; the rest is not waited for. */
async function beginningOf(message: IncomingMessage): Promise<string> {
  const kept: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      kept.push(chunk);
      bytes += chunk.length;
      if (bytes >= MOST_BYTES) break;
    }
  } catch {
    // Cut off or never ended: its head has said whether the message arrived.
  }
  message.destroy();
  // PostgreSQL keeps no NUL in a text.
  return Buffer.concat(kept).subarray(0, MOST_BYTES).toString("utf8").replaceAll("\0", "\uFFFD");
}
