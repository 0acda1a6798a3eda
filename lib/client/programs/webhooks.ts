// Webhooks: programs that are told of what becomes public.
import type { Page } from "@/lib/domain/view/desk";
import type { Delivery, Webhook, WebhookInput, WebhookPatch } from "@/lib/domain/webhook/webhook";
import { type CallOptions, request } from "../request";

const at = (id: string) => `/desk/webhooks/${id}`;
type WithSecret = { webhook: Webhook; secret: string };

/** Adds a webhook; its secret is shown this once. */
export function addWebhook(input: WebhookInput, options: CallOptions = {}) {
  return request<WithSecret>("POST", "/desk/webhooks", { ...options, body: input });
}

export function editWebhook(id: string, patch: WebhookPatch, options: CallOptions = {}) {
  return request<Webhook>("PATCH", at(id), { ...options, body: patch });
}

/** With all its messages. */
export function removeWebhook(id: string, options: CallOptions = {}) {
  return request<object>("DELETE", at(id), options);
}

/** A new secret, shown this once; the one before signs beside it for a day. */
export function makeSecret(id: string, options: CallOptions = {}) {
  return request<WithSecret>("POST", `${at(id)}/secret`, options);
}

export function sendTest(id: string, options: CallOptions = {}) {
  return request<Delivery>("POST", `${at(id)}/test`, options);
}

/** The last hundred messages, newest first. */
export async function listDeliveries(id: string, options: CallOptions = {}): Promise<Delivery[]> {
  return (await request<Page<Delivery>>("GET", `${at(id)}/deliveries`, options)).items;
}

export function sendAgain(id: string, deliveryId: string, options: CallOptions = {}) {
  return request<Delivery>("POST", `${at(id)}/deliveries/${deliveryId}/again`, options);
}
