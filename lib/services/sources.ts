// The library of sources. A source's words are part of every claim that rests on it.
import "server-only";
import { deskClaimsOnSource } from "@/lib/db/desk/desk-lists";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as library from "@/lib/db/library/library";
import * as sources from "@/lib/db/sources";
import { Invalid, Refused, Stale } from "@/lib/domain/errors";
import { type SourceFilter, sourceFaults } from "@/lib/domain/library/library";
import type { Actor } from "@/lib/domain/person";
import type { Source, SourcePatch } from "@/lib/domain/source";
import type { DeskClaimRow, Page } from "@/lib/domain/view/desk";
import { msg } from "@/lib/words/t";
import { decodeCursor, toPage } from "./cursor";
import { permit } from "./guard";
import { changedFields, changeWithin } from "./library/change";
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

/** The languages that the library's sources are in. */
export async function listLanguages(actor: Actor): Promise<string[]> {
  permit(actor, "desk.read");
  return sources.languages(desk);
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
    throw new Invalid([
      { pointer: "/derivedFrom", detail: msg("A source is not a copy of itself.") },
    ]);
  return inTransaction(actor, async (tx) => {
    const source = await sources.load(tx, id);
    if (source.version !== version) throw new Stale(source.version);
    if (source.mergedInto)
      throw new Refused([
        { code: "merged", text: msg("This record was merged into another. Change that one.") },
      ]);
    if (changedFields(source, patch).length === 0) return { version };
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
    // A source that can be named has no secret name.
    if (patch.unnamed === false) await library.forgetSealed(tx, id);
    return { version: await changeWithin(tx, actor, source, patch) };
  });
}

/**
 * Refuses a `derivedFrom` that is nobody's, or a copy itself: all copies name their one origin, so that
 * they count as one.
 */
export async function expectOrigin(tx: Tx, id: string, pointer: string): Promise<void> {
  const origin = await sources.byId(tx, id);
  if (origin?.mergedInto)
    throw new Invalid([
      { pointer, detail: msg("This record was merged. Name the one that stays.") },
    ]);
  if (!origin) throw new Invalid([{ pointer, detail: msg("No source has this id.") }]);
  if (origin.derivedFrom)
    throw new Invalid([
      { pointer, detail: msg("This source was itself taken from another. Name that one.") },
    ]);
}

async function refuseIfCopied(tx: Tx, id: string): Promise<void> {
  if (!(await sources.isCopied(tx, id))) return;
  throw new Invalid([
    {
      pointer: "/derivedFrom",
      detail: msg("Others were taken from this source. Change those first."),
    },
  ]);
}
