// Who stands behind a source that can't be named. Whoever enters it can't read it back; editors can, and
// each reading is on record.
import "server-only";
import * as audit from "@/lib/db/audit";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as library from "@/lib/db/library/library";
import * as sources from "@/lib/db/sources";
import { NotFound, Refused } from "@/lib/domain/errors";
import { may } from "@/lib/domain/permissions";
import type { Actor } from "@/lib/domain/person";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";
import { seal, unseal } from "../keys/seal";

/** Keeps who it is, sealed. In the place of what is kept already, only who may read that. */
export function setIdentity(actor: Actor, sourceId: string, identity: string): Promise<void> {
  permit(actor, "source.edit");
  return inTransaction(actor, async (tx) => {
    const source = await sources.load(tx, sourceId);
    if (!source.unnamed)
      throw new Refused([
        { code: "named", text: msg("The source can be named, so its title says who it is.") },
      ]);
    if (!may(actor.role, "source.identify") && (await library.hasIdentity(tx, sourceId)))
      throw new Refused([
        {
          code: "kept",
          text: msg("Who it is stands sealed here already. Only an editor may replace it."),
        },
      ]);
    await library.keepSealed(tx, sourceId, seal(identity, sourceId), actor.id);
    await audit.append(
      tx,
      actor,
      { kind: "source", id: sourceId },
      { type: "source.identity_set", facts: {}, texts: {} },
    );
  });
}

/** Opens it, and records that it was read. */
export function readIdentity(actor: Actor, sourceId: string): Promise<{ identity: string }> {
  permit(actor, "source.identify");
  return inTransaction(actor, async (tx) => {
    await sources.load(tx, sourceId);
    const kept = await library.readSealed(tx, sourceId);
    if (!kept) throw new NotFound(msg("The identity of this source"));
    const identity = unseal(kept, sourceId);
    await audit.append(
      tx,
      actor,
      { kind: "source", id: sourceId },
      { type: "source.identity_read", facts: {}, texts: {} },
    );
    return { identity };
  });
}

/** Removes it for good: what is not kept can't be asked for. */
export function forgetIdentity(actor: Actor, sourceId: string): Promise<void> {
  permit(actor, "source.identify");
  return inTransaction(actor, async (tx) => {
    await sources.load(tx, sourceId);
    if (!(await library.forgetSealed(tx, sourceId)))
      throw new NotFound(msg("The identity of this source"));
    await audit.append(
      tx,
      actor,
      { kind: "source", id: sourceId },
      { type: "source.identity_forgotten", facts: {}, texts: {} },
    );
  });
}

/** A merge takes it along to the record that stays, unless that has one of its own. */
export async function moveIdentity(
  tx: Tx,
  actor: Actor,
  from: string,
  into: string,
): Promise<void> {
  const kept = await library.readSealed(tx, from);
  if (!kept || (await library.hasIdentity(tx, into))) return;
  await library.keepSealed(tx, into, seal(unseal(kept, from), into), actor.id);
  await library.forgetSealed(tx, from);
}
