// Makes messages of what became public: from the trail, each event once for each webhook that wants it,
// and only from what readers see.
import "server-only";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as jobs from "@/lib/db/jobs";
import * as deliveries from "@/lib/db/webhooks/deliveries";
import type { WebhookEvent } from "@/lib/domain/webhook/webhook";
import { publicOrigin } from "@/lib/env";

const AT_ONCE = 100;

type Message = { type: WebhookEvent; claimId: string | null; data: object };

/** Makes messages of all that waits; gives how many. */
export async function makeMessages(): Promise<number> {
  let made = 0;
  for (;;) {
    const taken = await inTransaction(null, async (tx) => {
      const events = await deliveries.takeWaiting(tx, AT_ONCE);
      let messages = 0;
      for (const event of events) messages += await makeOf(tx, event);
      return { events: events.length, messages };
    });
    made += taken.messages;
    if (taken.events < AT_ONCE) return made;
  }
}

type Waiting = Awaited<ReturnType<typeof deliveries.takeWaiting>>[number];

async function makeOf(tx: Tx, event: Waiting): Promise<number> {
  const message = await messageOf(tx, event);
  if (!message) return 0;
  const { type, claimId, data } = message;
  const body = JSON.stringify({ type, timestamp: event.at, data });
  let made = 0;
  for (const webhookId of await deliveries.wanting(tx, type, event.at)) {
    const { eventId } = event;
    const id = await deliveries.insert(tx, { webhookId, eventId, claimId, type, body });
    if (!id) continue;
    await askToSend(tx, id);
    made += 1;
  }
  return made;
}

/** Has the worker send a message, now or at a time (RFC 3339). */
export async function askToSend(tx: Tx, deliveryId: string, runAt?: string): Promise<void> {
  await jobs.enqueue(tx, {
    kind: "webhook",
    payload: { deliveryId },
    dedupe: `webhook ${deliveryId}`,
    ...(runAt && { runAt }),
  });
}

const addresses = (kind: "claims" | "articles", slug: string) => ({
  url: `${publicOrigin()}/${kind}/${slug}`,
  api: `${publicOrigin()}/api/v1/${kind}/${slug}`,
});

async function messageOf(tx: Tx, event: Waiting): Promise<Message | null> {
  if (event.type === "article.revised") {
    const article = await deliveries.publicText(tx, event.subjectId);
    if (!article) return null;
    const claims = article.claims.map(({ claimId, slug, stands }) => ({
      id: claimId,
      slug,
      url: addresses("claims", slug).url,
      stands,
    }));
    return {
      type: "article.text_changed",
      claimId: article.claims[0]?.claimId ?? null,
      data: {
        id: event.subjectId,
        slug: article.slug,
        ...addresses("articles", article.slug),
        claims,
      },
    };
  }
  const found = await deliveries.publicVersion(tx, event.subjectId, event.version ?? 0);
  if (!found) return null;
  const { claimId, slug, version, code, label, correctionClass } = found;
  const data = { id: claimId, slug, ...addresses("claims", slug), publication: version };
  if (event.type === "claim.retracted") return { type: "claim.retracted", claimId, data };
  const verdict = { code, label };
  return version === 1
    ? { type: "claim.published", claimId, data: { ...data, verdict } }
    : { type: "claim.corrected", claimId, data: { ...data, verdict, correction: correctionClass } };
}
