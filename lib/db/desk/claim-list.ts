// The claim table of the desk: filters, three sortings, search; one statement, paged by key.
import "server-only";
import type { ClaimFilter, DeskClaimRow } from "@/lib/domain/view/desk";
import { type Fragment, join, nothing, sql, type Tx } from "../engine/sql";
import { hasTopic } from "../topics/topics";
import { rowColumns, rowTables } from "./claim-columns";

export type ListedClaim = DeskClaimRow & { id: string; key: string };
type Wanted = Omit<ClaimFilter, "cursor" | "limit" | "assignee"> & {
  assignee: string | "none" | null;
  /** Slugs that are left out. */
  except?: readonly string[];
  /** Slugs of claims whose finding the searcher must not meet. */
  blind?: readonly string[];
  after: { key: string; id: string } | null;
  limit: number;
};

type FilterName = "state" | "rating" | "assignee" | "article" | "topic" | "due";

/** The last day there is: the key of a claim without a due date, which comes after all others. */
const UNDATED = "9999-12-31";

const sortings = {
  updated: {
    key: sql`to_char(c.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
    order: sql`c.updated_at desc, c.id desc`,
  },
  oldest: {
    key: sql`to_char(c.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
    order: sql`c.updated_at, c.id`,
  },
  due: {
    key: sql`coalesce(to_char(c.due_on, 'YYYY-MM-DD'), ${UNDATED})`,
    order: sql`c.due_on nulls last, c.id`,
  },
} as const;

function afterPlace(sort: keyof typeof sortings, after: { key: string; id: string }): Fragment {
  if (sort === "due") {
    return after.key === UNDATED
      ? sql`c.due_on is null and c.id > ${after.id}::uuid`
      : sql`((c.due_on, c.id) > (${after.key}::date, ${after.id}::uuid) or c.due_on is null)`;
  }
  const place = sql`(${after.key}::timestamp at time zone 'UTC', ${after.id}::uuid)`;
  return sort === "updated"
    ? sql`(c.updated_at, c.id) < ${place}`
    : sql`(c.updated_at, c.id) > ${place}`;
}

/** What a claim `c` has to be to fit the filters; words that are searched for aside. */
export function filtersOf(wanted: Pick<Wanted, FilterName>): Fragment[] {
  const parts: Fragment[] = [];
  if (wanted.state) parts.push(sql`c.state = ${wanted.state}`);
  if (wanted.rating) parts.push(sql`c.rating = ${wanted.rating}`);
  if (wanted.assignee === "none") parts.push(sql`c.assignee_id is null`);
  else if (wanted.assignee) parts.push(sql`c.assignee_id = ${wanted.assignee}::uuid`);
  if (wanted.article)
    parts.push(sql`c.article_id = (select f.id from article f where f.slug = ${wanted.article})`);
  if (wanted.topic) parts.push(hasTopic(sql`c.article_id`, wanted.topic));
  if (wanted.due) parts.push(sql`c.due_on <= ${wanted.due}::date`);
  return parts;
}

function conditions(wanted: Wanted, sort: keyof typeof sortings): Fragment[] {
  const parts = filtersOf(wanted);
  if (wanted.except?.length) parts.push(sql`c.slug <> all(${[...wanted.except]}::text[])`);
  // Of a claim that someone is to rate unseen, statement and quote are searched, and no summary.
  if (wanted.q && wanted.blind?.length)
    parts.push(
      sql`(c.slug <> all(${[...wanted.blind]}::text[]) or ts_filter(c.search, '{a,b}') @@ (select search_query(${wanted.q})))`,
    );
  return wanted.after ? [...parts, afterPlace(sort, wanted.after)] : parts;
}

/** One row more than `limit` when there is a next page. */
export async function list(tx: Tx, wanted: Wanted): Promise<ListedClaim[]> {
  const sort = wanted.sort ?? "updated";
  const { key, order } = sortings[sort];
  const parts = conditions(wanted, sort);
  if (wanted.q) return search(tx, wanted.q, parts, key, order, wanted.limit);
  return tx.rows<ListedClaim>(sql`
    select ${rowColumns}, c.id, ${key} as key from claim c ${rowTables}
    ${parts.length > 0 ? sql`where ${join(parts, " and ")}` : nothing}
    order by ${order} limit ${wanted.limit}`);
}

/**
 * The matches of a rare word are collected from the text index and sorted; a word that is common
 * (function `is_common`, from the planner's statistics) is found sooner by walking the list in its
 * order. Either way the work has a bound that does not grow with the newsroom.
 */
async function search(
  tx: Tx,
  typed: string,
  parts: Fragment[],
  key: Fragment,
  order: Fragment,
  limit: number,
): Promise<ListedClaim[]> {
  const matches = sql`c.search @@ (select search_query(${typed}))`;
  const common = await tx.row<{ common: boolean }>(
    sql`select is_common('claim', search_query(${typed})) as common`,
  );
  const filters = parts.length > 0 ? sql`and ${join(parts, " and ")}` : nothing;
  // "is true" keeps the planner from the text index, whose many matches it would have to sort.
  if (common?.common) {
    return tx.rows<ListedClaim>(sql`
      select ${rowColumns}, c.id, ${key} as key from claim c ${rowTables}
      where (${matches}) is true ${filters} order by ${order} limit ${limit}`);
  }
  return tx.rows<ListedClaim>(sql`
    with found as materialized (select c.id from claim c where ${matches})
    select ${rowColumns}, c.id, ${key} as key from found join claim c on c.id = found.id ${rowTables}
    where true ${filters} order by ${order} limit ${limit}`);
}

/** The nearest known word for each word of a search that finds nothing, or null when none is near. */
export async function nearest(tx: Tx, words: readonly string[]): Promise<(string | null)[]> {
  const rows = await tx.rows<{ typed: string; word: string | null }>(sql`
    select t.typed, (select w.word from word w where w.word % t.typed order by similarity(w.word, t.typed) desc, w.word limit 1) as word
    from unnest(${words}::text[]) with ordinality as t(typed, place) order by t.place`);
  return rows.map((row) => row.word);
}
