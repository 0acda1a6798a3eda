// A reply as the form holds it, all in text, and what is sent of it.
import { type FieldError, fieldErrorsOf } from "@/lib/domain/errors";
import {
  type Reply,
  type ReplyInput,
  replyFaults,
  replyInput,
  replyOutcomes,
  replyWays,
} from "@/lib/domain/reply";

export type ReplyDraft = {
  askedOf: string;
  how: string;
  contact: string;
  askedOn: string;
  dueOn: string;
  outcome: string;
  answer: string;
  answeredOn: string;
};

export function emptyReply(today: string): ReplyDraft {
  return {
    askedOf: "",
    how: "email",
    contact: "",
    askedOn: today,
    dueOn: "",
    outcome: "waiting",
    answer: "",
    answeredOn: "",
  };
}

export function draftOfReply(reply: Reply): ReplyDraft {
  return {
    askedOf: reply.askedOf,
    how: reply.how,
    contact: reply.contact ?? "",
    askedOn: reply.askedOn,
    dueOn: reply.dueOn ?? "",
    outcome: reply.outcome,
    answer: reply.answer ?? "",
    answeredOn: reply.answeredOn ?? "",
  };
}

/** The body to send, or what is wrong with the form, by the API's own pointers. */
export function replyToSend(
  draft: ReplyDraft,
): { ok: true; input: ReplyInput } | { ok: false; errors: FieldError[] } {
  const answered = draft.outcome === "answered";
  const checked = replyInput.safeParse({
    askedOf: draft.askedOf,
    how: replyWays.find((way) => way === draft.how),
    contact: draft.contact || null,
    askedOn: draft.askedOn,
    dueOn: draft.dueOn || null,
    outcome: replyOutcomes.find((outcome) => outcome === draft.outcome),
    answer: (answered && draft.answer) || null,
    answeredOn: (answered && draft.answeredOn) || null,
  });
  if (!checked.success) return { ok: false, errors: fieldErrorsOf(checked.error.issues) };
  const { contact = null, dueOn = null, outcome = "waiting", ...rest } = checked.data;
  const { answer = null, answeredOn = null } = checked.data;
  const errors = replyFaults({ ...rest, contact, dueOn, outcome, answer, answeredOn });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, input: checked.data };
}
