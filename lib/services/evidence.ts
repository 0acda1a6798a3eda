// Evidence comes to a claim, changes, and goes. Each act takes the approvals of the old text away.
import "server-only";
import * as audit from "@/lib/db/audit";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as rows from "@/lib/db/evidence";
import * as sources from "@/lib/db/sources";
import type { ClaimUnderDecision } from "@/lib/domain/claim";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { Evidence, EvidenceInput, EvidencePatch } from "@/lib/domain/evidence";
import { sourceFaults } from "@/lib/domain/library/library";
import type { Actor } from "@/lib/domain/person";
import type { Source, SourceInput } from "@/lib/domain/source";
import { msg } from "@/lib/words/t";
import { captureNew } from "./captures/captures";
import { checkQuote } from "./captures/quotes";
import { loadEditable, loseApprovals } from "./claim/editable";
import { permit } from "./guard";
import { expectOrigin } from "./sources";

/** Adds evidence; the source is found again by its id or address, or made. */
export function addEvidence(
  actor: Actor,
  slug: string,
  input: EvidenceInput,
): Promise<{ id: string; version: number }> {
  permit(actor, "evidence.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await loadEditable(tx, slug);
    const source = await findOrMakeSource(tx, actor, input.source);
    const { source: _, ...fields } = input;
    const id = await rows.insert(tx, claim.id, source.id, fields, actor.id);
    await captureNew(tx, actor, source);
    await checkQuote(tx, { id, sourceId: source.id, quote: fields.quote ?? null });
    const approvalsLost = await loseApprovals(tx, claim);
    const version = await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      {
        type: "evidence.added",
        facts: { evidenceId: id, sourceId: source.id, approvalsLost },
        texts: { source: source.title, ...withoutUndefined(fields) },
      },
    );
    return { id, version };
  });
}

/** Changes the fields that are sent; with `seen` only on the version that the person saw. */
export function changeEvidence(
  actor: Actor,
  slug: string,
  id: string,
  patch: EvidencePatch,
  seen?: number,
): Promise<{ version: number }> {
  permit(actor, "evidence.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await loadEditable(tx, slug, seen);
    const item = evidenceOf(claim, id);
    const fields = (Object.keys(patch) as (keyof EvidencePatch)[]).filter(
      (field) => patch[field] !== undefined && patch[field] !== item[field],
    );
    if (fields.length === 0) return { version: claim.version };
    await rows.write(tx, id, patch);
    if (patch.quote !== undefined)
      await checkQuote(tx, { id, sourceId: item.source.id, quote: patch.quote });
    const approvalsLost = await loseApprovals(tx, claim);
    const from = Object.fromEntries(fields.map((field) => [field, item[field]]));
    const to = Object.fromEntries(fields.map((field) => [field, patch[field] ?? null]));
    const version = await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      {
        type: "evidence.changed",
        facts: { evidenceId: id, approvalsLost },
        texts: { from: { source: item.source.title, ...from }, to },
      },
    );
    return { version };
  });
}

/** Takes evidence away; its words stay in the trail. */
export function removeEvidence(
  actor: Actor,
  slug: string,
  id: string,
  seen?: number,
): Promise<{ version: number }> {
  permit(actor, "evidence.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await loadEditable(tx, slug, seen);
    const { stance, quote, locator, credibility, decisive, note, source } = evidenceOf(claim, id);
    await rows.remove(tx, id);
    const approvalsLost = await loseApprovals(tx, claim);
    const version = await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      {
        type: "evidence.removed",
        facts: { evidenceId: id, approvalsLost },
        texts: { source: source.title, stance, quote, locator, credibility, decisive, note },
      },
    );
    return { version };
  });
}

function evidenceOf(claim: ClaimUnderDecision, id: string): Evidence {
  const item = claim.evidence.find((candidate) => candidate.id === id);
  if (!item) throw new NotFound(msg("This evidence"));
  return item;
}

async function findOrMakeSource(
  tx: Tx,
  actor: Actor,
  wanted: string | SourceInput,
): Promise<Source> {
  if (typeof wanted === "string") {
    const source = await sources.hold(tx, wanted);
    if (source) return source;
    throw new Invalid([
      {
        pointer: "/source",
        detail: msg("No source has this id. Send its address and title instead."),
      },
    ]);
  }
  const known = wanted.url ? await sources.findByAddress(tx, wanted.url) : null;
  if (known) return (await sources.hold(tx, known.id)) ?? known;
  return makeSource(tx, actor, wanted);
}

async function makeSource(tx: Tx, actor: Actor, input: SourceInput): Promise<Source> {
  const faults = sourceFaults({
    unnamed: input.unnamed ?? false,
    url: input.url ?? null,
    publisher: input.publisher ?? null,
  });
  if (faults.length > 0)
    throw new Invalid(
      faults.map(({ pointer, detail }) => ({ pointer: `/source${pointer}`, detail })),
    );
  if (input.derivedFrom) await expectOrigin(tx, input.derivedFrom, "/source/derivedFrom");
  const id = await sources.insert(tx, input, actor.id);
  // Two people may bring the same address at the same moment; the first one's record stands.
  if (!id) return findAgain(tx, input);
  const version = await audit.append(
    tx,
    actor,
    { kind: "source", id },
    { type: "source.created", facts: {}, texts: withoutUndefined(input) },
  );
  await sources.setVersion(tx, id, version);
  return sources.read(tx, id);
}

async function findAgain(tx: Tx, input: SourceInput): Promise<Source> {
  const known = input.url ? await sources.findByAddress(tx, input.url) : null;
  if (!known) throw new NotFound(msg("This source"));
  return known;
}

function withoutUndefined<T extends Record<string, string | number | boolean | null | undefined>>(
  words: T,
): Record<string, string | number | boolean | null> {
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, value ?? null]));
}
