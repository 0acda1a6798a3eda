// What the worker can be asked to do, as one closed union: each kind with what it needs to know.
import { z } from "zod";
import { feedItem } from "./feed/feed-item";

function job<K extends string, P extends z.ZodRawShape>(kind: K, payload: P) {
  return z.strictObject({ kind: z.literal(kind), payload: z.strictObject(payload) });
}

export const jobShape = z.discriminatedUnion("kind", [
  /** Rank the sentences of a revision by how much they deserve a check. */
  job("suggest", { articleId: z.uuid(), revision: z.number().int() }),
  /** Sign how long the log of all events is. */
  job("checkpoint", {}),
  /** Count again how many sentences of an article were looked at. */
  job("count-sentences", { articleId: z.uuid() }),
  /** Look at a feed; `asked` by a person, who also wants to see what failed tried again. */
  job("feed-look", { feedId: z.uuid(), asked: z.boolean() }),
  /** Bring in one item of a feed, as it was seen; `hash` tells that state from others. */
  job("feed-item", { feedId: z.uuid(), hash: z.string(), item: feedItem }),
  /** Check or import a spreadsheet that was brought. */
  job("sheet", { intakeId: z.uuid() }),
  /** Look at the address of a source, or read a file that was brought for it. */
  job("capture", { captureId: z.uuid() }),
  /** Have a second copy of a captured page made at the Wayback Machine. */
  job("wayback", { captureId: z.uuid() }),
  /** Send one notice by e-mail. */
  job("mail", { noticeId: z.uuid() }),
  /** Send a person the daily e-mail of a day. */
  job("digest", { personId: z.uuid(), day: z.string() }),
  /** Bring in the articles of a file that was handed in. */
  job("intake-file", { intakeId: z.uuid() }),
  /** Bring in checks by others from a file or address that was handed in. */
  job("other-import", { importId: z.uuid() }),
  /** Look at a publisher's feed of ClaimReview; `asked` by a person it is read in any case. */
  job("other-feed", { feedId: z.uuid(), asked: z.boolean() }),
  /** Send a message to the address of a webhook. */
  job("webhook", { deliveryId: z.uuid() }),
  /** Fetch a page that a person named, and bring in its article. */
  job("intake-address", { intakeId: z.uuid() }),
]);
export type Job = z.infer<typeof jobShape>;
export type JobKind = Job["kind"];
export type PayloadOf<K extends JobKind> = Extract<Job, { kind: K }>["payload"];

/** Tries before a job counts as failed. */
export const MOST_ATTEMPTS = 5;

/** Seconds until the next try: 10, 40, 160, 640, each up to half as long again, so that a crowd spreads. */
export function waitAfter(attempt: number, chance: number): number {
  return 10 * 4 ** (attempt - 1) * (1 + chance / 2);
}
