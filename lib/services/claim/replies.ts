// Right of reply: asked for, answered, taken back. It is content: each act takes approvals away.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as rows from "@/lib/db/desk/replies";
import { inTransaction } from "@/lib/db/engine/transaction";
import type { ClaimUnderDecision } from "@/lib/domain/claim";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import { type Reply, type ReplyInput, type ReplyPatch, replyFaults } from "@/lib/domain/reply";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";
import { loadEditable, loseApprovals, recordPart } from "./editable";

/** Records that someone was asked; gives the reply's id and the claim's version. */
export function askForReply(
  actor: Actor,
  slug: string,
  input: ReplyInput,
): Promise<{ id: string; version: number }> {
  permit(actor, "reply.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await loadEditable(tx, slug);
    const reply: Omit<Reply, "id"> = {
      askedOf: input.askedOf,
      how: input.how,
      contact: input.contact ?? null,
      askedOn: input.askedOn,
      dueOn: input.dueOn ?? null,
      outcome: input.outcome ?? "waiting",
      answer: input.answer ?? null,
      answeredOn: input.answeredOn ?? null,
    };
    expectFitting(reply);
    const id = await rows.insert(tx, claim.id, reply, actor.id);
    const version = await recordPart(tx, actor, claim, (approvalsLost) => ({
      type: "reply.asked",
      facts: { replyId: id, outcome: reply.outcome, approvalsLost },
      texts: wordsOf(reply),
    }));
    return { id, version };
  });
}

/** Changes the fields that are sent; with `seen` only on the version that the person saw. */
export function changeReply(
  actor: Actor,
  slug: string,
  id: string,
  patch: ReplyPatch,
  seen?: number,
): Promise<{ version: number }> {
  permit(actor, "reply.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await loadEditable(tx, slug, seen);
    const { id: _, ...before } = replyOf(claim, id);
    const fields = (Object.keys(patch) as (keyof ReplyPatch)[]).filter(
      (field) => patch[field] !== undefined && patch[field] !== before[field],
    );
    if (fields.length === 0) return { version: claim.version };
    const after = {
      ...before,
      ...Object.fromEntries(fields.map((field) => [field, patch[field]])),
    };
    expectFitting(after);
    await rows.write(tx, id, patch);
    const shown = fields.filter((field) => field !== "contact");
    // Where we asked is no content: what was approved still stands.
    const approvalsLost = shown.length > 0 ? await loseApprovals(tx, claim) : 0;
    const pick = (reply: Omit<Reply, "id">) =>
      Object.fromEntries(shown.map((field) => [field, reply[field]]));
    const version = await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      {
        type: "reply.changed",
        facts: { replyId: id, outcome: after.outcome, approvalsLost },
        texts: { from: { source: before.askedOf, ...pick(before) }, to: pick(after) },
      },
    );
    return { version };
  });
}

/** Takes a reply away; its words stay in the trail. */
export function removeReply(
  actor: Actor,
  slug: string,
  id: string,
  seen?: number,
): Promise<{ version: number }> {
  permit(actor, "reply.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await loadEditable(tx, slug, seen);
    const reply = replyOf(claim, id);
    await rows.remove(tx, id);
    const version = await recordPart(tx, actor, claim, (approvalsLost) => ({
      type: "reply.removed",
      facts: { replyId: id, outcome: reply.outcome, approvalsLost },
      texts: wordsOf(reply),
    }));
    return { version };
  });
}

// Where we asked stays out of the trail: an address or a number may have to be forgotten.
function wordsOf({ askedOf, how, askedOn, dueOn, answer, answeredOn }: Omit<Reply, "id">) {
  return { askedOf, how, askedOn, dueOn, answer, answeredOn };
}

function expectFitting(reply: Omit<Reply, "id">): void {
  const faults = replyFaults(reply);
  if (faults.length > 0) throw new Invalid(faults);
}

function replyOf(claim: ClaimUnderDecision, id: string): Reply {
  const reply = claim.replies.find((candidate) => candidate.id === id);
  if (!reply) throw new NotFound(msg("This reply"));
  return reply;
}
