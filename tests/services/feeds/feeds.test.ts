/** Who may follow feeds, and what is refused; the worker's part is in tests/jobs. */
import { closePools } from "@/lib/db/engine/pool";
import { Forbidden, Invalid, NotFound, Refused, Stale } from "@/lib/domain/errors";
import { feedInput } from "@/lib/domain/feed/feed";
import { addFeed, editFeed, listFeeds, lookNow, readFeed } from "@/lib/services/feeds/feeds";
import { recordLook } from "@/lib/services/feeds/looks";
import { type Cast, makeCast } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);
let cast: Cast;
let number = 0;
beforeAll(async () => {
  cast = await makeCast();
});

const fresh = () => {
  number += 1;
  return `https://tyne.example.org/feed-${number}`;
};
const shown = { title: "The Tyne Check", language: "en", warnings: [], total: 0, items: [] };
async function looked(language: string | null = "en"): Promise<string> {
  const { id } = await addFeed(cast.editor, { url: fresh() });
  const found = { ...shown, language };
  await recordLook(
    id,
    { kind: "found", etag: null, lastModified: null, shown: found, items: [] },
    true,
  );
  return id;
}

test("a checker sees the feeds, an editor manages them", async () => {
  const id = await looked();
  expect((await listFeeds(cast.writer)).map((feed) => feed.id)).toContain(id);
  expect(() => addFeed(cast.writer, { url: fresh() })).toThrow(Forbidden);
  expect(() => editFeed(cast.writer, id, 1, { active: true })).toThrow(Forbidden);
  expect(() => lookNow(cast.writer, id)).toThrow(Forbidden);
});

test("a feed is known by its address; one that was never switched on may be added again", async () => {
  const url = fresh();
  const { id } = await addFeed(cast.editor, { url });
  expect(await addFeed(cast.admin, { url: `${url}/?utm_source=x` })).toEqual({ id });
  await recordLook(id, { kind: "found", etag: null, lastModified: null, shown, items: [] }, true);
  await editFeed(cast.editor, id, 1, { active: true, take: "all" });
  await expect(addFeed(cast.editor, { url })).rejects.toThrow(Invalid);
});

test("it is switched on only after a look, with a choice and a language", async () => {
  const { id: unread } = await addFeed(cast.editor, { url: fresh() });
  await expect(editFeed(cast.editor, unread, 1, { active: true, take: "all" })).rejects.toThrow(
    Refused,
  );
  const id = await looked(null);
  await expect(editFeed(cast.editor, id, 1, { active: true, language: "en" })).rejects.toThrow(
    Invalid,
  );
  await expect(editFeed(cast.editor, id, 1, { active: true, take: "all" })).rejects.toThrow(
    /language/u,
  );
  await expect(editFeed(cast.editor, id, 1, { take: "new" })).rejects.toThrow(Invalid);
  const { version } = await editFeed(cast.editor, id, 1, {
    active: true,
    take: "new",
    language: "uk",
  });
  expect(await readFeed(cast.editor, id)).toMatchObject({
    active: true,
    language: "uk",
    title: "The Tyne Check",
    found: null,
    version,
  });
});

test("each change is on the record, a stale one is refused, the same again changes nothing", async () => {
  const id = await looked();
  const { version } = await editFeed(cast.editor, id, 1, { active: true, take: "all" });
  await expect(editFeed(cast.editor, id, 1, { everyMinutes: 60 })).rejects.toThrow(Stale);
  expect(await editFeed(cast.editor, id, version, { everyMinutes: 30 })).toEqual({ version });
  await editFeed(cast.editor, id, version, { active: false, title: "Tyne" });
  const events = await database.sql`
    select e.type, e.facts, p.name from audit_event e join person p on p.id = e.actor_id
    where e.subject_kind = 'feed' and e.subject_id = ${id} order by e.seq`;
  expect(events.map(({ type }) => type)).toEqual(["feed.added", "feed.changed", "feed.changed"]);
  expect(JSON.parse(events[2]?.facts)).toEqual({ fields: ["active", "title"] });
});

test("a feed that is switched off is not looked at, and an unknown one is not found", async () => {
  const id = await looked();
  const { version } = await editFeed(cast.editor, id, 1, { active: true, take: "all" });
  await editFeed(cast.editor, id, version, { active: false });
  await expect(lookNow(cast.editor, id)).rejects.toThrow(Refused);
  const nobody = "00000000-0000-4000-8000-000000000000";
  await expect(lookNow(cast.editor, nobody)).rejects.toThrow(NotFound);
  await expect(readFeed(cast.editor, nobody)).rejects.toThrow(NotFound);
});

test("one that was never switched on leaves the list after a day", async () => {
  const id = await looked();
  const ids = async () => (await listFeeds(cast.editor)).map((feed) => feed.id);
  expect(await ids()).toContain(id);
  await database.sql`update feed set created_at = now() - interval '25 hours' where id = ${id}`;
  expect(await ids()).not.toContain(id);
});

test("nobody deletes a feed, and none is switched on without a look", async () => {
  const id = await looked();
  await expect(database.sql`delete from feed where id = ${id}`).rejects.toThrow();
  await expect(
    database.as("ss_app")`update feed set active = true where id = ${id}`,
  ).rejects.toThrow();
});

test.each(["ftp://x.org/feed", "javascript:alert(1)", "x.org/feed", "https://x.org/a b", ""])(
  "%p is no address of a feed",
  (url) => {
    expect(feedInput.safeParse({ url }).success).toBe(false);
  },
);

test("an address by number, or beyond ASCII, may be a feed's; the fetcher says whether it is reached", () => {
  for (const url of [
    "http://127.0.0.1:8080/feed",
    "https://новости.рф/лента",
    "https://x.org/feed",
  ])
    expect(feedInput.safeParse({ url }).success).toBe(true);
});
