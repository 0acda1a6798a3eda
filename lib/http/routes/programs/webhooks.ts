import "server-only";
// Webhooks: other programs that are told of what becomes public.
import { z } from "@hono/zod-openapi";
import {
  type Delivery,
  deliveryStates,
  type Webhook,
  webhookEvent,
  webhookEvents,
  webhookInput,
  webhookPatch,
} from "@/lib/domain/webhook/webhook";
import {
  addWebhook,
  editWebhook,
  listDeliveries,
  listWebhooks,
  removeWebhook,
  rotateSecret,
  sendAgain,
  sendTest,
} from "@/lib/services/webhooks/webhooks";
import { named, pageOf as pageAnswer, time } from "../../answers/shared";
import { ok, wholeList } from "../../reply";
import { deskRoute, id } from "../../route";

const tag = "Webhooks";
const who = "webhook.manage";
const params = { id };

const webhook = z
  .object({
    id: z.uuid(),
    url: z.string(),
    owner: named,
    events: z.array(webhookEvent),
    disabledAt: time.nullable(),
    disabledWhy: z.enum(["person", "gone", "failed"]).nullable().openapi({
      description: "A person; the receiver said 410; nothing arrived for five days",
    }),
    failingSince: time.nullable(),
    createdAt: time,
  })
  .openapi("Webhook") satisfies z.ZodType<Webhook>;

const delivery = z
  .object({
    id: z.uuid().openapi({ description: "Its `webhook-id` is `msg_` and this" }),
    type: z.enum([...webhookEvents, "test"]),
    state: z.enum(deliveryStates),
    attempts: z.int(),
    answerStatus: z.int().nullable(),
    answer: z.string().nullable().openapi({ description: "Its first 1,024 bytes" }),
    problem: z.string().nullable(),
    nextAt: time.nullable(),
    lastAt: time.nullable(),
    createdAt: time,
  })
  .openapi("WebhookDelivery") satisfies z.ZodType<Delivery>;

const withSecret = z.object({ webhook, secret: z.string() });

const list = deskRoute(
  {
    method: "get",
    path: "/desk/webhooks",
    tag,
    summary: "List webhooks",
    who,
    answer: { status: 200, schema: pageAnswer(webhook) },
  },
  async ({ actor }) => wholeList(await listWebhooks(actor)),
);

const add = deskRoute(
  {
    method: "post",
    path: "/desk/webhooks",
    tag,
    summary: "Add a webhook",
    description:
      "Messages follow Standard Webhooks: `{type, timestamp, data}`, signed with `secret`, which is shown this once. Answer 2xx within 15 seconds; 410 ends it. What does not arrive is sent again, nine times in three days, under the same `webhook-id`: take each id once.",
    who,
    body: webhookInput,
    secret: true,
    refusals: [409],
    answer: { status: 201, schema: withSecret },
  },
  async ({ actor, body }) => ({ ...ok(await addWebhook(actor, body)), status: 201 }),
);

const edit = deskRoute(
  {
    method: "patch",
    path: "/desk/webhooks/{id}",
    tag,
    summary: "Change a webhook",
    description: "What it is told of; `active` switches it off and on.",
    who,
    params,
    body: webhookPatch,
    answer: { status: 200, schema: webhook },
  },
  async ({ actor, params, body }) => ok(await editWebhook(actor, params.id, body)),
);

const remove = deskRoute(
  {
    method: "delete",
    path: "/desk/webhooks/{id}",
    tag,
    summary: "Remove a webhook",
    description: "With its messages, sent or not.",
    who,
    params,
    answer: { status: 200, schema: z.object({}) },
  },
  async ({ actor, params }) => {
    await removeWebhook(actor, params.id);
    return ok({});
  },
);

const rotate = deskRoute(
  {
    method: "post",
    path: "/desk/webhooks/{id}/secret",
    tag,
    summary: "Make a new secret",
    description: "Shown this once. For 24 hours the one before signs beside it.",
    who,
    params,
    secret: true,
    refusals: [409],
    answer: { status: 200, schema: withSecret },
  },
  async ({ actor, params }) => ok(await rotateSecret(actor, params.id)),
);

const test = deskRoute(
  {
    method: "post",
    path: "/desk/webhooks/{id}/test",
    tag,
    summary: "Send a test",
    description: "Of type `test`, without data.",
    who,
    params,
    answer: { status: 200, schema: delivery },
  },
  async ({ actor, params }) => ok(await sendTest(actor, params.id)),
);

const messages = deskRoute(
  {
    method: "get",
    path: "/desk/webhooks/{id}/deliveries",
    tag,
    summary: "List messages and what became of them",
    description: "The last hundred, newest first; kept for 30 days.",
    who,
    params,
    answer: { status: 200, schema: pageAnswer(delivery) },
  },
  async ({ actor, params }) => wholeList(await listDeliveries(actor, params.id)),
);

const again = deskRoute(
  {
    method: "post",
    path: "/desk/webhooks/{id}/deliveries/{deliveryId}/again",
    tag,
    summary: "Send a message again",
    description: "The same words under the same `webhook-id`, at once.",
    who,
    params: { id, deliveryId: id },
    answer: { status: 200, schema: delivery },
  },
  async ({ actor, params }) => ok(await sendAgain(actor, params.id, params.deliveryId)),
);

export const webhookRoutes = [list, add, edit, remove, rotate, test, messages, again];
