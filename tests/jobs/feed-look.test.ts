/** The worker looks at feeds: on time, only for what is new, and ever more rarely where it fails. */
import { closePools } from "@/lib/db/engine/pool";
import { listArticles, readArticle } from "@/lib/services/articles";
import { addFeed, editFeed, lookNow } from "@/lib/services/feeds/feeds";
import { lookAtDueFeeds } from "@/lib/services/feeds/looks";
import { rss } from "@/tests/intake/feed/feeds";
import { testDatabase } from "@/tests/setup/database";
import { FeedWorld, LINE, LONG } from "./feed-world";

const database = testDatabase();
database.atEnd(closePools);
const world = new FeedWorld(database);

const headlines = async () =>
  (await listArticles(world.editor, { limit: 200 })).items.map((a) => a.headline);

test("a feed that was added shows what it holds, and brings in nothing", async () => {
  const path = `/feed-${world.number}`;
  world.pages.set(path, { body: rss(world.item(1) + world.item(2, "<p>In short.</p>")) });
  const before = await headlines();
  const { id } = await addFeed(world.editor, { url: `${world.origin}${path}` });
  expect(await world.feed(id)).toMatchObject({ active: false, looking: true, found: null });
  await world.work();
  const feed = await world.feed(id);
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
  const { id } = await world.follow(
    rss(
      world
        .item(1)
        .replace(
          "</item>",
          "<pubDate>Wed, 25 Nov 2026 23:30:00 -0500</pubDate><dc:creator>Ada Brown</dc:creator></item>",
        ) + world.item(2),
    ),
  );
  expect(await world.feed(id)).toMatchObject({
    active: true,
    title: "The Tyne Check",
    done: 2,
    waiting: 0,
  });
  const { items } = await listArticles(world.editor, { q: "Story" });
  const first = items.find(
    (article) => article.url === `https://tyne.example.org/${world.number}/1`,
  );
  expect(first).toMatchObject({
    headline: "Story 1",
    byline: "Ada Brown",
    publisher: "The Tyne Check",
    publishedAt: "2026-11-25",
    language: "en",
  });
  const { text } = await readArticle(world.editor, first?.slug ?? "");
  expect(text).toBe(LINE.repeat(8).trim());
  const [revision] = await database.sql`
    select how, source_address, feed_id, o.media_type, convert_from(o.bytes, 'UTF8')::json #>> '{body,words}' as words
    from revision r join original o on o.id = r.original_id where article_id = ${first?.id ?? ""}`;
  expect(revision).toEqual({
    how: "feed",
    media_type: "application/json",
    words: LONG,
    source_address: `https://tyne.example.org/${world.number}/1`,
    feed_id: id,
  });
});

test("with only new ones, what stood there is left, also when it changes later", async () => {
  const { id, path } = await world.follow(rss(world.item(1)), { take: "new" });
  expect(await world.feed(id)).toMatchObject({ done: 0, waiting: 0 });
  world.pages.set(path, { body: rss(world.item(2) + world.item(1, LONG.repeat(2))) });
  await world.look(id);
  expect(await world.feed(id)).toMatchObject({ done: 1, waiting: 0 });
});

test("it asks with what it saw last, and 304 leaves all as it is", async () => {
  const { id, path } = await world.follow(rss(world.item(1)));
  world.pages.set(path, {
    headers: { etag: '"one"', "last-modified": "Wed, 25 Nov 2026 10:00:00 GMT" },
    body: rss(world.item(1)),
  });
  await world.look(id);
  world.pages.set(path, { status: 304 });
  world.asked.length = 0;
  await world.look(id);
  expect(world.asked).toHaveLength(1);
  expect(world.asked[0]?.headers).toMatchObject({
    "if-none-match": '"one"',
    "if-modified-since": "Wed, 25 Nov 2026 10:00:00 GMT",
  });
  expect(await world.feed(id)).toMatchObject({ fails: 0, lastProblem: null, done: 1 });
});

test("a failure is said in words, doubles the wait, and is forgotten once it works", async () => {
  const { id, path } = await world.follow(rss(""));
  world.pages.set(path, { status: 503, headers: { "retry-after": "90000" } });
  await world.look(id);
  const first = await world.feed(id);
  expect(first).toMatchObject({ fails: 1, active: true });
  expect(first.lastProblem).toMatch(/fault of its own \(503\)/u);
  // 90,000 seconds, more than the day that failures alone come to.
  expect(Date.parse(first.nextAt) - Date.parse(first.lastLookedAt ?? "")).toBeGreaterThan(
    89_000_000,
  );
  world.pages.set(path, { body: "<html><p>Moved</p></html>" });
  await world.look(id);
  expect(await world.feed(id)).toMatchObject({
    fails: 2,
    lastProblem: expect.stringMatching(/web page/u),
  });
  world.pages.set(path, { body: rss(world.item(1)) });
  await world.look(id);
  expect(await world.feed(id)).toMatchObject({ fails: 0, lastProblem: null, done: 1 });
});

test("a feed that is gone for good is switched off, by nobody", async () => {
  const { id, path } = await world.follow(rss(""));
  world.pages.set(path, { status: 410 });
  await world.look(id);
  const feed = await world.feed(id);
  expect(feed).toMatchObject({
    active: false,
    lastProblem: expect.stringMatching(/gone for good/u),
  });
  const [event] = await database.sql`
    select type, actor_id from audit_event where subject_id = ${id} order by seq desc limit 1`;
  expect(event).toEqual({ type: "feed.changed", actor_id: null });
  world.asked.length = 0;
  await world.look(id);
  expect(world.asked).toEqual([]);
});

test("what was switched off while the site was asked is not brought in", async () => {
  const { id, path } = await world.follow(rss(""));
  world.pages.set(path, { body: rss(world.item(1)) });
  const { version } = await world.feed(id);
  await lookNow(world.editor, id);
  await editFeed(world.editor, id, version, { active: false });
  await world.work();
  expect(await world.feed(id)).toMatchObject({
    active: false,
    done: 0,
    waiting: 0,
    looking: false,
  });
});

test("due feeds are asked for once, however many workers look", async () => {
  const { id } = await world.follow(rss(""));
  await database.sql`update feed set next_at = now() - interval '1 minute' where id = ${id}`;
  const counts = await Promise.all(Array.from({ length: 4 }, lookAtDueFeeds));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  const [jobs] = await database.sql`select count(*)::int from job where kind = 'feed-look'`;
  expect(jobs).toEqual({ count: 1 });
});
