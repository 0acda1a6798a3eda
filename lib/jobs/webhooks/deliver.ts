// Sends a message to a webhook, once. When it is tried again is up to its own schedule, not the queue's.
import "server-only";
import type { PayloadOf } from "@/lib/domain/job";
import { type FetchFailure, failureWords } from "@/lib/integrations/fetch/failure";
import { postPublic } from "@/lib/integrations/fetch/post-public";
import { messageToSend, recordAttempt } from "@/lib/services/webhooks/delivery";
import type { Attempt } from "../attempt";

export async function deliver(
  { deliveryId }: PayloadOf<"webhook">,
  { signal }: Attempt,
): Promise<void> {
  const message = await messageToSend(deliveryId);
  if (!message) return;
  const outcome = await postPublic(message.url, { ...message, signal });
  if (!outcome.ok && outcome.failure.code === "stopped") throw new Error("The worker stops.");
  await recordAttempt(
    deliveryId,
    outcome.ok
      ? { status: outcome.status, answer: outcome.answer, problem: null }
      : { status: null, answer: null, problem: problemOf(outcome.failure) },
  );
}

function problemOf(failure: FetchFailure): string {
  if (failure.code === "timeout") return "The site did not answer within 15 seconds.";
  return failureWords(failure).what;
}
