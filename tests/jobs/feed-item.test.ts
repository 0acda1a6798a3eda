/** The items of a feed come in: each once, what changed as a revision, a bad one by itself. */
import { closePools } from "@/lib/db/engine/pool";
import { listArticles, readArticle } from "@/lib/services/articles";
import { lookNow } from "@/lib/services/feeds/feeds";
import { json, rss } from "@/tests/intake/feed/feeds";
import { testDatabase } from "@/tests/setup/database";
import { FeedWorld, LINE, LONG } from "./feed-world";

const database = testDatabase();
database.atEnd(closePools);
const world = new FeedWorld(database);

test("an item that changed is a revision; one that did not costs nothing", async () => {
  const { id, path } = await world.follow(rss(world.item(1) + world.item(2)));
  world.pages.set(path, { body: rss(world.item(1, `${LONG}<p>Tolls rose.</p>`) + world.item(2)) });
  const { count } = (await database.sql`select count(*)::int from audit_event`)[0] ?? {};
  await lookNow(world.editor, id);
  await world.work();
  const events = await database.sql`
    select type from audit_event order by at desc, seq desc limit ${1}`;
  expect(events).toEqual([{ type: "article.revised" }]);
  const [{ count: after } = { count: 0 }] =
    await database.sql`select count(*)::int from audit_event`;
  expect(after - count).toBe(1);
  expect(await world.feed(id)).toMatchObject({ done: 2, lastProblem: null });
});

test("an item without its whole text is read from its page", async () => {
  const page = `/page-${world.number}`;
  world.pages.set(page, {
    headers: { "content-type": "text/html; charset=utf-8" },
    body: `<html lang="en"><head><title>Page</title></head><body><nav>Menu</nav><article><h1>From the page</h1>
      ${`<p>${LINE.repeat(3)}</p>`.repeat(4)}</article></body></html>`,
  });
  const { id } = await world.follow(
    json([
      { id: "1", url: `${world.origin}${page}`, title: "From the feed", summary: "In short." },
    ]),
  );
  expect(await world.feed(id)).toMatchObject({ done: 1, failed: 0 });
  const { items } = await listArticles(world.editor, { q: "From the feed" });
  const { text } = await readArticle(world.editor, items[0]?.slug ?? "");
  expect(text).toContain("The bridge opened in 1928");
  expect(text).not.toContain("Menu");
  expect(text).not.toContain("In short.");
  const [original] = await database.sql`
    select o.media_type, convert_from(o.bytes, 'UTF8') as page, r.source_address
    from revision r join original o on o.id = r.original_id where r.article_id = ${items[0]?.id ?? ""}`;
  expect(original).toEqual({
    media_type: "text/html",
    page: world.pages.get(page)?.body,
    source_address: `${world.origin}${page}`,
  });
});

test("one bad item does not stop the others, and is tried again when a person asks", async () => {
  const lost = `${world.origin}/lost-${world.number}`;
  const short = (id: number, url: string) =>
    `<item><guid>${id}</guid><title>Story ${id}</title><link>${url}</link><description>In short.</description></item>`;
  const { id } = await world.follow(
    rss(short(7, lost) + world.item(1) + short(8, "http://10.0.0.1/")),
  );
  const feed = await world.feed(id);
  expect(feed).toMatchObject({ done: 1, failed: 2, waiting: 0, lastProblem: null });
  expect(feed.failures.map(({ problem }) => problem).toSorted()).toEqual([
    expect.stringMatching(/private network/u),
    expect.stringMatching(/no such page \(404\)/u),
  ]);
  world.pages.set(new URL(lost).pathname, {
    headers: { "content-type": "text/html" },
    body: `<html><body><article>${`<p>${LINE.repeat(3)}</p>`.repeat(4)}</article></body></html>`,
  });
  await world.look(id);
  expect(await world.feed(id)).toMatchObject({ failed: 2 });
  await lookNow(world.editor, id);
  await world.work();
  expect(await world.feed(id)).toMatchObject({ done: 2, failed: 1 });
});

test("a site that fails for a moment is asked again; at the last try it is given up with the reason", async () => {
  const page = `/slow-${world.number}`;
  world.pages.set(page, { status: 500 });
  const { id } = await world.follow(
    json([{ id: "1", url: `${world.origin}${page}`, title: "Late", summary: "In short." }]),
  );
  expect(await world.feed(id)).toMatchObject({ waiting: 1, failed: 0 });
  await world.workThrough();
  expect(await world.feed(id)).toMatchObject({
    waiting: 0,
    failed: 1,
    failures: [{ title: "Late", problem: expect.stringMatching(/fault of its own \(500\)/u) }],
  });
});

test("of many items ten come in at once and the others one by one, the oldest first", async () => {
  const { id, path } = await world.follow(rss(""));
  world.pages.set(path, {
    body: rss(Array.from({ length: 12 }, (_, n) => world.item(12 - n)).join("")),
  });
  await lookNow(world.editor, id);
  await world.workOnce();
  const turns = await database.sql`
    select payload #>> '{item,guid}' as guid, run_at > (select min(run_at) from job) as later
    from job where kind = 'feed-item' order by run_at, id`;
  expect(turns.map(({ guid }) => Number(guid))).toEqual(
    Array.from({ length: 12 }, (_, n) => n + 1),
  );
  expect(turns.filter(({ later }) => later).map(({ guid }) => guid)).toEqual(["11", "12"]);
  await world.workThrough();
  expect(await world.feed(id)).toMatchObject({ done: 12, waiting: 0 });
});

test("an item whose address changes with its headline stays the same article", async () => {
  const { id, path } = await world.follow(rss(world.item(1)));
  const renamed = world
    .item(1, `${LONG}<p>More.</p>`)
    .replace("Story 1", "Story 1, renamed")
    .replace(`/${world.number}/1`, `/${world.number}/1-renamed`);
  world.pages.set(path, { body: rss(renamed) });
  await world.look(id);
  const { items } = await listArticles(world.editor, { q: "Story 1, renamed" });
  expect(items.map(({ revisionNumber }) => revisionNumber)).toEqual([2]);
});

test("a state that a later look has replaced is not brought in after it", async () => {
  const { id, path } = await world.follow(rss(""));
  world.pages.set(path, { body: rss(world.item(1, `${LONG}<p>First state.</p>`)) });
  await world.makeDue(id);
  await world.workOnce();
  world.pages.set(path, { body: rss(world.item(1, `${LONG}<p>Second state.</p>`)) });
  await lookNow(world.editor, id);
  await database.sql`update job set run_at = now() - interval '1 hour' where kind = 'feed-look'`;
  await world.work();
  const { items } = await listArticles(world.editor, { q: "Story 1" });
  const mine = items.find(
    (article) => article.url === `https://tyne.example.org/${world.number}/1`,
  );
  expect(mine?.revisionNumber).toBe(1);
  expect((await readArticle(world.editor, mine?.slug ?? "")).text).toMatch(/Second state\.$/u);
});
