// Webhooks: who is told of what becomes public, and when a message that did not arrive is sent again.
import { z } from "zod";
import { msg } from "@/lib/words/t";

export const webhookEvents = [
  "claim.published",
  "claim.corrected",
  "claim.retracted",
  "article.text_changed",
] as const;
export const webhookEvent = z.enum(webhookEvents);
export type WebhookEvent = z.infer<typeof webhookEvent>;
export const webhookEventWords: Record<WebhookEvent, string> = {
  "claim.published": msg("A check is published"),
  "claim.corrected": msg("A check is corrected or updated"),
  "claim.retracted": msg("A check is retracted"),
  "article.text_changed": msg("The text of a public article changed"),
};

const url = z
  .url({ protocol: /^https?$/, error: msg("Write an address, like https://cms.example.org/hook.") })
  .max(2000)
  .refine(
    (value) => !/^https?:\/\/[^/?#]*@/u.test(value),
    msg("Take out what stands before the @."),
  );
const events = z
  .array(webhookEvent)
  .min(1, msg("Choose at least one event."))
  .max(webhookEvents.length)
  .transform((chosen) => webhookEvents.filter((event) => chosen.includes(event)));

export const webhookInput = z.strictObject({ url, events });
export type WebhookInput = z.infer<typeof webhookInput>;
export const webhookPatch = z.strictObject({
  events: events.optional(),
  /** False switches it off, true on again. */
  active: z.boolean().optional(),
});
export type WebhookPatch = z.infer<typeof webhookPatch>;

export const webhookChanges = [
  "edited",
  "switched_on",
  "switched_off",
  "secret",
  "removed",
  "gone",
  "failed",
] as const;
export type WebhookChange = (typeof webhookChanges)[number];
export const webhookChangeWords: Record<WebhookChange, string> = {
  edited: msg("changed a webhook"),
  switched_on: msg("switched a webhook on"),
  switched_off: msg("switched a webhook off"),
  secret: msg("made a new secret for a webhook"),
  removed: msg("removed a webhook"),
  gone: msg("switched a webhook off: its address is gone"),
  failed: msg("switched a webhook off: nothing arrived for five days"),
};

export type Webhook = {
  id: string;
  url: string;
  owner: { id: string; name: string };
  events: WebhookEvent[];
  disabledAt: string | null;
  /** By a person; because the receiver said 410; because nothing arrived for five days. */
  disabledWhy: "person" | "gone" | "failed" | null;
  failingSince: string | null;
  createdAt: string;
};

export const deliveryStates = ["waiting", "delivered", "failed"] as const;
export type DeliveryState = (typeof deliveryStates)[number];
export const deliveryStateWords: Record<DeliveryState, string> = {
  waiting: msg("Waiting"),
  delivered: msg("Delivered"),
  failed: msg("Failed"),
};
export type Delivery = {
  id: string;
  type: WebhookEvent | "test";
  state: DeliveryState;
  attempts: number;
  answerStatus: number | null;
  /** The first kibibyte of the answer. */
  answer: string | null;
  problem: string | null;
  nextAt: string | null;
  lastAt: string | null;
  createdAt: string;
};

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Seconds to wait before each attempt after the first, as Standard Webhooks proposes. */
const waits = [
  5,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** Days without any arrival after which a webhook is switched off. */
const PATIENCE_DAYS = 5;

/** Seconds until the next attempt after `attempts` of them; null after the last. */
export function waitAfterAttempts(attempts: number): number | null {
  return waits[attempts - 1] ?? null;
}

/** Whether a webhook is given up when an attempt has failed, and why. */
export function givesUp(
  status: number | null,
  { attempts, failingSince, now }: { attempts: number; failingSince: Date; now: Date },
): "gone" | "failed" | null {
  if (status === 410) return "gone";
  const days = (now.getTime() - failingSince.getTime()) / 86_400_000;
  return waitAfterAttempts(attempts) === null && days >= PATIENCE_DAYS ? "failed" : null;
}
