// What the worker asks before it sends a message, and what it says afterwards.
import "server-only";
import * as audit from "@/lib/db/audit";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as deliveries from "@/lib/db/webhooks/deliveries";
import * as webhooks from "@/lib/db/webhooks/webhooks";
import { Refused } from "@/lib/domain/errors";
import { givesUp, waitAfterAttempts } from "@/lib/domain/webhook/webhook";
import { msg } from "@/lib/words/t";
import { tell } from "../notices/tell";
import { askToSend } from "./messages";
import { opened } from "./secrets";
import { signedHeaders } from "./sign";

export type Signed = { url: string; body: string; headers: Record<string, string> };

/** The message, signed for this attempt; null when it waits no more or its webhook is switched off. */
export function messageToSend(id: string, now = new Date()): Promise<Signed | null> {
  return inTransaction(null, async (tx) => {
    const message = await deliveries.lockWaiting(tx, id);
    if (!message) return null;
    if (message.disabled)
      return unsent(tx, message, msg("The webhook was switched off before this was sent."));
    try {
      const { url, body } = message;
      return { url, body, headers: signed(message, now) };
    } catch (error) {
      // Its secret does not open: no try can help before SOURCE_KEY is what it was.
      if (error instanceof Refused) return unsent(tx, message, error.message);
      throw error;
    }
  });
}

function signed({ id, body, webhookId, secret, secretBefore }: deliveries.ToSend, now: Date) {
  const kept = [secret, ...(secretBefore ? [secretBefore] : [])];
  const secrets = kept.map((one) => opened(one, webhookId));
  const seconds = Math.floor(now.getTime() / 1000);
  const headers = signedHeaders(secrets, { id: `msg_${id}`, seconds, body });
  return { ...headers, "content-type": "application/json" };
}

async function unsent(tx: Tx, { id, attempts }: deliveries.ToSend, problem: string): Promise<null> {
  const nothing = { answerStatus: null, answer: null, nextAt: null };
  await deliveries.record(tx, id, { state: "failed", attempts, problem, ...nothing });
  return null;
}

export type SendOutcome = {
  status: number | null;
  answer: string | null;
  /** Why there was no answer. */
  problem: string | null;
};

/** Keeps what became of an attempt: done, again later, or given up. */
export function recordAttempt(id: string, outcome: SendOutcome, now = new Date()): Promise<void> {
  return inTransaction(null, async (tx) => {
    const message = await deliveries.lockWaiting(tx, id);
    if (!message) return;
    const { status, answer, problem } = outcome;
    const arrived = status !== null && status >= 200 && status < 300;
    const attempts = message.attempts + 1;
    const failingSince = await webhooks.noteArrival(tx, message.webhookId, arrived);
    const why = arrived
      ? null
      : givesUp(status, { attempts, failingSince: new Date(failingSince ?? now), now });
    const wait = arrived || why ? null : waitAfterAttempts(attempts);
    const nextAt = wait === null ? null : new Date(now.getTime() + wait * 1000).toISOString();
    await deliveries.record(tx, id, {
      state: arrived ? "delivered" : nextAt ? "waiting" : "failed",
      attempts,
      answerStatus: status,
      answer,
      problem,
      nextAt,
    });
    if (nextAt) await askToSend(tx, id, nextAt);
    if (why && !message.disabled) await giveUp(tx, message, why);
  });
}

async function giveUp(tx: Tx, message: deliveries.ToSend, why: "gone" | "failed"): Promise<void> {
  const { webhookId, ownerId, claimId } = message;
  await webhooks.disable(tx, webhookId, why);
  await audit.append(
    tx,
    null,
    { kind: "person", id: ownerId },
    { type: "person.webhook_changed", facts: { webhookId, what: why }, texts: {} },
  );
  // A notice stands beside a claim: here the one that could not be told. A test's answer is seen at once.
  if (!claimId) return;
  await tell(
    tx,
    { person: ownerId, kind: "webhook" },
    { claimId, noteId: null, byId: null, cause: `webhook ${webhookId} ${message.id}` },
  );
}
