// The library of sources. A source's words are part of every claim that rests on it.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import { deskClaimsOnSource } from "@/lib/db/desk/desk-lists";
import { isDuplicate } from "@/lib/db/engine/failures";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as library from "@/lib/db/library/library";
import * as sources from "@/lib/db/sources";
import { Invalid, Stale } from "@/lib/domain/errors";
import { type SourceFilter, sourceFaults } from "@/lib/domain/library/library";
import type { Actor } from "@/lib/domain/person";
import type { Source, SourcePatch } from "@/lib/domain/source";
import type { DeskClaimRow, Page } from "@/lib/domain/view/desk";
import { approvalsAtStake, stateAfterEdit } from "@/lib/domain/workflow";
import { decodeCursor, toPage } from "./cursor";
import { permit } from "./guard";
import { hideRatings } from "./opinions/blind";

/** Ten known sources for what was typed: by address when it is one, else by title or publisher. */
export async function findSources(actor: Actor, typed: string): Promise<Source[]> {
  permit(actor, "desk.read");
  if (/^https?:\/\/\S+$/iu.test(typed) && URL.canParse(typed)) {
    const known = await sources.findByAddress(desk, typed);
    return known ? [known] : [];
  }
  return sources.find(typed);
}

export async function listSources(
  actor: Actor,
  { cursor, limit = 50, ...wanted }: SourceFilter,
): Promise<Page<Source & { claims: number }>> {
  permit(actor, "desk.read");
  const rows = await sources.list(desk, {
    ...wanted,
    after: decodeCursor(cursor),
    limit: limit + 1,
  });
  return toPage(
    rows,
    limit,
    (row) => row.id,
    ({ key: _, ...row }) => row,
  );
}

export async function readSource(
  actor: Actor,
  id: string,
): Promise<Source & { claims: DeskClaimRow[]; hasIdentity: boolean }> {
  permit(actor, "desk.read");
  const source = await sources.read(desk, id);
  const hasIdentity = await library.hasIdentity(desk, id);
  const claims = await hideRatings(actor, await deskClaimsOnSource(desk, id));
  return { ...source, claims, hasIdentity };
}

/**
 * Changes a source. Every claim that rests on it gets its own event, and approvals of those in review
 * are taken away, since the words that were approved are not these.
 */
export function editSource(
  actor: Actor,
  id: string,
  version: number,
  patch: SourcePatch,
): Promise<{ version: number }> {
  permit(actor, "source.edit");
  if (patch.derivedFrom === id)
    throw new Invalid([{ pointer: "/derivedFrom", detail: "A source is not a copy of itself." }]);
  return inTransaction(actor, async (tx) => {
    const source = await sources.load(tx, id);
    if (source.version !== version) throw new Stale(source.version);
    const fields = (Object.keys(patch) as (keyof SourcePatch)[]).filter(
      (field) => patch[field] !== undefined && patch[field] !== source[field],
    );
    if (fields.length === 0) return { version };
    const faults = sourceFaults({
      unnamed: patch.unnamed ?? source.unnamed,
      url: patch.url === undefined ? source.url : patch.url,
      publisher: patch.publisher === undefined ? source.publisher : patch.publisher,
    });
    if (faults.length > 0) throw new Invalid(faults);
    if (patch.derivedFrom) {
      await expectOrigin(tx, patch.derivedFrom, "/derivedFrom");
      await refuseIfCopied(tx, id);
    }
    // The claims' locks come first, in one order, as the trigger of the write takes them too.
    const resting = [];
    for (const slug of await sources.claimsOn(tx, id)) resting.push(await claims.load(tx, slug));
    await writeOrExplain(tx, source, patch);
    const from = Object.fromEntries(fields.map((field) => [field, source[field]]));
    const to = Object.fromEntries(fields.map((field) => [field, patch[field] ?? null]));
    for (const claim of resting) {
      const next = stateAfterEdit(claim.state);
      if (next !== claim.state) await claims.setState(tx, claim, next);
      await audit.append(
        tx,
        actor,
        { kind: "claim", id: claim.id },
        {
          type: "source.changed",
          facts: { sourceId: id, approvalsLost: approvalsAtStake(claim) },
          texts: { from, to },
        },
      );
    }
    const next = await audit.append(
      tx,
      actor,
      { kind: "source", id },
      { type: "source.edited", facts: { fields, claims: resting.length }, texts: { from, to } },
    );
    await sources.setVersion(tx, id, next);
    return { version: next };
  });
}

/**
 * Refuses a `derivedFrom` that is nobody's, or a copy itself: all copies name their one origin, so that
 * they count as one.
 */
export async function expectOrigin(tx: Tx, id: string, pointer: string): Promise<void> {
  const origin = await sources.byId(tx, id);
  if (!origin) throw new Invalid([{ pointer, detail: "No source has this id." }]);
  if (origin.derivedFrom)
    throw new Invalid([
      { pointer, detail: "This source was itself taken from another. Name that one." },
    ]);
}

async function refuseIfCopied(tx: Tx, id: string): Promise<void> {
  if (!(await sources.isCopied(tx, id))) return;
  throw new Invalid([
    { pointer: "/derivedFrom", detail: "Others were taken from this source. Change those first." },
  ]);
}

async function writeOrExplain(tx: Tx, source: Source, patch: SourcePatch): Promise<void> {
  try {
    await sources.write(tx, source, patch);
  } catch (error) {
    if (isDuplicate(error, "source_url_key_key"))
      throw new Invalid([{ pointer: "/url", detail: "Another source has this address." }]);
    throw error;
  }
}
