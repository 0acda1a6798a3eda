// Two records turn out to be one source. The other one stays in the books and leads to the one that stays.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as library from "@/lib/db/library/library";
import * as sources from "@/lib/db/sources";
import { Invalid } from "@/lib/domain/errors";
import { mergeFault, movesWithMerge, type Resting } from "@/lib/domain/library/library";
import type { Actor } from "@/lib/domain/person";
import type { Source } from "@/lib/domain/source";
import { loseApprovals } from "../claim/editable";
import { permit } from "../guard";
import { changeWithin } from "./change";
import { moveIdentity } from "./identity";

export type MergePreview = {
  from: Source;
  into: Source;
  moved: Resting[];
  kept: Resting[];
  /** Claims that rest on copies of the record that goes: those are copies of the one that stays then. */
  copied: Resting[];
};

/** What a merge would do; throws Invalid with the reason when it can't be. */
export async function previewMerge(
  actor: Actor,
  from: string,
  into: string,
): Promise<MergePreview> {
  permit(actor, "source.merge");
  return preview(desk, from, into);
}

async function preview(tx: Tx, fromId: string, intoId: string): Promise<MergePreview> {
  const [from, into] = [await sources.read(tx, fromId), await sources.read(tx, intoId)];
  const fault = mergeFault(from, into, await sources.isCopied(tx, fromId));
  if (fault) throw new Invalid([{ pointer: "/into", detail: fault }]);
  const resting = await library.resting(tx, fromId, "record");
  return {
    from,
    into,
    moved: resting.filter(({ state }) => movesWithMerge(state)),
    kept: resting.filter(({ state }) => !movesWithMerge(state)),
    copied: await library.resting(tx, fromId, "copies"),
  };
}

/** Evidence of claims in work goes over, and they lose their approvals; public claims keep what was published. */
export function mergeSources(actor: Actor, fromId: string, intoId: string): Promise<void> {
  permit(actor, "source.merge");
  return inTransaction(actor, async (tx) => {
    // Locks in one order for everyone: the sources, then the claims.
    for (const id of [fromId, intoId].sort()) await sources.load(tx, id);
    // What moves is decided by states that nobody changes meanwhile.
    for (const { slug } of await library.resting(tx, fromId, "record")) await claims.load(tx, slug);
    const { from, into, moved, kept } = await preview(tx, fromId, intoId);
    await library.setMerged(tx, fromId, intoId);
    await moveIdentity(tx, actor, fromId, intoId);
    // Copies of either count as one source from now on.
    for (const id of await library.copiesOf(tx, fromId))
      await changeWithin(tx, actor, await sources.load(tx, id), { derivedFrom: intoId });
    for (const { slug } of moved) {
      const claim = await claims.load(tx, slug);
      await library.moveEvidence(tx, claim.id, fromId, intoId);
      await audit.append(
        tx,
        actor,
        { kind: "claim", id: claim.id },
        {
          type: "evidence.source_merged",
          facts: { from: fromId, into: intoId, approvalsLost: await loseApprovals(tx, claim) },
          texts: {},
        },
      );
    }
    await record(tx, actor, from, {
      type: "source.merged",
      facts: { into: intoId, moved: moved.length, kept: kept.length },
      texts: {},
    });
    await record(tx, actor, into, { type: "source.took_in", facts: { from: fromId }, texts: {} });
  });
}

async function record(
  tx: Tx,
  actor: Actor,
  source: Source,
  event: Parameters<typeof audit.append>[3],
): Promise<void> {
  const version = await audit.append(tx, actor, { kind: "source", id: source.id }, event);
  await sources.setVersion(tx, source.id, version);
}
