// Internal talk on a claim.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as notes from "@/lib/db/notes";
import { listActive } from "@/lib/db/staff";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { mentionsIn, type NoteInput } from "@/lib/domain/note";
import type { Actor } from "@/lib/domain/person";
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
      throw new Invalid([{ pointer: "/parentId", detail: "No note of this claim has this id." }]);
    const parentId = parent ? (parent.parentId ?? parent.id) : null;
    const mentions = mentionsIn(input.body, await listActive(tx));
    const id = await notes.insert(tx, {
      claimId: claim.id,
      parentId,
      body: input.body,
      mentions,
      authorId: actor.id,
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
    if (!note) throw new NotFound("This note");
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
