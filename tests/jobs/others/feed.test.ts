/** The worker looks at publishers' feeds of ClaimReview: on time, and only for what is new. */
import { closePools } from "@/lib/db/engine/pool";
import { removeOtherCheck } from "@/lib/services/others/checks";
import {
  addOtherFeed,
  editOtherFeed,
  lookAtOtherFeedNow,
  readOtherFeed,
} from "@/lib/services/others/feeds";
import { lookAtDueOtherFeeds } from "@/lib/services/others/looks";
import { review } from "@/tests/intake/claim-review/reviews";
import { testDatabase } from "@/tests/setup/database";
import { OthersWorld } from "./world";

const database = testDatabase();
database.atEnd(closePools);
const world = new OthersWorld(database);
const feedOf = (...items: object[]) =>
  JSON.stringify({
    "@type": "DataFeed",
    dataFeedElement: items.map((item) => ({ "@type": "DataFeedItem", item: [item] })),
  });

async function follow(path: string, body: string, headers: Record<string, string> = {}) {
  world.pages.set(path, { body, headers });
  const { id } = await addOtherFeed(world.cast.editor, {
    url: `${world.origin}${path}`,
    title: "Northern Checks",
  });
  await world.work();
  return id;
}

async function look(id: string) {
  await world.rows`update other_feed set next_at = now() - interval '1 minute' where id = ${id}`;
  await lookAtDueOtherFeeds();
  await world.work();
  return readOtherFeed(world.cast.writer, id);
}

test("what stands in it comes in at once, and later only what is new", async () => {
  const [first, second] = ["Coal was free.", "Coal was taxed."].map((claimReviewed) =>
    review({ url: world.address(), claimReviewed }),
  );
  if (!first || !second) throw new Error("two records");
  const id = await follow("/feed-1", feedOf(first), { etag: '"1"' });
  expect(await readOtherFeed(world.cast.writer, id)).toMatchObject({
    ...{ checks: 1, fails: 0, looking: false, everyMinutes: 1440 },
    lastNewAt: expect.any(String),
  });
  world.pages.set("/feed-1", { status: 304 });
  await look(id);
  expect(world.asked.at(-1)?.headers["if-none-match"]).toBe('"1"');
  world.pages.set("/feed-1", { body: feedOf(first, second) });
  expect(await look(id)).toMatchObject({ checks: 2 });
  const imports =
    await world.rows`select added, same from other_import where feed_id = ${id} order by created_at`;
  expect(imports).toMatchObject([
    { added: 1, same: 0 },
    { added: 1, same: 1 },
  ]);
});

test("the same bytes are not read again", async () => {
  const id = await follow("/feed-2", feedOf(review({ url: world.address() })));
  await look(id);
  const imports = await world.rows`select id from other_import where feed_id = ${id}`;
  expect(imports).toHaveLength(1);
});

test("what a person removed does not come back by a feed", async () => {
  const url = world.address();
  const words = "The canal froze in June.";
  const id = await follow("/feed-3", feedOf(review({ url, claimReviewed: words })));
  const [row] = await world.found("canal froze");
  await removeOtherCheck(world.cast.editor, row?.id ?? "", "Not a check.");
  const changed = review({ url, claimReviewed: words, dateModified: "2024-09-01" });
  world.pages.set("/feed-3", { body: feedOf(changed) });
  await look(id);
  expect(await world.found("canal froze")).toEqual([]);
});

test("a feed that fails is looked at ever more rarely, and says why", async () => {
  const id = await follow("/feed-4", feedOf(review({ url: world.address() })));
  world.pages.set("/feed-4", { status: 503 });
  const once = await look(id);
  const twice = await look(id);
  expect(twice).toMatchObject({ fails: 2, lastProblem: expect.stringContaining("503") });
  expect(Date.parse(twice.nextAt)).toBeGreaterThanOrEqual(Date.parse(once.nextAt));
  world.pages.set("/feed-4", { body: "<rss><channel></channel></rss>" });
  expect(await look(id)).toMatchObject({
    fails: 3,
    lastProblem: expect.stringMatching(/ClaimReview/u),
  });
  world.pages.set("/feed-4", { status: 410 });
  expect(await look(id)).toMatchObject({ active: false });
});

test("one that is switched off is not looked at, nor asked for; switched on it is at once", async () => {
  const id = await follow("/feed-5", feedOf(review({ url: world.address() })));
  const { version } = await readOtherFeed(world.cast.editor, id);
  await editOtherFeed(world.cast.editor, id, version, { active: false });
  world.asked.length = 0;
  await look(id);
  expect(world.asked).toEqual([]);
  await expect(lookAtOtherFeedNow(world.cast.editor, id)).rejects.toThrow(/refused|off/iu);
  const off = await readOtherFeed(world.cast.editor, id);
  await editOtherFeed(world.cast.editor, id, off.version, { active: true, everyMinutes: 60 });
  await world.work();
  expect(world.asked).toHaveLength(1);
  await expect(
    editOtherFeed(world.cast.editor, id, off.version, { title: "Stale" }),
  ).rejects.toMatchObject({ name: "Stale" });
});

test("a checker may not follow feeds, nor remove a check", async () => {
  const url = `${world.origin}/feed-6`;
  expect(() => addOtherFeed(world.cast.writer, { url })).toThrow();
  expect(() => removeOtherCheck(world.cast.writer, crypto.randomUUID(), "R")).toThrow();
});
