// Publishers' feeds of ClaimReview: where they are, when they are looked at, what the last look said.
import "server-only";
import { NotFound } from "@/lib/domain/errors";
import type { OtherFeed, OtherFeedPatch } from "@/lib/domain/others/other-feed";
import { addressKey } from "@/lib/domain/source";
import { nothing, sql, type Tx } from "../engine/sql";

const columns = sql`
  f.id, f.url, f.title, f.active, f.every_minutes as "everyMinutes", f.next_at as "nextAt", f.last_looked_at as "lastLookedAt",
  f.last_new_at as "lastNewAt", f.fails, f.last_problem as "lastProblem", f.version, f.created_at as "createdAt",
  exists (select from job j where j.kind = 'other-feed' and j.payload ->> 'feedId' = f.id::text and j.failed_at is null) as looking,
  (select count(*)::int from other_check c join other_import i on i.id = c.import_id
    where i.feed_id = f.id and c.removed_at is null and c.withdrawn_on is null) as checks,
  (select i.id from other_import i where i.feed_id = f.id order by i.created_at desc limit 1) as "lastImportId"`;

export function list(tx: Tx): Promise<OtherFeed[]> {
  return tx.rows(sql`select ${columns} from other_feed f order by lower(f.title), f.id limit 500`);
}

export async function read(tx: Tx, id: string): Promise<OtherFeed> {
  const row = await tx.row<OtherFeed>(sql`select ${columns} from other_feed f where f.id = ${id}`);
  if (!row) throw new NotFound("This feed");
  return row;
}

export type LoadedFeed = Pick<
  OtherFeed,
  "id" | "url" | "title" | "active" | "everyMinutes" | "fails" | "version"
> & { etag: string | null; lastModified: string | null; seen: string | null; createdBy: string };

/** Reads and locks a feed until the transaction ends. */
export async function load(tx: Tx, id: string): Promise<LoadedFeed> {
  const row = await tx.row<LoadedFeed>(sql`
    select f.id, f.url, f.title, f.active, f.every_minutes as "everyMinutes", f.fails, f.version, f.etag,
      f.last_modified as "lastModified", encode(f.seen_sha256, 'hex') as seen, f.created_by as "createdBy"
    from other_feed f where f.id = ${id} for no key update`);
  if (!row) throw new NotFound("This feed");
  return row;
}

/** Gives the new feed's id, or null when its address is known already. */
export async function insert(
  tx: Tx,
  feed: { url: string; title: string; everyMinutes: number },
  createdBy: string,
): Promise<string | null> {
  const row = await tx.row<{ id: string }>(sql`
    insert into other_feed (url, url_key, title, every_minutes, next_at, created_by)
    values (${feed.url}, ${addressKey(feed.url)}, ${feed.title}, ${feed.everyMinutes}, now() + make_interval(mins => ${feed.everyMinutes}), ${createdBy})
    on conflict (url_key) do nothing returning id`);
  return row?.id ?? null;
}

/** Writes what a person changed. One that is switched on again is read afresh. */
export async function write(
  tx: Tx,
  id: string,
  { title, everyMinutes, active }: OtherFeedPatch,
  version: number,
): Promise<void> {
  await tx.row(sql`
    update other_feed set version = ${version}
      ${title === undefined ? nothing : sql`, title = ${title}`}
      ${everyMinutes === undefined ? nothing : sql`, every_minutes = ${everyMinutes}, next_at = least(next_at, now() + make_interval(mins => ${everyMinutes}))`}
      ${active === undefined ? nothing : sql`, active = ${active}`}
      ${active === true ? sql`, fails = 0, last_problem = null, etag = null, last_modified = null` : nothing}
    where id = ${id}`);
}

/** Feeds whose time has come; each is put off by its rhythm, so that it is taken once. */
export async function takeDue(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    update other_feed set next_at = now() + make_interval(mins => every_minutes)
    where id in (select id from other_feed where active and next_at <= now() order by next_at limit 100 for update skip locked)
    returning id`);
  return rows.map(({ id }) => id);
}

export type Looked = {
  nextAt: string;
  fails: number;
  problem: string | null;
  /** Left out when nothing was read. */
  seen?: { sha256: string; etag: string | null; lastModified: string | null };
  hasNew?: boolean;
};

export async function setLooked(tx: Tx, id: string, looked: Looked): Promise<void> {
  const { seen } = looked;
  await tx.row(sql`
    update other_feed set last_looked_at = clock_timestamp(), next_at = ${looked.nextAt}::timestamptz, fails = ${looked.fails},
      last_problem = ${looked.problem}
      ${seen ? sql`, seen_sha256 = decode(${seen.sha256}, 'hex'), etag = ${seen.etag}, last_modified = ${seen.lastModified}` : nothing}
      ${looked.hasNew ? sql`, last_new_at = clock_timestamp()` : nothing}
    where id = ${id}`);
}
