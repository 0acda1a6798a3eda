// Internal talk on a claim.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as notes from "@/lib/db/notes";
import { listActive } from "@/lib/db/staff";
import { type ClaimUnderDecision, claimPatch, isEditable } from "@/lib/domain/claim";
import { Invalid, NotFound, Refused } from "@/lib/domain/errors";
import { mentionsIn, type NotedField, type NoteInput, type Suggestion } from "@/lib/domain/note";
import type { Actor } from "@/lib/domain/person";
import { approvalsAtStake, stateAfterEdit } from "@/lib/domain/workflow";
import { msg, t } from "@/lib/words/t";
import { permit } from "./guard";

/** Writes a note, or an answer to one; an answer to an answer joins the same thread. */
export function writeNote(
  actor: Actor,
  slug: string,
  input: NoteInput,
): Promise<{ id: string; version: number }> {
  permit(actor, "note.write");
  return inTransaction(actor, async (tx) => {
    const claim = await claims.load(tx, slug);
    const parent = input.parentId ? await notes.find(tx, claim.id, input.parentId) : null;
    if (input.parentId && !parent)
      throw new Invalid([
        { pointer: "/parentId", detail: msg("No note of this claim has this id.") },
      ]);
    const parentId = parent ? (parent.parentId ?? parent.id) : null;
    const { about = null } = input;
    if (about && "evidence" in about && !claim.evidence.some(({ id }) => id === about.evidence))
      throw new Invalid([
        { pointer: "/about/evidence", detail: msg("The claim has no such piece of evidence.") },
      ]);
    const suggestion = input.suggestion ? suggestionFor(claim, input.suggestion) : null;
    const mentions = mentionsIn(input.body, await listActive(tx));
    const id = await notes.insert(tx, {
      claimId: claim.id,
      parentId,
      body: input.body,
      mentions,
      authorId: actor.id,
      about,
      suggestion,
    });
    const version = await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      { type: "note.written", facts: { noteId: id, parentId }, texts: {} },
    );
    return { id, version };
  });
}

/** Resolves a thread, or opens it again. */
export function resolveNote(
  actor: Actor,
  slug: string,
  id: string,
  resolved: boolean,
): Promise<{ version: number }> {
  permit(actor, "note.write");
  return inTransaction(actor, async (tx) => {
    const claim = await claims.load(tx, slug);
    const note = await notes.find(tx, claim.id, id);
    if (!note) throw new NotFound(msg("This note"));
    if ((note.resolvedAt !== null) === resolved) return { version: claim.version };
    await notes.setResolved(tx, id, resolved ? actor.id : null);
    return {
      version: await audit.append(
        tx,
        actor,
        { kind: "claim", id: claim.id },
        { type: "note.resolved", facts: { noteId: id, resolved }, texts: {} },
      ),
    };
  });
}

/** What is proposed has to be another text, and one that the field can take. */
function suggestionFor(
  claim: ClaimUnderDecision,
  { field, after }: { field: NotedField; after: string },
): Suggestion {
  const before = claim[field];
  const checked = claimPatch.safeParse({ [field]: after });
  if (!checked.success)
    throw new Invalid([
      {
        pointer: "/suggestion/after",
        detail: checked.error.issues[0]?.message ?? msg("It does not fit."),
      },
    ]);
  const value = checked.data[field] ?? "";
  if (value === (before ?? ""))
    throw new Invalid([
      {
        pointer: "/suggestion/after",
        detail: msg("This is what stands there already. Change something."),
      },
    ]);
  return { field, before, after: value };
}

/**
 * Takes the proposed words over, or not. Who proposed them has then written part of the claim, as who
 * takes them over has. Refused when the field was changed since: then a person puts the two together.
 */
export function settleSuggestion(
  actor: Actor,
  slug: string,
  id: string,
  outcome: "accepted" | "declined",
): Promise<{ version: number }> {
  permit(actor, "claim.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await claims.load(tx, slug);
    const note = await notes.find(tx, claim.id, id);
    if (!note?.suggestion) throw new NotFound(msg("This suggestion"));
    if (note.settled)
      throw new Refused([
        {
          code: "settled",
          text:
            note.settled === "accepted"
              ? t("It was accepted already.")
              : t("It was declined already."),
        },
      ]);
    const { field, before, after } = note.suggestion;
    if (outcome === "accepted") {
      if (!isEditable(claim.state))
        throw new Refused([{ code: "state", text: msg("The claim can’t be edited now.") }]);
      if ((claim[field] ?? "") !== (before ?? ""))
        throw new Refused([
          {
            code: "changed",
            text: msg(
              "The field was changed since this was proposed. Put the two together by hand.",
            ),
          },
        ]);
      await claims.write(tx, claim, { [field]: after || null }, stateAfterEdit(claim.state));
    }
    await notes.setSettled(tx, id, outcome, actor.id);
    const version = await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      outcome === "accepted"
        ? {
            type: "suggestion.accepted",
            facts: { noteId: id, fields: [field], approvalsLost: approvalsAtStake(claim) },
            texts: { from: { [field]: before }, to: { [field]: after } },
          }
        : { type: "suggestion.declined", facts: { noteId: id }, texts: {} },
    );
    return { version };
  });
}
