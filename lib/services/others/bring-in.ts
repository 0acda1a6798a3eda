// What was read of other publishers → the table of their checks, in steps: each in a transaction of its own
// that also counts it, so that a worker that dies is followed by one that goes on behind it.
import "server-only";
import * as audit from "@/lib/db/audit";
import { desk } from "@/lib/db/engine/pool";
import type { Tx } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import * as table from "@/lib/db/others/bring-in";
import * as imports from "@/lib/db/others/imports";
import { readActive } from "@/lib/db/staff";
import { DomainError } from "@/lib/domain/errors";
import { fatesOf, grouped } from "@/lib/domain/others/match";
import type { ReadCheck, Withdrawal } from "@/lib/domain/others/other-check";
import type { OtherImport } from "@/lib/domain/others/other-import";
import type { LeftOut } from "@/lib/domain/others/remark";
import type { Actor } from "@/lib/domain/person";
import { publicOrigin } from "@/lib/env";
import { msg } from "@/lib/words/t";
import { type KeyedCheck, keyed, placeKeyOf } from "./keys";

/** Records of one transaction: some tens of milliseconds, and progress that is seen. */
const STEP = 500;

export type Found = { checks: ReadCheck[]; leftOut: LeftOut[]; withdrawn: Withdrawal[] };

/** Another worker has made this step: what was done here is undone. */
class DoneElsewhere extends Error {}

/** Brings in all that was found, and records it once. Gives the import as it ended; null when it was over. */
export async function bringAllIn(
  begun: imports.BegunImport,
  { checks, leftOut, withdrawn }: Found,
): Promise<OtherImport | null> {
  const actor = await actorOf(begun);
  const own = new URL(publicOrigin()).host;
  const [ours, theirs] = [checks.filter(isOf(own)), checks.filter((check) => !isOf(own)(check))];
  const steps = stepsOf(theirs.map(keyed));
  const total = steps.reduce((sum, step) => sum + step.length, 0);
  await imports.setTotal(desk, begun.id, total);
  let at = 0;
  for (const step of steps) {
    const from = at;
    at += step.length;
    if (at <= begun.done) continue;
    await inTransaction(actor, (tx) => bringStepIn(tx, begun, step, from));
  }
  return inTransaction(actor, async (tx) => {
    const takenBack = await table.withdraw(
      tx,
      withdrawn.map((one) => ({ ...one, placeKey: placeKeyOf(one.url) })),
      new Date().toISOString().slice(0, 10),
    );
    const ended = await imports.finish(tx, begun.id, takenBack, {
      ...tallyOf(theirs),
      leftOut: [...leftOut, ...ours.map((check) => left("own", check))],
    });
    if (ended) await record(tx, actor, ended);
    return ended;
  });
}

async function actorOf({ createdBy }: imports.BegunImport): Promise<Actor | null> {
  if (createdBy === null) return null;
  const person = await readActive(desk, createdBy);
  if (!person) throw new DomainError(msg("The account of the person who asked for it is shut."));
  return person;
}

const isOf = (host: string) => (check: ReadCheck) => new URL(check.url).host === host;

const left = (code: LeftOut["code"], { url, claimReviewed }: ReadCheck): LeftOut => ({
  code,
  place: url,
  detail: claimReviewed.slice(0, 300),
});

/** Records of one address stay together. */
function stepsOf(checks: readonly KeyedCheck[]): KeyedCheck[][] {
  const steps: KeyedCheck[][] = [];
  for (const group of grouped(checks).values()) {
    const last = steps.at(-1);
    if (last && last.length + group.length <= STEP) last.push(...group);
    else steps.push([...group]);
  }
  return steps;
}

async function bringStepIn(
  tx: Tx,
  begun: imports.BegunImport,
  step: readonly KeyedCheck[],
  from: number,
): Promise<void> {
  await table.lockAll(tx);
  const known = await table.known(tx, [...new Set(step.map(({ placeKey }) => placeKey))]);
  const fates = fatesOf(step, known, begun.createdBy !== null && begun.kind !== "feed");
  const shared = sharedIn(step, known);
  const added: KeyedCheck[] = [];
  const replaced: (KeyedCheck & { id: string })[] = [];
  const leftOut: LeftOut[] = [];
  let same = 0;
  step.forEach((check, index) => {
    const fate = fates[index];
    const doubts = shared.has(check.placeKey)
      ? [...check.doubts, { code: "address_shared" as const, place: null }]
      : check.doubts;
    if (fate?.kind === "add") added.push({ ...check, doubts });
    if (fate?.kind === "replace") replaced.push({ ...check, doubts, id: fate.id });
    if (fate?.kind === "same") same += 1;
    if (fate?.kind === "leave") leftOut.push(left(fate.code, check));
  });
  await table.add(tx, added, begun.id);
  await table.replace(tx, replaced, begun.id);
  const made = { added: added.length, replaced: replaced.length, same, leftOut };
  if (!(await imports.count(tx, begun.id, from, { ...made, to: from + step.length })))
    throw new DoneElsewhere(msg("Another worker has brought these in."));
}

/** Addresses at which more than one claim is checked. */
function sharedIn(
  step: readonly KeyedCheck[],
  known: readonly { placeKey: string; claimKey: string }[],
): Set<string> {
  const groups = grouped([...step, ...known]);
  const many = ([, group]: [string, { claimKey: string }[]]) =>
    new Set(group.map(({ claimKey }) => claimKey)).size > 1;
  return new Set([...groups].filter(many).map(([placeKey]) => placeKey));
}

function tallyOf(checks: readonly ReadCheck[]): imports.Tally {
  const tally: imports.Tally = { repairs: {}, doubts: {} };
  for (const check of checks)
    for (const kind of ["repairs", "doubts"] as const)
      for (const code of new Set<string>(check[kind].map((remark) => remark.code)))
        tally[kind][code] = (tally[kind][code] ?? 0) + 1;
  return tally;
}

async function record(tx: Tx, actor: Actor | null, ended: OtherImport): Promise<void> {
  const { kind, added, replaced, same, withdrawn, leftOutCount: leftOut, name } = ended;
  await audit.append(
    tx,
    actor,
    { kind: "other_import", id: ended.id },
    {
      type: "other_import.done",
      facts: { kind, added, replaced, same, withdrawn, leftOut },
      texts: { name },
    },
  );
}
