// Right of reply: whom we asked about a claim, how, until when, and what came of it. Readers see it.
import { z } from "zod";
import { msg, t } from "@/lib/words/t";
import type { FieldError } from "./errors";
import { fullDate } from "./writing/partial-date";
import { line, optional, prose } from "./writing/text";

export const replyWays = [
  "email",
  "phone",
  "letter",
  "in_person",
  "social_media",
  "other",
] as const;
export type ReplyWay = (typeof replyWays)[number];
export const replyWayWords: Record<ReplyWay, string> = {
  email: msg("By e-mail"),
  phone: msg("By phone"),
  letter: msg("By letter"),
  in_person: msg("In person"),
  social_media: msg("On social media"),
  other: msg("Another way"),
};

export const replyOutcomes = ["waiting", "answered", "declined", "no_answer"] as const;
export type ReplyOutcome = (typeof replyOutcomes)[number];
export const replyOutcomeWords: Record<ReplyOutcome, string> = {
  waiting: msg("Waiting"),
  answered: msg("Answered"),
  declined: msg("Declined to answer"),
  no_answer: msg("No answer"),
};

export const replyInput = z.strictObject({
  /** A person or an office. */
  askedOf: line(200, msg("name")),
  how: z.enum(replyWays),
  /** Where we asked: an address or a number, for the desk alone. */
  contact: optional(line, 300, "contact").optional(),
  askedOn: fullDate,
  dueOn: fullDate.nullable().optional(),
  outcome: z.enum(replyOutcomes).optional(),
  answer: optional(prose, 4000, "answer").optional(),
  answeredOn: fullDate.nullable().optional(),
});
export type ReplyInput = z.infer<typeof replyInput>;

export const replyPatch = replyInput.partial();
export type ReplyPatch = z.infer<typeof replyPatch>;

/** A reply as readers see it; dates are YYYY-MM-DD. */
export const publishedReply = z.object({
  id: z.string(),
  askedOf: z.string(),
  how: z.enum(replyWays),
  askedOn: z.string(),
  dueOn: z.string().nullable(),
  outcome: z.enum(replyOutcomes),
  answer: z.string().nullable(),
  answeredOn: z.string().nullable(),
});
export type PublishedReply = z.infer<typeof publishedReply>;

/** A reply as the desk sees it. */
export type Reply = PublishedReply & { contact: string | null };

/** What does not fit together in a reply, each at its field; empty when all does. */
export function replyFaults(reply: Omit<Reply, "id">): FieldError[] {
  const faults: FieldError[] = [];
  const fault = (pointer: string, detail: string) => faults.push({ pointer, detail });
  if (reply.dueOn && reply.dueOn < reply.askedOn)
    fault("/dueOn", t("The answer can't be due before it was asked for."));
  if (reply.outcome === "answered") {
    if (!reply.answer) fault("/answer", t("Write what they said."));
    if (!reply.answeredOn) fault("/answeredOn", t("Say when they answered."));
    else if (reply.answeredOn < reply.askedOn)
      fault("/answeredOn", t("They can't have answered before they were asked."));
  } else {
    if (reply.answer)
      fault("/outcome", t("There is an answer: choose “Answered”, or take it out."));
    if (reply.answeredOn) fault("/answeredOn", t("Take this date out, or choose “Answered”."));
  }
  return faults;
}

/** True when nobody has answered although the day by which we asked for it is over. */
export function isOverdue(reply: Pick<Reply, "outcome" | "dueOn">, today: string): boolean {
  return reply.outcome === "waiting" && reply.dueOn !== null && reply.dueOn < today;
}

const ASKED: Record<ReplyWay, string> = {
  email: msg("We asked {name} for a reply by e-mail on {day}."),
  phone: msg("We asked {name} for a reply by phone on {day}."),
  letter: msg("We asked {name} for a reply by letter on {day}."),
  in_person: msg("We asked {name} for a reply in person on {day}."),
  social_media: msg("We asked {name} for a reply on social media on {day}."),
  other: msg("We asked {name} for a reply on {day}."),
};

/**
 * What readers are told, in two parts: that we asked, and what came of it. `date` puts a day into
 * words.
 */
export function replySentences(
  reply: PublishedReply,
  date: (day: string) => string,
): { asked: string; outcome: string } {
  const asked = t(ASKED[reply.how], { name: reply.askedOf, day: date(reply.askedOn) });
  switch (reply.outcome) {
    case "answered":
      return {
        asked,
        outcome: reply.answeredOn
          ? t("They answered on {day}:", { day: date(reply.answeredOn) })
          : t("They answered:"),
      };
    case "declined":
      return { asked, outcome: t("They declined to answer.") };
    case "no_answer":
      return {
        asked,
        outcome: reply.dueOn
          ? t("They had not answered by {day}.", { day: date(reply.dueOn) })
          : t("They did not answer."),
      };
    case "waiting":
      return {
        asked,
        outcome: reply.dueOn
          ? t("We asked for an answer by {day} and have not had one yet.", {
              day: date(reply.dueOn),
            })
          : t("We have not had an answer yet."),
      };
  }
}
