// What a sheet would do, row by row, without doing any of it: the dry run, and the first half of an
// import.
import "server-only";
import { createHash } from "node:crypto";
import { sql, type Tx } from "@/lib/db/engine/sql";
import { type FoundClaim, findForSheet } from "@/lib/db/sheets/claims";
import {
  madeBy,
  type NamedArticle,
  type NewestText,
  newestTexts,
  sameClaims,
  takenSlugs,
} from "@/lib/db/sheets/lookups";
import { listActive } from "@/lib/db/staff";
import { type Anchor, anchorAt } from "@/lib/domain/anchor";
import { normaliseText } from "@/lib/domain/article";
import { differences, isUnchanged, type SheetChange } from "@/lib/domain/sheet/difference";
import { wordFinder } from "@/lib/domain/sheet/words-in-text";
import { msg } from "@/lib/words/t";
import { articlesOf, groupBy } from "./find-articles";
import { afresh, isRefused, type PlannedRow, refuse } from "./read-rows";

/** Where a row's words stand, or that they stand nowhere. */
export type Placed = { revisionId: string; revision: number; anchor: Anchor };

export type NewClaimRow = {
  row: PlannedRow;
  article: NamedArticle;
  placed: Placed;
  /** Identifies the row for the next time, in hex. */
  key: string;
  /** A slug that the row brings and nobody has. */
  slug: string | null;
  assigneeId: string | null;
};
export type ChangedRow = {
  row: PlannedRow;
  claim: FoundClaim;
  change: SheetChange;
  /** Null when its words stay where they are. */
  placed: Placed | null;
};

export type Plan = { rows: PlannedRow[]; made: NewClaimRow[]; changed: ChangedRow[] };

/** A slug as we make them, so that a number or a name of another newsroom is not taken for one. */
const OWN_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*-[bcdfghjkmnpqrstvwxyz2-9]{5}$/u;
const AT_ONCE = 500;
const TEXTS_AT_ONCE = 20;

/** Compares and looks up what was read; `said` hears how many rows are done. */
export async function plan(
  tx: Tx,
  read: readonly PlannedRow[],
  said: (rows: number) => void,
): Promise<Plan> {
  const rows = afresh(read);
  const claims = await existing(tx, rows);
  refuseTwice(rows);
  const changed = compareAll(rows, claims);
  const rest = rows.filter((row) => row.claim === null && !isNameless(row));
  const articles = await articlesOf(tx, rest);
  const made = await placeAll(tx, { articles, changed, said });
  await skipKnown(tx, made);
  await giveSlugs(tx, made);
  await giveOut(tx, made);
  for (const row of rows) if (isRefused(row)) row.outcome = "refused";
  const stands = ({ row }: { row: PlannedRow }) =>
    row.outcome !== "refused" && row.outcome !== "unchanged";
  return { rows, made: made.filter(stands), changed: changed.filter(stands) };
}

async function existing(tx: Tx, rows: readonly PlannedRow[]): Promise<Map<string, FoundClaim>> {
  const slugs = [...new Set(rows.map((row) => row.proposal.id).filter((id) => id !== null))];
  const found = new Map<string, FoundClaim>();
  for (let at = 0; at < slugs.length; at += AT_ONCE)
    for (const [slug, claim] of await findForSheet(tx, slugs.slice(at, at + AT_ONCE)))
      found.set(slug, claim);
  return found;
}

/** A sheet without words changes claims and makes none. */
function isNameless(row: PlannedRow): boolean {
  if (row.cells.quote !== undefined) return false;
  refuse(row, { column: "id", text: msg("No claim has this ID.") });
  return true;
}

/** The same claim in two rows: which of them would hold? */
function refuseTwice(rows: readonly PlannedRow[]): void {
  const first = new Map<string, number>();
  for (const row of rows) {
    const { id } = row.proposal;
    if (id === null) continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, row.number);
    else refuse(row, { column: "id", text: `Row ${before} has this ID already.` });
  }
}

function compareAll(
  rows: readonly PlannedRow[],
  claims: ReadonlyMap<string, FoundClaim>,
): ChangedRow[] {
  const changed: ChangedRow[] = [];
  for (const row of rows) {
    const claim = claims.get(row.proposal.id ?? "");
    if (!claim) continue;
    row.claim = claim.slug;
    const { change, issues } = differences(row.cells, row.proposal, claim);
    // Of a claim that stands, only what keeps a change out is worth saying.
    row.issues = [...row.issues.filter((issue) => issue.level === "error"), ...issues];
    row.outcome = isUnchanged(change) ? "unchanged" : "changed";
    if (row.outcome === "changed") changed.push({ row, claim, change, placed: null });
  }
  return changed;
}

type Wanted = {
  articles: ReadonlyMap<PlannedRow, NamedArticle>;
  changed: ChangedRow[];
  said: (rows: number) => void;
};

/** Looks for every row's words in the newest text of its article, some articles at a time. */
async function placeAll(tx: Tx, { articles, changed, said }: Wanted): Promise<NewClaimRow[]> {
  const fresh = groupBy([...articles], ([, article]) => article.id);
  const moved = groupBy(
    changed.filter(({ change }) => change.patch.quote !== undefined),
    ({ claim }) => claim.articleId,
  );
  const ids = [...new Set([...fresh.keys(), ...moved.keys()])].sort();
  const made: NewClaimRow[] = [];
  let done = 0;
  for (let at = 0; at < ids.length; at += TEXTS_AT_ONCE) {
    for (const text of await newestTexts(tx, ids.slice(at, at + TEXTS_AT_ONCE))) {
      const find = wordFinder(text.text);
      for (const [row, article] of fresh.get(text.articleId) ?? []) {
        const placed = place(row, text, find);
        if (placed) made.push(newRow(row, article, placed));
        done += 1;
        if (done % AT_ONCE === 0) {
          said(done);
          // The database hears from us, and whoever asks how far it is gets their turn.
          await tx.row(sql`select`);
        }
      }
      for (const each of moved.get(text.articleId) ?? []) moveWords(each, text, find);
    }
  }
  return made;
}

type Find = ReturnType<typeof wordFinder>;

function place(row: PlannedRow, text: NewestText, find: Find): Placed | null {
  const { quote, start } = row.proposal;
  const at = { revisionId: text.revisionId, revision: text.number };
  const found = find(quote, start);
  if (found === null) {
    if (isRefused(row)) return null;
    row.outcome = "lost";
    row.issues.push({
      column: "quote",
      level: "warning",
      text: msg(
        "These words don’t stand in the text of the article. The claim is made without a place.",
      ),
    });
    return { ...at, anchor: lost(normaliseText(quote).text) };
  }
  if ("places" in found) {
    const places = found.places.slice(0, 5).join(", ");
    refuse(row, {
      column: "quote",
      text: `These words stand ${found.places.length} times, at ${places}. Write which in “Place in the text”.`,
    });
    return null;
  }
  row.proposal.quote = found.quote;
  return { ...at, anchor: anchorAt(text.text, found.quote, found.start) };
}

function lost(quote: string): Anchor {
  return {
    exact: quote,
    prefix: "",
    suffix: "",
    start: null,
    end: null,
    health: "lost",
    method: "none",
  };
}

function moveWords(each: ChangedRow, text: NewestText, find: Find): void {
  const found = find(each.row.proposal.quote, each.row.proposal.start);
  if (!found || "places" in found) {
    const why = found ? `stand ${found.places.length} times` : "don’t stand";
    refuse(each.row, {
      column: "quote",
      text: `These words ${why} in the text of the article. Choose them on the claim’s page.`,
    });
    return;
  }
  if (found.quote === each.claim.quote) {
    delete each.change.patch.quote;
    if (isUnchanged(each.change)) each.row.outcome = "unchanged";
    return;
  }
  each.change.patch.quote = found.quote;
  each.placed = {
    revisionId: text.revisionId,
    revision: text.number,
    anchor: anchorAt(text.text, found.quote, found.start),
  };
}

function newRow(row: PlannedRow, article: NamedArticle, placed: Placed): NewClaimRow {
  const { statement, start } = row.proposal;
  const words = normaliseText(row.cells.quote ?? "").text;
  const key = createHash("sha256")
    .update(JSON.stringify([article.id, words, start, statement]))
    .digest("hex");
  return { row, article, placed, key, slug: null, assigneeId: null };
}

/** Rows that made a claim before, or whose claim somebody else made: nothing is made twice. */
async function skipKnown(tx: Tx, made: readonly NewClaimRow[]): Promise<void> {
  const first = new Map<string, number>();
  const known = await madeBy(tx, [...new Set(made.map(({ key }) => key))]);
  const same = await sameClaims(
    tx,
    made.map(({ row, article, placed }) => ({
      articleId: article.id,
      quote: placed.anchor.exact,
      statement: row.proposal.statement,
    })),
  );
  made.forEach(({ row, key }, index) => {
    const before = first.get(key);
    if (before !== undefined)
      refuse(row, {
        column: "quote",
        text: `The same claim as in row ${before}. Put its sources into one cell, a line each.`,
      });
    else first.set(key, row.number);
    const slug = known.get(key) ?? same[index] ?? null;
    if (!slug) return;
    row.claim = slug;
    row.outcome = "unchanged";
    row.issues = row.issues.filter((issue) => issue.level === "error");
  });
}

/** A claim from an export of ours keeps its name, when nobody has it here. */
async function giveSlugs(tx: Tx, made: readonly NewClaimRow[]): Promise<void> {
  const own = made.filter(({ row }) => OWN_SLUG.test(row.proposal.id ?? ""));
  const taken = await takenSlugs(
    tx,
    own.map(({ row }) => row.proposal.id ?? ""),
  );
  for (const each of own)
    if (!taken.has(each.row.proposal.id ?? "")) each.slug = each.row.proposal.id;
}

/** A checker whose name is known, and nobody else's, gets the claim; any other stays in its note. */
async function giveOut(tx: Tx, made: readonly NewClaimRow[]): Promise<void> {
  const people = groupBy(await listActive(tx), ({ name }) => name.toLowerCase());
  for (const each of made) {
    const { checker, kept } = each.row.proposal;
    if (checker === null) continue;
    const [only, another] = people.get(checker.toLowerCase()) ?? [];
    if (only && !another) {
      each.assigneeId = only.id;
      continue;
    }
    kept.push(`Checker: ${checker}`);
    each.row.issues.push({
      column: "checker",
      level: "warning",
      text: another
        ? msg("Two people of the newsroom have this name; kept in the note.")
        : msg("Nobody active in the newsroom has this name; kept in the note."),
    });
  }
}
