// Carries a plan out in the caller's transaction: some hundred rows at a time, each claim with its own
// events.
import "server-only";
import { randomBytes } from "node:crypto";
import type { Tx } from "@/lib/db/engine/sql";
import * as write from "@/lib/db/sheets/write";
import { LAST_POSITION } from "@/lib/db/text/anchors";
import type { Actor } from "@/lib/domain/person";
import { slugBase, slugSuffix } from "@/lib/domain/writing/slug";
import { addBelongings, noteOf, type Recorded, recordStart } from "./belongings";
import type { ChangedRow, NewClaimRow, Plan } from "./plan";
import { settleSources } from "./sources";

const AT_ONCE = 250;

type Writer = {
  tx: Tx;
  actor: Actor;
  sourceIds: ReadonlyMap<string, string>;
  /** The sheet's name, kept with the first event of each claim. */
  name: string;
};

/** Writes all of it; `said` hears how many rows are done. Any refusal ends the whole. */
export async function writeRows(
  tx: Tx,
  actor: Actor,
  { made, changed }: Plan,
  { name, said }: { name: string; said: (rows: number) => void },
): Promise<void> {
  const sources = [
    ...made.flatMap(({ row }) => row.proposal.sources),
    ...changed.flatMap(({ change }) => change.newSources),
  ];
  const writer = { tx, actor, name, sourceIds: await settleSources(tx, actor, sources) };
  const batches = [
    ...inBatches(made).map((rows) => ({ size: rows.length, run: () => makeAll(writer, rows) })),
    ...inBatches(changed).map((rows) => ({
      size: rows.length,
      run: () => changeAll(writer, rows),
    })),
  ];
  let done = 0;
  for (const { size, run } of batches) {
    await run();
    await write.settle(tx);
    done += size;
    said(done);
  }
}

function inBatches<T>(rows: readonly T[]): T[][] {
  const batches: T[][] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE) batches.push(rows.slice(at, at + AT_ONCE));
  return batches;
}

async function makeAll(writer: Writer, rows: readonly NewClaimRow[]): Promise<void> {
  const { tx, actor, name } = writer;
  const ids = await insertAll(writer, rows);
  const claims = rows.map((each) => ({ ...each, id: ids.get(each) ?? "", words: wordsOf(each) }));
  await write.writeClaims(
    tx,
    claims.map(({ id, words, placed }) => ({
      ...words,
      id,
      position: null,
      textChanged: placed.anchor.health === "lost",
    })),
  );
  await write.insertPlaces(
    tx,
    claims.map(({ id, placed }) => ({
      ...placed.anchor,
      claimId: id,
      revisionId: placed.revisionId,
    })),
  );
  const created: Recorded[] = claims.map(({ id, article, placed, row, words }) => ({
    id,
    event: {
      type: "claim.created",
      facts: { articleId: article.id, revision: placed.revision },
      texts: { ...words, risk: "normal", sheet: name, row: row.number },
    },
  }));
  const belongings = claims.map(({ id, row: { proposal } }) => ({
    claimId: id,
    sources: proposal.sources,
    note: noteOf(proposal.note, proposal.kept),
  }));
  await addBelongings(writer, belongings, created);
  await recordStart(
    writer,
    claims.filter(({ words }) => words.state === "checking"),
  );
  await write.keepKeys(
    tx,
    claims.map(({ id, key }) => ({ claimId: id, key })),
  );

  function wordsOf({ row: { proposal }, placed, assigneeId }: NewClaimRow) {
    const { statement, claimant, claimDate, rating, summary, analysis } = proposal;
    const state = proposal.state ?? "spotted";
    return {
      quote: placed.anchor.exact,
      ...{ statement, claimant, claimDate, rating, summary, analysis, state },
      kind: proposal.kind ?? "event",
      // Who brings in a claim that is being checked takes it on, unless the sheet names another.
      assigneeId: assigneeId ?? (state === "checking" ? actor.id : null),
    };
  }
}

/** Inserts the claims, with another slug where one is taken; gives the id of each. */
async function insertAll(
  { tx, actor }: Writer,
  rows: readonly NewClaimRow[],
): Promise<Map<NewClaimRow, string>> {
  const ids = new Map<NewClaimRow, string>();
  let rest = [...rows];
  while (rest.length > 0) {
    const named = rest.map((each) => {
      each.row.claim = each.slug ?? freshSlug(each);
      // Taken all the same, by somebody a moment ago: then one of ours.
      each.slug = null;
      return { each, slug: each.row.claim };
    });
    const made = await write.insertClaims(
      tx,
      named.map(({ each: { row, article, placed, assigneeId }, slug }) => ({
        slug,
        articleId: article.id,
        language: article.language,
        quote: placed.anchor.exact,
        statement: row.proposal.statement,
        claimant: row.proposal.claimant,
        claimDate: row.proposal.claimDate,
        kind: row.proposal.kind ?? "event",
        position: placed.anchor.start ?? LAST_POSITION,
        assigneeId,
      })),
      actor.id,
    );
    for (const { each, slug } of named) {
      const id = made.get(slug);
      if (id) ids.set(each, id);
    }
    rest = rest.filter((each) => !ids.has(each));
  }
  return ids;
}

function freshSlug({ row, placed }: NewClaimRow): string {
  const base = slugBase(row.proposal.statement ?? placed.anchor.exact, "claim");
  return `${base}-${slugSuffix(randomBytes(5))}`;
}

async function changeAll(writer: Writer, rows: readonly ChangedRow[]): Promise<void> {
  const { tx, actor } = writer;
  const written = rows.filter(({ change }) => change.starts || hasFields(change.patch));
  await write.writeClaims(
    tx,
    written.map(({ claim, change, placed }) => ({
      ...{ ...claim, ...change.patch },
      state: change.starts ? "checking" : claim.state,
      assigneeId: claim.assigneeId ?? (change.starts ? actor.id : null),
      position: placed?.anchor.start ?? null,
      textChanged: placed ? false : null,
    })),
  );
  await write.insertPlaces(
    tx,
    rows.flatMap(({ claim, placed }) =>
      placed ? [{ ...placed.anchor, claimId: claim.id, revisionId: placed.revisionId }] : [],
    ),
  );
  const edited = rows.filter(({ change }) => hasFields(change.patch));
  const events: Recorded[] = edited.map(({ claim, change: { patch } }) => {
    const fields = Object.keys(patch) as (keyof typeof patch)[];
    const from = Object.fromEntries(fields.map((field) => [field, claim[field]]));
    const to = Object.fromEntries(fields.map((field) => [field, patch[field] ?? null]));
    return {
      id: claim.id,
      event: { type: "claim.edited", facts: { fields, approvalsLost: 0 }, texts: { from, to } },
    };
  });
  const belongings = rows.map(({ claim, change }) => ({
    claimId: claim.id,
    sources: change.newSources,
    note: change.note,
  }));
  await addBelongings(writer, belongings, events);
  await recordStart(
    writer,
    rows
      .filter(({ change }) => change.starts)
      .map(({ claim, change }) => ({ id: claim.id, words: { ...claim, ...change.patch } })),
  );
}

const hasFields = (patch: object) => Object.keys(patch).length > 0;
