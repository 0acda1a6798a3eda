// Corrections that we ask of outlets and speakers. They are no content: a published claim has them, too.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as claims from "@/lib/db/claims";
import * as rows from "@/lib/db/desk/outlet-requests";
import { inTransaction } from "@/lib/db/engine/transaction";
import { Invalid, NotFound, Refused } from "@/lib/domain/errors";
import {
  type OutletInput,
  type OutletPatch,
  type OutletRequest,
  outletFaults,
} from "@/lib/domain/outlet/outlet-request";
import type { Actor } from "@/lib/domain/person";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";

type Fields = Omit<OutletRequest, "id">;

/** Records that a correction was asked for; gives the request's id and the claim's version. */
export function askForCorrection(
  actor: Actor,
  slug: string,
  input: OutletInput,
): Promise<{ id: string; version: number }> {
  permit(actor, "reply.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await claims.load(tx, slug);
    if (claim.state === "dropped")
      throw new Refused([
        { code: "state", text: msg("The claim was dropped; nobody is asked to correct it.") },
      ]);
    const request: Fields = {
      askedOf: input.askedOf,
      how: input.how,
      contact: input.contact ?? null,
      askedOn: input.askedOn,
      outcome: input.outcome ?? "waiting",
      settledOn: input.settledOn ?? null,
      address: input.address ?? null,
      note: input.note ?? null,
    };
    expectFitting(request);
    const id = await rows.insert(tx, claim.id, request, actor.id);
    const version = await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      {
        type: "outlet.asked",
        facts: { requestId: id, outcome: request.outcome },
        texts: wordsOf(request),
      },
    );
    return { id, version };
  });
}

/** Changes the fields that are sent; with `seen` only on the version that the person saw. */
export function changeRequest(
  actor: Actor,
  slug: string,
  id: string,
  patch: OutletPatch,
  seen?: number,
): Promise<{ version: number }> {
  permit(actor, "reply.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await claims.load(tx, slug);
    claims.expectVersion(claim, seen);
    const found = await rows.find(tx, claim.id, id);
    if (!found) throw new NotFound(msg("This request"));
    const { id: _, ...before } = found;
    const fields = (Object.keys(patch) as (keyof OutletPatch)[]).filter(
      (field) => patch[field] !== undefined && patch[field] !== before[field],
    );
    if (fields.length === 0) return { version: claim.version };
    const after: Fields = {
      ...before,
      ...Object.fromEntries(fields.map((field) => [field, patch[field]])),
    };
    expectFitting(after);
    await rows.write(tx, id, patch);
    const told = fields.filter((field) => field !== "contact");
    const pick = (request: Fields) =>
      Object.fromEntries(told.map((field) => [field, request[field]]));
    const version = await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      {
        type: "outlet.changed",
        facts: { requestId: id, outcome: after.outcome },
        texts: { from: { source: before.askedOf, ...pick(before) }, to: pick(after) },
      },
    );
    return { version };
  });
}

/** Takes a request away; its words stay in the trail. */
export function removeRequest(
  actor: Actor,
  slug: string,
  id: string,
  seen?: number,
): Promise<{ version: number }> {
  permit(actor, "reply.edit");
  return inTransaction(actor, async (tx) => {
    const claim = await claims.load(tx, slug);
    claims.expectVersion(claim, seen);
    const found = await rows.find(tx, claim.id, id);
    if (!found) throw new NotFound(msg("This request"));
    await rows.remove(tx, id);
    const version = await audit.append(
      tx,
      actor,
      { kind: "claim", id: claim.id },
      {
        type: "outlet.removed",
        facts: { requestId: id, outcome: found.outcome },
        texts: wordsOf(found),
      },
    );
    return { version };
  });
}

// Where we asked stays out of the trail: an address or a number may have to be forgotten.
function wordsOf({ askedOf, how, askedOn, settledOn, address, note }: Fields) {
  return { askedOf, how, askedOn, settledOn, address, note };
}

function expectFitting(request: Fields): void {
  const faults = outletFaults(request);
  if (faults.length > 0) throw new Invalid(faults);
}
