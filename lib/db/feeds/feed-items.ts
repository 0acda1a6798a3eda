// The items of feeds as they were last seen: one that is the same costs nothing.
import "server-only";
import type { FailedItem } from "@/lib/domain/feed/feed";
import { sql, type Tx } from "../engine/sql";

export type SeenItem = { guid: string; hash: string; title: string | null; url: string | null };

const rowsOf = (items: readonly SeenItem[]) => sql`
  json_to_recordset(${JSON.stringify(items)}::json) as s(guid text, hash text, title text, url text)`;

/**
 * Notes what stands in a feed and gives the guids of those that are new or have changed; with `again`
 * also of those that failed. What was skipped when the feed was switched on stays skipped.
 */
export async function notice(
  tx: Tx,
  feedId: string,
  items: readonly SeenItem[],
  again: boolean,
): Promise<Set<string>> {
  const rows = await tx.rows<{ guid: string }>(sql`
    insert into feed_item as i (feed_id, guid, seen_hash, title, url)
    select ${feedId}::uuid, s.guid, decode(s.hash, 'hex'), s.title, s.url from ${rowsOf(items)}
    on conflict (feed_id, guid) do update
      set seen_hash = excluded.seen_hash, title = excluded.title, url = excluded.url, state = 'waiting', problem = null, seen_at = now()
      where i.state <> 'skipped' and (i.seen_hash <> excluded.seen_hash or (${again}::boolean and i.state = 'failed'))
    returning i.guid`);
  return new Set(rows.map(({ guid }) => guid));
}

/** Notes items that stood in the feed before it was switched on and are not wanted. */
export async function skip(tx: Tx, feedId: string, items: readonly SeenItem[]): Promise<void> {
  await tx.row(sql`
    insert into feed_item (feed_id, guid, seen_hash, title, url, state)
    select ${feedId}::uuid, s.guid, decode(s.hash, 'hex'), s.title, s.url, 'skipped' from ${rowsOf(items)}
    on conflict (feed_id, guid) do nothing`);
}

/** Locks an item that still stands as it was seen; false when a later look has found another state. */
export async function lockIfSame(
  tx: Tx,
  item: { feedId: string; guid: string; hash: string },
): Promise<boolean> {
  const row = await tx.row(sql`
    select from feed_item where feed_id = ${item.feedId} and guid = ${item.guid}
      and seen_hash = decode(${item.hash}, 'hex') and state in ('waiting', 'failed') for no key update`);
  return row !== null;
}

/** Says what came of an item: the article that it became, or why it could not. */
export async function settle(
  tx: Tx,
  item: { feedId: string; guid: string },
  result: { articleSlug: string } | { problem: string },
): Promise<void> {
  const slug = "articleSlug" in result ? result.articleSlug : null;
  const problem = "problem" in result ? result.problem.slice(0, 2000) : null;
  await tx.row(sql`
    update feed_item set problem = ${problem}, state = ${problem === null ? "done" : "failed"},
      article_id = coalesce((select id from article where slug = ${slug}), article_id)
    where feed_id = ${item.feedId} and guid = ${item.guid}`);
}

/** The last items that could not be brought in. */
export function failedItems(tx: Tx, feedId: string): Promise<FailedItem[]> {
  return tx.rows<FailedItem>(sql`
    select title, url, problem, seen_at as at from feed_item
    where feed_id = ${feedId} and state = 'failed' order by seen_at desc, guid limit 20`);
}
