// What people are told, and how they want to be told.
import { z } from "zod";
import { languages } from "@/lib/words/languages";
import { msg } from "@/lib/words/t";

export const noticeKinds = [
  "mention",
  "reply",
  "assigned",
  "handed_over",
  "returned",
  "approved",
  "published",
  "retracted",
  "review",
  "opinion",
  "expert",
  "source",
  "text_changed",
  "report",
  "due",
  "webhook",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeKindWords: Record<NoticeKind, string> = {
  mention: msg("Someone mentions you"),
  reply: msg("Someone answers your note"),
  assigned: msg("A claim is given to you"),
  handed_over: msg("A claim of yours is given to someone else"),
  returned: msg("A claim of yours comes back"),
  approved: msg("A claim of yours is approved"),
  published: msg("A claim of yours is published"),
  retracted: msg("A claim of yours is retracted"),
  review: msg("Something waits for your review"),
  opinion: msg("Second opinions"),
  expert: msg("An expert answers"),
  source: msg("A source of a claim of yours changed"),
  text_changed: msg("The text changed under a claim of yours"),
  report: msg("A reader reports an error in a claim of yours"),
  due: msg("A claim of yours is due"),
  webhook: msg("A webhook of yours is switched off"),
};

/** off: not by e-mail. at_once: each by itself. digest: once a day with others. */
export const mailWays = ["off", "at_once", "digest"] as const;
export type MailWay = (typeof mailWays)[number];
export const mailWayWords: Record<MailWay, string> = {
  off: msg("No e-mail"),
  at_once: msg("E-mail at once"),
  digest: msg("In the daily e-mail"),
};

export type NoticeWay = { shown: boolean; mail: MailWay };

/** Until a person chooses: what concerns one's own work comes by e-mail, the rest is seen on the desk. */
export const firstWays: Record<NoticeKind, NoticeWay> = {
  mention: { shown: true, mail: "at_once" },
  reply: { shown: true, mail: "digest" },
  assigned: { shown: true, mail: "at_once" },
  handed_over: { shown: true, mail: "off" },
  returned: { shown: true, mail: "at_once" },
  approved: { shown: true, mail: "digest" },
  published: { shown: true, mail: "off" },
  retracted: { shown: true, mail: "at_once" },
  review: { shown: true, mail: "digest" },
  opinion: { shown: true, mail: "at_once" },
  expert: { shown: true, mail: "at_once" },
  source: { shown: true, mail: "digest" },
  text_changed: { shown: true, mail: "digest" },
  report: { shown: true, mail: "at_once" },
  due: { shown: true, mail: "digest" },
  webhook: { shown: true, mail: "at_once" },
};

const way = z.strictObject({ shown: z.boolean(), mail: z.enum(mailWays) });

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}

export const noticeChoices = z.strictObject({
  /** Only what differs from what stands until one chooses need be named. */
  choices: z.partialRecord(z.enum(noticeKinds), way),
  /** Hour of the daily e-mail, 0 to 23, in `timeZone`. */
  digestHour: z.int().min(0).max(23),
  timeZone: z
    .string()
    .max(60)
    .refine(isTimeZone, msg("Write a time zone, like Europe/Kyiv or UTC (IANA).")),
  /** Of the e-mails. */
  language: z.enum(languages).default("en"),
});
export type NoticeChoices = z.infer<typeof noticeChoices>;

export const unchosen: NoticeChoices = {
  choices: {},
  digestHour: 8,
  timeZone: "UTC",
  language: "en",
};

export function wayOf({ choices }: Pick<NoticeChoices, "choices">, kind: NoticeKind): NoticeWay {
  return choices[kind] ?? firstWays[kind];
}

/** The day and hour of a moment in a time zone. */
export function localTime(now: Date, timeZone: string): { day: string; hour: number } {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    hourCycle: "h23",
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, hour: Number(part("hour")) };
}

export type Notice = {
  id: string;
  kind: NoticeKind;
  by: { id: string; name: string } | null;
  claim: { slug: string; statement: string; language: string };
  readAt: string | null;
  createdAt: string;
};
