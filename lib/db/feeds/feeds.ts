// Feeds: where they are, when they are looked at, what the last look said.
import "server-only";
import { NotFound } from "@/lib/domain/errors";
import {
  type DeskFeed,
  type Feed,
  type FeedPatch,
  type FeedRow,
  type FoundFeed,
  foundFeed,
} from "@/lib/domain/feed/feed";
import { addressKey } from "@/lib/domain/source";
import { Fragment, join, nothing, sql, type Tx } from "../engine/sql";
import { failedItems } from "./feed-items";

/** What a first look keeps: what is shown of it, and every item by its hash. */
export type FirstLook = {
  shown: FoundFeed;
  seen: { guid: string; hash: string; title: string | null; url: string | null }[];
};

// Until it is switched on, a feed is called what it calls itself.
const shownTitle = sql`coalesce(f.found #>> '{shown,title}', f.title)`;
const columnsWith = (title: Fragment) => sql`
  f.id, f.url, ${title} as title, f.language, f.active, f.every_minutes as "everyMinutes", f.started_at as "startedAt",
  f.next_at as "nextAt", f.last_looked_at as "lastLookedAt", f.last_new_at as "lastNewAt", f.fails,
  f.last_problem as "lastProblem", f.version, f.created_at as "createdAt",
  exists (select from job j where j.kind = 'feed-look' and j.payload ->> 'feedId' = f.id::text and j.failed_at is null) as looking`;
const columns = columnsWith(sql`f.title`);
const shownColumns = columnsWith(shownTitle);

const counts = sql`
  (select count(*)::int from feed_item i where i.feed_id = f.id and i.state = 'done') as done,
  (select count(*)::int from feed_item i where i.feed_id = f.id and i.state = 'waiting') as waiting,
  (select count(*)::int from feed_item i where i.feed_id = f.id and i.state = 'failed') as failed`;

const MOST_FEEDS = 500;

/** Feeds by name. One that nobody ever switched on is forgotten a day after it was added. */
export function list(tx: Tx): Promise<FeedRow[]> {
  return tx.rows<FeedRow>(sql`
    select ${shownColumns}, ${counts} from feed f
    where f.started_at is not null or f.created_at > now() - interval '1 day'
    order by lower(${shownTitle}), f.id limit ${MOST_FEEDS}`);
}

export async function read(tx: Tx, id: string): Promise<DeskFeed> {
  const row = await tx.row<FeedRow & { found: { shown: unknown } | null }>(
    sql`select ${shownColumns}, ${counts}, f.found from feed f where f.id = ${id}`,
  );
  if (!row) throw new NotFound("This feed");
  const found = row.found ? foundFeed.parse(row.found.shown) : null;
  return { ...row, found, failures: await failedItems(tx, id) };
}

/** Reads and locks a feed until the transaction ends. */
export async function load(
  tx: Tx,
  id: string,
): Promise<
  Feed & {
    found: FirstLook | null;
    etag: string | null;
    lastModified: string | null;
    createdBy: string;
  }
> {
  const row = await tx.row<
    Feed & {
      found: FirstLook | null;
      etag: string | null;
      lastModified: string | null;
      createdBy: string;
    }
  >(sql`
    select ${columns}, f.found, f.etag, f.last_modified as "lastModified", f.created_by as "createdBy"
    from feed f where f.id = ${id} for no key update of f`);
  if (!row) throw new NotFound("This feed");
  return row;
}

export function byAddress(
  tx: Tx,
  url: string,
): Promise<{ id: string; startedAt: string | null } | null> {
  return tx.row(
    sql`select id, started_at as "startedAt" from feed where url_key = ${addressKey(url)} for no key update`,
  );
}

/** Gives the new feed's id, or null when its address is known already. */
export async function insert(
  tx: Tx,
  feed: { url: string; title: string },
  createdBy: string,
): Promise<string | null> {
  const row = await tx.row<{ id: string }>(sql`
    insert into feed (url, url_key, title, active, created_by)
    values (${feed.url}, ${addressKey(feed.url)}, ${feed.title}, false, ${createdBy})
    on conflict (url_key) do nothing returning id`);
  return row?.id ?? null;
}

const patchColumns = {
  title: "title",
  language: "language",
  everyMinutes: "every_minutes",
  active: "active",
} as const;

export type FeedChange = Omit<FeedPatch, "take">;

/** Writes what a person changed. `start` forgets what the first look found; the feed is then read afresh. */
export async function write(
  tx: Tx,
  id: string,
  change: FeedChange,
  { version, start, fresh }: { version: number; start: boolean; fresh: boolean },
): Promise<void> {
  const sets = [sql`version = ${version}`];
  for (const [field, column] of Object.entries(patchColumns)) {
    const value = change[field as keyof FeedChange];
    if (value !== undefined) sets.push(new Fragment([`${column} = `, ""], [value]));
  }
  if (start) sets.push(sql`started_at = now()`, sql`found = null`);
  if (fresh)
    sets.push(
      sql`etag = null`,
      sql`last_modified = null`,
      sql`fails = 0`,
      sql`last_problem = null`,
      sql`next_at = now() + make_interval(mins => every_minutes)`,
    );
  await tx.row(sql`update feed set ${join(sets, ", ")} where id = ${id}`);
}

export async function setVersion(tx: Tx, id: string, version: number): Promise<void> {
  await tx.row(sql`update feed set version = ${version} where id = ${id}`);
}

/** Feeds whose time has come; each is put off by its rhythm, so that it is taken once. */
export async function takeDue(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    update feed set next_at = now() + make_interval(mins => every_minutes)
    where id in (select id from feed where active and next_at <= now() order by next_at limit 100 for update skip locked)
    returning id`);
  return rows.map(({ id }) => id);
}

export type Looked = {
  nextAt: string;
  problem: string | null;
  fails: number;
  etag?: string | null;
  lastModified?: string | null;
  found?: FirstLook | null;
  hasNew?: boolean;
};

/** Keeps what a look said. What is left out of `looked` stays as it was. */
export async function setLooked(tx: Tx, id: string, looked: Looked): Promise<void> {
  const { etag, lastModified, found } = looked;
  await tx.row(sql`
    update feed set last_looked_at = clock_timestamp(), next_at = ${looked.nextAt}::timestamptz,
      last_problem = ${looked.problem}, fails = ${looked.fails}
      ${etag === undefined ? nothing : sql`, etag = ${etag}`}
      ${lastModified === undefined ? nothing : sql`, last_modified = ${lastModified}`}
      ${found === undefined ? nothing : sql`, found = ${found === null ? null : JSON.stringify(found)}::jsonb`}
      ${looked.hasNew ? sql`, last_new_at = clock_timestamp()` : nothing}
    where id = ${id}`);
}
