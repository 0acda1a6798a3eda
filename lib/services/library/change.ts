// A change of a source's words, which are part of every claim that rests on it.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import { isDuplicate } from "@/lib/db/engine/failures";
import type { Tx } from "@/lib/db/engine/sql";
import * as sources from "@/lib/db/sources";
import { Invalid } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { Source, SourcePatch } from "@/lib/domain/source";
import { msg } from "@/lib/words/t";
import { loseApprovals } from "../claim/editable";

/** What may say who a source is. */
const naming: ReadonlySet<keyof SourcePatch> = new Set(["title", "publisher", "url", "interests"]);

/** The fields of a patch that say something else than the source does. */
export function changedFields(source: Source, patch: SourcePatch): (keyof SourcePatch)[] {
  return (Object.keys(patch) as (keyof SourcePatch)[]).filter(
    (field) => patch[field] !== undefined && patch[field] !== source[field],
  );
}

/**
 * Writes a patch to a source under its lock, with an event for the source and for each claim that rests
 * on it, whose approvals are taken away. Gives the source's new version.
 */
export async function changeWithin(
  tx: Tx,
  actor: Actor,
  source: Source,
  patch: SourcePatch,
): Promise<number> {
  const fields = changedFields(source, patch);
  // The claims' locks come first, in one order, as the trigger of the write takes them too.
  const resting = [];
  for (const slug of await sources.claimsOn(tx, source.id))
    resting.push(await claims.load(tx, slug));
  await writeOrExplain(tx, source, patch);
  // Who can't be named from now on is not named by the trail of that very change.
  const told = patch.unnamed ? fields.filter((field) => !naming.has(field)) : fields;
  const from = Object.fromEntries(told.map((field) => [field, source[field]]));
  const to = Object.fromEntries(fields.map((field) => [field, patch[field] ?? null]));
  for (const claim of resting) {
    await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      {
        type: "source.changed",
        facts: { sourceId: source.id, approvalsLost: await loseApprovals(tx, claim) },
        texts: { from, to },
      },
    );
  }
  const next = await audit.append(
    tx,
    actor,
    { kind: "source", id: source.id },
    { type: "source.edited", facts: { fields, claims: resting.length }, texts: { from, to } },
  );
  await sources.setVersion(tx, source.id, next);
  return next;
}

async function writeOrExplain(tx: Tx, source: Source, patch: SourcePatch): Promise<void> {
  try {
    await sources.write(tx, source, patch);
  } catch (error) {
    if (isDuplicate(error, "source_url_key_key"))
      throw new Invalid([{ pointer: "/url", detail: msg("Another source has this address.") }]);
    throw error;
  }
}
