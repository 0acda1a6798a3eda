/** The worker looks at feeds: what is new comes in once, what changed becomes a revision. */
import type { IncomingHttpHeaders } from "node:http";
import { closePools } from "@/lib/db/engine/pool";
import type { DeskFeed, FeedPatch } from "@/lib/domain/feed/feed";
import { doNext } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { listArticles, readArticle } from "@/lib/services/articles";
import { addFeed, editFeed, lookNow, readFeed } from "@/lib/services/feeds/feeds";
import { lookAtDueFeeds } from "@/lib/services/feeds/looks";
import { json, rss } from "@/tests/intake/feed/feeds";
import { closeSites, site } from "@/tests/integrations/fetch/sites";
import { type Cast, makeCast } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);
database.atEnd(closeSites);

type Answer = { status?: number; headers?: Record<string, string>; body?: string };
const pages = new Map<string, Answer>();
const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
const signal = new AbortController().signal;
const LINE = "The bridge opened in 1928, and the King crossed it first, in the rain. ";
const LONG = `<p>${LINE.repeat(8)}</p>`;
let origin: string;
let cast: Cast;
let number = 0;

beforeAll(async () => {
  const port = await site((request, answer) => {
    asked.push({ path: request.url ?? "", headers: request.headers });
    const {
      status = 200,
      headers = {},
      body = "",
    } = pages.get(request.url ?? "") ?? { status: 404 };
    answer.writeHead(status, headers).end(body);
  });
  // Read when the first address is fetched: the one way in which a test reaches this machine.
  process.env.FETCH_ALLOW = `127.0.0.1:${port}`;
  origin = `http://127.0.0.1:${port}`;
  cast = await makeCast();
  jest.spyOn(log, "info").mockReturnValue();
});
beforeEach(async () => {
  number += 1;
  await database.sql`update feed set active = false`.catch(() => {});
  await database.sql`delete from job`;
  jest.spyOn(log, "error").mockReturnValue();
  asked.length = 0;
});

const item = (id: number, words = LONG) =>
  `<item><guid isPermaLink="false">${id}</guid><title>Story ${id}</title>
   <link>https://tyne.example.org/${number}/${id}</link>
   <content:encoded><![CDATA[${words}]]></content:encoded></item>`;

async function work(): Promise<void> {
  while (await doNext(signal));
}

/** Everything that waits, also what was put off. */
async function workThrough(): Promise<void> {
  for (let round = 0; round < 6; round++) {
    await work();
    await database.sql`update job set run_at = now() - interval '1 second' where failed_at is null`;
  }
}

async function follow(
  body: string,
  patch: FeedPatch = { take: "all" },
): Promise<{ id: string; path: string }> {
  const path = `/feed-${number}`;
  pages.set(path, { body });
  const { id } = await addFeed(cast.editor, { url: `${origin}${path}` });
  await work();
  const { version } = await readFeed(cast.editor, id);
  await editFeed(cast.editor, id, version, { active: true, language: "en", ...patch });
  await work();
  return { id, path };
}

const feedNow = (id: string): Promise<DeskFeed> => readFeed(cast.editor, id);
const headlines = async () =>
  (await listArticles(cast.editor, { limit: 200 })).items.map((a) => a.headline);
async function look(id: string): Promise<void> {
  await database.sql`update feed set next_at = now() - interval '1 minute' where id = ${id}`;
  await lookAtDueFeeds();
  await work();
}

test("a feed that was added shows what it holds, and brings in nothing", async () => {
  const path = `/feed-${number}`;
  pages.set(path, { body: rss(item(1) + item(2, "<p>In short.</p>")) });
  const before = await headlines();
  const { id } = await addFeed(cast.editor, { url: `${origin}${path}` });
  expect(await feedNow(id)).toMatchObject({ active: false, looking: true, found: null });
  await work();
  const feed = await feedNow(id);
  expect(feed).toMatchObject({ active: false, looking: false, lastProblem: null, done: 0 });
  expect(feed.found).toMatchObject({
    title: "The Tyne Check",
    language: "en-GB",
    total: 2,
    items: [
      { title: "Story 1", whole: true },
      { title: "Story 2", whole: false },
    ],
  });
  expect(await headlines()).toEqual(before);
});

test("switched on with all, its items become articles, each with its text, date and publisher", async () => {
  const { id } = await follow(
    rss(
      item(1).replace(
        "</item>",
        "<pubDate>Wed, 25 Nov 2026 23:30:00 -0500</pubDate><dc:creator>Ada Brown</dc:creator></item>",
      ) + item(2),
    ),
  );
  expect(await feedNow(id)).toMatchObject({
    active: true,
    title: "The Tyne Check",
    done: 2,
    waiting: 0,
  });
  const { items } = await listArticles(cast.editor, { q: "Story" });
  const first = items.find((article) => article.url === `https://tyne.example.org/${number}/1`);
  expect(first).toMatchObject({
    headline: "Story 1",
    byline: "Ada Brown",
    publisher: "The Tyne Check",
    publishedAt: "2026-11-25",
    language: "en",
  });
  const { text } = await readArticle(cast.editor, first?.slug ?? "");
  expect(text).toBe(LINE.repeat(8).trim());
  const [revision] = await database.sql`
    select how, source_address, feed_id, o.media_type, convert_from(o.bytes, 'UTF8')::json #>> '{body,words}' as words
    from revision r join original o on o.id = r.original_id where article_id = ${first?.id ?? ""}`;
  expect(revision).toEqual({
    how: "feed",
    media_type: "application/json",
    words: LONG,
    source_address: `https://tyne.example.org/${number}/1`,
    feed_id: id,
  });
});

test("with only new ones, what stood there is left, also when it changes later", async () => {
  const { id, path } = await follow(rss(item(1)), { take: "new" });
  expect(await feedNow(id)).toMatchObject({ done: 0, waiting: 0 });
  pages.set(path, { body: rss(item(2) + item(1, LONG.repeat(2))) });
  await look(id);
  expect(await feedNow(id)).toMatchObject({ done: 1, waiting: 0 });
});

test("an item that changed is a revision; one that did not costs nothing", async () => {
  const { id, path } = await follow(rss(item(1) + item(2)));
  pages.set(path, { body: rss(item(1, `${LONG}<p>Tolls rose.</p>`) + item(2)) });
  const { count } = (await database.sql`select count(*)::int from audit_event`)[0] ?? {};
  await lookNow(cast.editor, id);
  await work();
  const events = await database.sql`
    select type from audit_event order by at desc, seq desc limit ${1}`;
  expect(events).toEqual([{ type: "article.revised" }]);
  const [{ count: after } = { count: 0 }] =
    await database.sql`select count(*)::int from audit_event`;
  expect(after - count).toBe(1);
  expect(await feedNow(id)).toMatchObject({ done: 2, lastProblem: null });
});

test("it asks with what it saw last, and 304 leaves all as it is", async () => {
  const { id, path } = await follow(rss(item(1)));
  pages.set(path, {
    headers: { etag: '"one"', "last-modified": "Wed, 25 Nov 2026 10:00:00 GMT" },
    body: rss(item(1)),
  });
  await look(id);
  pages.set(path, { status: 304 });
  asked.length = 0;
  await look(id);
  expect(asked).toHaveLength(1);
  expect(asked[0]?.headers).toMatchObject({
    "if-none-match": '"one"',
    "if-modified-since": "Wed, 25 Nov 2026 10:00:00 GMT",
  });
  expect(await feedNow(id)).toMatchObject({ fails: 0, lastProblem: null, done: 1 });
});

test("a failure is said in words, doubles the wait, and is forgotten once it works", async () => {
  const { id, path } = await follow(rss(""));
  pages.set(path, { status: 503, headers: { "retry-after": "90000" } });
  await look(id);
  const first = await feedNow(id);
  expect(first).toMatchObject({ fails: 1, active: true });
  expect(first.lastProblem).toMatch(/fault of its own \(503\)/u);
  // 90,000 seconds, more than the day that failures alone come to.
  expect(Date.parse(first.nextAt) - Date.parse(first.lastLookedAt ?? "")).toBeGreaterThan(
    89_000_000,
  );
  pages.set(path, { body: "<html><p>Moved</p></html>" });
  await look(id);
  expect(await feedNow(id)).toMatchObject({
    fails: 2,
    lastProblem: expect.stringMatching(/web page/u),
  });
  pages.set(path, { body: rss(item(1)) });
  await look(id);
  expect(await feedNow(id)).toMatchObject({ fails: 0, lastProblem: null, done: 1 });
});

test("a feed that is gone for good is switched off, by nobody", async () => {
  const { id, path } = await follow(rss(""));
  pages.set(path, { status: 410 });
  await look(id);
  const feed = await feedNow(id);
  expect(feed).toMatchObject({
    active: false,
    lastProblem: expect.stringMatching(/gone for good/u),
  });
  const [event] = await database.sql`
    select type, actor_id from audit_event where subject_id = ${id} order by seq desc limit 1`;
  expect(event).toEqual({ type: "feed.changed", actor_id: null });
  asked.length = 0;
  await look(id);
  expect(asked).toEqual([]);
});

test("an item without its whole text is read from its page", async () => {
  const page = `/page-${number}`;
  pages.set(page, {
    headers: { "content-type": "text/html; charset=utf-8" },
    body: `<html lang="en"><head><title>Page</title></head><body><nav>Menu</nav><article><h1>From the page</h1>
      ${`<p>${LINE.repeat(3)}</p>`.repeat(4)}</article></body></html>`,
  });
  const { id } = await follow(
    json([{ id: "1", url: `${origin}${page}`, title: "From the feed", summary: "In short." }]),
  );
  expect(await feedNow(id)).toMatchObject({ done: 1, failed: 0 });
  const { items } = await listArticles(cast.editor, { q: "From the feed" });
  const { text } = await readArticle(cast.editor, items[0]?.slug ?? "");
  expect(text).toContain("The bridge opened in 1928");
  expect(text).not.toContain("Menu");
  expect(text).not.toContain("In short.");
  const [original] = await database.sql`
    select o.media_type, convert_from(o.bytes, 'UTF8') as page, r.source_address
    from revision r join original o on o.id = r.original_id where r.article_id = ${items[0]?.id ?? ""}`;
  expect(original).toEqual({
    media_type: "text/html",
    page: pages.get(page)?.body,
    source_address: `${origin}${page}`,
  });
});

test("one bad item does not stop the others, and is tried again when a person asks", async () => {
  const lost = `${origin}/lost-${number}`;
  const short = (id: number, url: string) =>
    `<item><guid>${id}</guid><title>Story ${id}</title><link>${url}</link><description>In short.</description></item>`;
  const { id } = await follow(rss(short(7, lost) + item(1) + short(8, "http://10.0.0.1/")));
  const feed = await feedNow(id);
  expect(feed).toMatchObject({ done: 1, failed: 2, waiting: 0, lastProblem: null });
  expect(feed.failures.map(({ problem }) => problem).toSorted()).toEqual([
    expect.stringMatching(/private network/u),
    expect.stringMatching(/no such page \(404\)/u),
  ]);
  pages.set(new URL(lost).pathname, {
    headers: { "content-type": "text/html" },
    body: `<html><body><article>${`<p>${LINE.repeat(3)}</p>`.repeat(4)}</article></body></html>`,
  });
  await look(id);
  expect(await feedNow(id)).toMatchObject({ failed: 2 });
  await lookNow(cast.editor, id);
  await work();
  expect(await feedNow(id)).toMatchObject({ done: 2, failed: 1 });
});

test("a site that fails for a moment is asked again; at the last try it is given up with the reason", async () => {
  const page = `/slow-${number}`;
  pages.set(page, { status: 500 });
  const { id } = await follow(
    json([{ id: "1", url: `${origin}${page}`, title: "Late", summary: "In short." }]),
  );
  expect(await feedNow(id)).toMatchObject({ waiting: 1, failed: 0 });
  await workThrough();
  expect(await feedNow(id)).toMatchObject({
    waiting: 0,
    failed: 1,
    failures: [{ title: "Late", problem: expect.stringMatching(/fault of its own \(500\)/u) }],
  });
});

test("of many items ten come in at once and the others one by one, the oldest first", async () => {
  const { id, path } = await follow(rss(""));
  pages.set(path, { body: rss(Array.from({ length: 12 }, (_, n) => item(12 - n)).join("")) });
  await lookNow(cast.editor, id);
  await doNext(signal);
  const turns = await database.sql`
    select payload #>> '{item,guid}' as guid, run_at > (select min(run_at) from job) as later
    from job where kind = 'feed-item' order by run_at, id`;
  expect(turns.map(({ guid }) => Number(guid))).toEqual(
    Array.from({ length: 12 }, (_, n) => n + 1),
  );
  expect(turns.filter(({ later }) => later).map(({ guid }) => guid)).toEqual(["11", "12"]);
  await workThrough();
  expect(await feedNow(id)).toMatchObject({ done: 12, waiting: 0 });
});

test("an item whose address changes with its headline stays the same article", async () => {
  const { id, path } = await follow(rss(item(1)));
  const renamed = item(1, `${LONG}<p>More.</p>`)
    .replace("Story 1", "Story 1, renamed")
    .replace(`/${number}/1`, `/${number}/1-renamed`);
  pages.set(path, { body: rss(renamed) });
  await look(id);
  const { items } = await listArticles(cast.editor, { q: "Story 1, renamed" });
  expect(items.map(({ revisionNumber }) => revisionNumber)).toEqual([2]);
});

test("a state that a later look has replaced is not brought in after it", async () => {
  const { id, path } = await follow(rss(""));
  pages.set(path, { body: rss(item(1, `${LONG}<p>First state.</p>`)) });
  await database.sql`update feed set next_at = now() - interval '1 minute' where id = ${id}`;
  await lookAtDueFeeds();
  await doNext(signal);
  pages.set(path, { body: rss(item(1, `${LONG}<p>Second state.</p>`)) });
  await lookNow(cast.editor, id);
  await database.sql`update job set run_at = now() - interval '1 hour' where kind = 'feed-look'`;
  await work();
  const { items } = await listArticles(cast.editor, { q: "Story 1" });
  const mine = items.find((article) => article.url === `https://tyne.example.org/${number}/1`);
  expect(mine?.revisionNumber).toBe(1);
  expect((await readArticle(cast.editor, mine?.slug ?? "")).text).toMatch(/Second state\.$/u);
});

test("what was switched off while the site was asked is not brought in", async () => {
  const { id, path } = await follow(rss(""));
  pages.set(path, { body: rss(item(1)) });
  const { version } = await feedNow(id);
  await lookNow(cast.editor, id);
  await editFeed(cast.editor, id, version, { active: false });
  await work();
  expect(await feedNow(id)).toMatchObject({ active: false, done: 0, waiting: 0, looking: false });
});

test("due feeds are asked for once, however many workers look", async () => {
  const { id } = await follow(rss(""));
  await database.sql`update feed set next_at = now() - interval '1 minute' where id = ${id}`;
  const counts = await Promise.all(Array.from({ length: 4 }, lookAtDueFeeds));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  const [jobs] = await database.sql`select count(*)::int from job where kind = 'feed-look'`;
  expect(jobs).toEqual({ count: 1 });
});
