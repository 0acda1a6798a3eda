// Right of reply: whom we asked about a claim, how, until when, and what came of it. Readers see it.
import { z } from "zod";
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
  email: "By e-mail",
  phone: "By phone",
  letter: "By letter",
  in_person: "In person",
  social_media: "On social media",
  other: "Another way",
};

export const replyOutcomes = ["waiting", "answered", "declined", "no_answer"] as const;
export type ReplyOutcome = (typeof replyOutcomes)[number];
export const replyOutcomeWords: Record<ReplyOutcome, string> = {
  waiting: "Waiting",
  answered: "Answered",
  declined: "Declined to answer",
  no_answer: "No answer",
};

export const replyInput = z.strictObject({
  /** A person or an office. */
  askedOf: line(200, "name"),
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
    fault("/dueOn", "The answer can't be due before it was asked for.");
  if (reply.outcome === "answered") {
    if (!reply.answer) fault("/answer", "Write what they said.");
    if (!reply.answeredOn) fault("/answeredOn", "Say when they answered.");
    else if (reply.answeredOn < reply.askedOn)
      fault("/answeredOn", "They can't have answered before they were asked.");
  } else {
    if (reply.answer) fault("/outcome", "There is an answer: choose “Answered”, or take it out.");
    if (reply.answeredOn) fault("/answeredOn", "Take this date out, or choose “Answered”.");
  }
  return faults;
}

/** True when nobody has answered although the day by which we asked for it is over. */
export function isOverdue(reply: Pick<Reply, "outcome" | "dueOn">, today: string): boolean {
  return reply.outcome === "waiting" && reply.dueOn !== null && reply.dueOn < today;
}

const HOW_PHRASES: Record<ReplyWay, string> = {
  email: " by e-mail",
  phone: " by phone",
  letter: " by letter",
  in_person: " in person",
  social_media: " on social media",
  other: "",
};

/**
 * What readers are told, in two parts: that we asked, and what came of it. `date` puts a day into
 * words.
 */
export function replySentences(
  reply: PublishedReply,
  date: (day: string) => string,
): { asked: string; outcome: string } {
  const asked = `We asked ${reply.askedOf} for a reply${HOW_PHRASES[reply.how]} on ${date(reply.askedOn)}.`;
  switch (reply.outcome) {
    case "answered":
      return {
        asked,
        outcome: reply.answeredOn
          ? `They answered on ${date(reply.answeredOn)}:`
          : "They answered:",
      };
    case "declined":
      return { asked, outcome: "They declined to answer." };
    case "no_answer":
      return {
        asked,
        outcome: reply.dueOn
          ? `They had not answered by ${date(reply.dueOn)}.`
          : "They did not answer.",
      };
    case "waiting":
      return {
        asked,
        outcome: reply.dueOn
          ? `We asked for an answer by ${date(reply.dueOn)} and have not had one yet.`
          : "We have not had an answer yet.",
      };
  }
}
