// Erasure of a person's data: one asks, another confirms, the database erases, and the trail tells that
// it was done and of which events, never what.
import "server-only";
import * as audit from "@/lib/db/audit";
import * as places from "@/lib/db/desk/erasure-places";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as erasures from "@/lib/db/erasures";
import * as people from "@/lib/db/people";
import type { AuditEvent } from "@/lib/domain/audit";
import { Invalid, NotFound, Refused, Stale } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import {
  type Erasure,
  type ErasureDecision,
  type ErasureInput,
  type ErasurePlace,
  whyNotConfirm,
} from "@/lib/domain/trail/erasure";
import { HASHES_IN_ONE } from "@/lib/domain/trail/erasure-events";
import { msg } from "@/lib/words/t";
import { permit } from "../guard";

/** Every place on the desk whose text has these words: what an erasure may name. */
export async function findErasable(actor: Actor, words: string): Promise<ErasurePlace[]> {
  permit(actor, "erasure.ask");
  return places.find(desk, words);
}

export async function listErasures(actor: Actor): Promise<Erasure[]> {
  permit(actor, "erasure.confirm");
  const rows = await erasures.list(desk);
  return Promise.all(rows.map((row) => judged(desk, actor, row)));
}

export async function readErasure(actor: Actor, id: string): Promise<Erasure> {
  permit(actor, "erasure.confirm");
  return judged(desk, actor, found(await erasures.read(desk, id)));
}

/** What goes when this is confirmed; empty once it is decided. */
export async function previewErasure(actor: Actor, id: string): Promise<ErasurePlace[]> {
  permit(actor, "erasure.confirm");
  const erasure = found(await erasures.read(desk, id));
  return erasure.state === "asked" ? places.ofErasure(desk, id) : [];
}

/** Asks for an erasure; gives its id. Nothing goes yet. */
export function askErasure(actor: Actor, input: ErasureInput): Promise<{ id: string }> {
  permit(actor, "erasure.ask");
  return inTransaction(actor, async (tx) => {
    if (input.what === "person") await expectPerson(tx, input.personId);
    const items = input.what === "texts" ? await places.those(tx, input.items) : [];
    if (input.what === "texts" && items.length < input.items.length)
      throw new Invalid([
        { pointer: "/items", detail: msg("Some of it is not there any more. Search again.") },
      ]);
    const id = (await erasures.insert(tx, input, actor.id)) ?? "";
    if (items.length > 0) await erasures.insertItems(tx, id, items);
    const version = await record(tx, actor, id, {
      type: "erasure.asked",
      facts: {
        what: input.what,
        basis: input.basis,
        personId: input.what === "person" ? input.personId : null,
        items: items.length,
      },
      texts: { reason: input.reason },
    });
    await erasures.setVersion(tx, id, version);
    return { id };
  });
}

async function expectPerson(tx: Tx, id: string): Promise<void> {
  const person = await people.lockById(tx, id);
  if (!person)
    throw new Invalid([{ pointer: "/personId", detail: msg("Nobody has this account.") }]);
  if (person.email.endsWith("@erased.invalid"))
    throw new Refused([{ code: "erased", text: msg("This person is erased already.") }]);
  if (person.role === "admin" && (await people.otherAdmins(tx, id)) === 0)
    throw new Refused([
      {
        code: "last_admin",
        text: msg("This is the last admin. Make someone else an admin first."),
      },
    ]);
}

/** Confirms it, and then everything named is gone for good; or declines it. */
export function decideErasure(
  actor: Actor,
  id: string,
  version: number,
  { state }: ErasureDecision,
): Promise<void> {
  permit(actor, "erasure.confirm");
  return inTransaction(actor, async (tx) => {
    await erasures.lock(tx, id);
    const erasure = await judged(tx, actor, found(await erasures.read(tx, id)));
    if (erasure.version !== version) throw new Stale(erasure.version);
    if (erasure.state !== "asked")
      throw new Refused([{ code: "decided", text: msg("This is decided.") }]);
    if (state === "declined") {
      await erasures.decide(tx, id, "declined", actor.id);
      const declined: AuditEvent = { type: "erasure.declined", facts: {}, texts: {} };
      return erasures.setVersion(tx, id, await record(tx, actor, id, declined));
    }
    if (erasure.whyNot) throw new Refused([{ code: "second_person", text: erasure.whyNot }]);
    await erase(tx, actor, erasure);
  });
}

async function erase(tx: Tx, actor: Actor, erasure: Erasure): Promise<void> {
  const { id, number, person } = erasure;
  const gone = await erasures.hashes(tx, id);
  const named = await erasures.named(tx, id);
  await erasures.decide(tx, id, "done", actor.id);
  // After the change: an event vouches for what was changed before it.
  for (const one of named) await recordOne(tx, actor, id, one);
  if (person)
    await audit.append(
      tx,
      actor,
      { kind: "person", id: person.id },
      { type: "person.erased", facts: { erasureId: id }, texts: {} },
    );
  for (let from = 0; from < gone.length; from += HASHES_IN_ONE)
    await record(tx, actor, id, {
      type: "erasure.redacted",
      facts: { hashes: gone.slice(from, from + HASHES_IN_ONE) },
      texts: {},
    });
  const version = await record(tx, actor, id, {
    type: "erasure.confirmed",
    facts: { number, events: gone.length },
    texts: {},
  });
  await erasures.setVersion(tx, id, version);
}

async function recordOne(
  tx: Tx,
  actor: Actor,
  erasureId: string,
  { kind, id, claimId }: erasures.Named,
): Promise<void> {
  if (kind === "report") {
    const event: AuditEvent = { type: "report.erased", facts: { erasureId }, texts: {} };
    await audit.append(tx, actor, { kind: "report", id }, event);
    return;
  }
  if (!claimId) return;
  const events: Record<typeof kind, AuditEvent> = {
    note: { type: "note.erased", facts: { noteId: id, erasureId }, texts: {} },
    reply: { type: "reply.contact_erased", facts: { replyId: id, erasureId }, texts: {} },
    expert: { type: "expert.erased", facts: { linkId: id, erasureId }, texts: {} },
  };
  await audit.append(tx, actor, { kind: "claim", id: claimId }, events[kind]);
}

function record(tx: Tx, actor: Actor, id: string, event: AuditEvent): Promise<number> {
  return audit.append(tx, actor, { kind: "erasure", id }, event);
}

async function judged(tx: Tx, actor: Actor, row: erasures.Row): Promise<Erasure> {
  const others = [row.askedBy.id, ...(row.person ? [row.person.id] : [])];
  const other = row.state === "asked" && (await erasures.otherAdmin(tx, others));
  return { ...row, whyNot: whyNotConfirm(row, actor, other) };
}

function found(row: erasures.Row | null): erasures.Row {
  if (!row) throw new NotFound(msg("This erasure"));
  return row;
}
