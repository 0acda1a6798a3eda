/** A text comes in once, again with other words, or again with the same. */
import { closePools, desk } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import { inTransaction } from "@/lib/db/engine/transaction";
import type { Actor } from "@/lib/domain/person";
import {
  addRevision,
  articleHistory,
  createArticle,
  editArticle,
  readArticle,
} from "@/lib/services/articles";
import { type ArrivingArticle, bringIn, settle } from "@/lib/services/text/bring-in";
import { type Cast, makeCast, makeClaim } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);
let cast: Cast;
let number = 0;
beforeAll(async () => {
  cast = await makeCast();
});

const FIRST = "The harbour bridge opened in 1932.\nIt carries 160,000 vehicles a day.";

function arriving(text: string, more: Partial<ArrivingArticle> = {}): ArrivingArticle {
  return {
    headline: "The bridge",
    language: "en",
    blocks: text.split("\n").map((line) => ({ kind: "paragraph", text: line })),
    ...more,
  };
}

const fresh = () => {
  number += 1;
  return `urn:test:${number}`;
};
const api = (actor: Actor, article: ArrivingArticle) => bringIn(actor, article, { how: "api" });

test("the same name of its own with other words is a revision, with the same words nothing", async () => {
  const externalId = fresh();
  const first = await api(cast.writer, arriving(FIRST, { externalId }));
  expect(first).toMatchObject({ outcome: "created", revision: 1 });
  expect(await api(cast.writer, arriving(FIRST, { externalId }))).toEqual({
    slug: first.slug,
    outcome: "unchanged",
    revision: 1,
  });
  const second = await api(cast.writer, arriving(`${FIRST}\nTolls rose.`, { externalId }));
  expect(second).toEqual({ slug: first.slug, outcome: "revised", revision: 2 });
});

test("an article known by its address is found by its own name, too, once it has come with it", async () => {
  const externalId = fresh();
  const url = `https://example.org/named-${number}`;
  const { slug } = await api(cast.writer, arriving(FIRST, { url }));
  const named = await api(cast.writer, arriving(FIRST, { url, externalId }));
  expect(named).toMatchObject({ slug, outcome: "unchanged" });
  const gone = { url: `${url}-moved`, externalId, status: "cancelled" as const };
  expect(await api(cast.writer, arriving(FIRST, gone))).toMatchObject({ slug, outcome: "revised" });
  expect((await readArticle(cast.writer, slug)).article).toMatchObject({
    externalId,
    status: "cancelled",
  });
});

test("the same address, however it is written, is the same article", async () => {
  const url = `https://example.org/bridge-${fresh().length}-${number}`;
  const { slug } = await api(cast.writer, arriving(FIRST, { url }));
  const again = await api(cast.writer, arriving(FIRST, { url: `${url}?utm_source=feed#top` }));
  expect(again).toMatchObject({ slug, outcome: "unchanged" });
});

test("two who bring the same text in at once make one article", async () => {
  const externalId = fresh();
  const made = await Promise.all(
    Array.from({ length: 6 }, () => api(cast.writer, arriving(FIRST, { externalId }))),
  );
  expect(new Set(made.map((each) => each.slug)).size).toBe(1);
  expect(made.filter((each) => each.outcome === "created")).toHaveLength(1);
});

test("headings, lists and quotes are kept, a line each", async () => {
  const { slug } = await api(
    cast.writer,
    arriving("", {
      blocks: [
        { kind: "heading", text: " date 2024-05-02 Traffic " },
        { kind: "item", text: "Cars\n\nTrams" },
        { kind: "quote", text: "“We  count\u00a0them.”" },
      ],
    }),
  );
  const { article, text, blocks } = await readArticle(cast.writer, slug);
  expect(text).toBe("Traffic\nCars\nTrams\n“We count them.”");
  expect(blocks).toEqual(["heading", "item", "item", "quote"]);
  expect(article.publishedAt).toBe("2024-05-02");
});

test("the same file again is nothing new, a file with the same words is an article of its own", async () => {
  const keep = async (bytes: string) => {
    const [row] = await database.sql<{ id: string }[]>`
      insert into original (sha256, media_type, name, bytes)
      values (sha256(convert_to(${bytes}, 'UTF8')), 'text/plain', 'a.txt', convert_to(${bytes}, 'UTF8')) returning id`;
    return row?.id;
  };
  const originalId = await keep("first file");
  const drop = (text: string, id = originalId) =>
    bringIn(cast.writer, arriving(text), { how: "file", originalId: id });
  const [one, two] = await Promise.all([drop(FIRST), drop(FIRST)]);
  expect(one?.slug).toBe(two?.slug);
  expect([one?.outcome, two?.outcome].sort()).toEqual(["created", "unchanged"]);
  // A wire file holds several texts: each is looked for by itself.
  expect(await drop("Another text of the same file.")).toMatchObject({ outcome: "created" });
  expect(await drop(FIRST, await keep("another file"))).toMatchObject({ outcome: "created" });
});

test("a pasted text is kept as it came, beside its one form", async () => {
  const text = "  Two\u00a0 words.\r\n\r\nAnd more.";
  const { slug } = await createArticle(cast.writer, { headline: "Pasted", language: "en", text });
  await addRevision(cast.writer, slug, { blocks: [{ kind: "heading", text: " New " }] });
  const kept = await desk.rows<{ number: number; text: string; original: string }>(sql`
    select r.number, r.text, convert_from(o.bytes, 'UTF8') as original
    from revision r join article a on a.id = r.article_id join original o on o.id = r.original_id
    where a.slug = ${slug} order by r.number`);
  expect(kept).toEqual([
    { number: 1, text: "Two words.\nAnd more.", original: text },
    { number: 2, text: "New", original: '[{"kind":"heading","text":" New "}]' },
  ]);
});

test("a text that is held back at its source is held back, and only such a source sets it free", async () => {
  const externalId = fresh();
  const url = `https://example.org/held-${number}`;
  const { slug } = await api(cast.writer, arriving(FIRST, { externalId, url }));
  const status = async () => (await readArticle(cast.writer, slug)).article.status;
  await api(cast.writer, arriving(FIRST, { externalId, url, status: "withheld" }));
  expect(await status()).toBe("withheld");
  await bringIn(cast.writer, arriving(FIRST, { url }), { how: "address", sourceAddress: url });
  expect(await status()).toBe("withheld");
  await api(cast.writer, arriving(FIRST, { externalId, status: "usable" }));
  expect(await status()).toBe("usable");
  const cancelled = await api(cast.writer, arriving("", { externalId, status: "cancelled" }));
  expect(cancelled).toMatchObject({ slug, outcome: "revised", revision: 1 });
  expect(await status()).toBe("cancelled");
});

test("what an editor holds back on the desk, no source sets free", async () => {
  const externalId = fresh();
  const { slug } = await api(cast.writer, arriving(FIRST, { externalId }));
  const held = async () => {
    const { article } = await readArticle(cast.writer, slug);
    return [article.status, article.embargoedUntil && Date.parse(article.embargoedUntil)];
  };
  const { version } = (await readArticle(cast.editor, slug)).article;
  const until = "2999-01-01T00:00:00Z";
  await editArticle(cast.editor, slug, version, { status: "withheld", embargoedUntil: until });
  await api(cast.writer, arriving(FIRST, { externalId, status: "usable" }));
  await api(cast.writer, arriving(FIRST, { externalId, embargoedUntil: "2020-01-01T00:00:00Z" }));
  expect(await held()).toEqual(["withheld", Date.parse(until)]);
  const later = "2999-06-01T00:00:00Z";
  await api(
    cast.writer,
    arriving(FIRST, { externalId, status: "cancelled", embargoedUntil: later }),
  );
  expect(await held()).toEqual(["cancelled", Date.parse(later)]);
});

test("what the worker finds is brought in by nobody, in the name of who set it up", async () => {
  const find = (text: string, externalId: string) =>
    inTransaction(null, (tx) =>
      settle(tx, arriving(text, { externalId }), {
        actor: null,
        createdBy: cast.writer.id,
        how: "feed",
      }),
    );
  const externalId = fresh();
  const found = await find(FIRST, externalId);
  await makeClaim(cast.writer, { article: found.slug, quote: "160,000 vehicles" });
  await find(`New. ${FIRST}`, externalId);
  const [revised, created] = await articleHistory(cast.writer, found.slug);
  expect([created?.type, revised?.type]).toEqual(["article.created", "article.revised"]);
  expect(revised?.actor).toBeNull();
});

test("every attempt to find a claim again is kept, with the one that it starts from", async () => {
  const externalId = fresh();
  const { slug } = await api(cast.writer, arriving(FIRST, { externalId }));
  const claim = await makeClaim(cast.writer, { article: slug, quote: "160,000 vehicles" });
  await api(cast.writer, arriving(`New. ${FIRST}`, { externalId }));
  await api(cast.writer, arriving("Nothing of it is left.", { externalId }));
  const kept = await desk.rows(sql`
    select k.health, k.method, f.health as "from" from anchor k join claim c on c.id = k.claim_id
      left join anchor f on f.id = k.from_id where c.slug = ${claim} order by k.created_at`);
  expect(kept).toMatchObject([
    { health: "exact", method: "chosen", from: null },
    { health: "moved", method: "quote", from: "exact" },
    { health: "lost", method: "none", from: "moved" },
  ]);
  const [row] = await database.sql`select text_changed from claim where slug = ${claim}`;
  expect(row).toEqual({ text_changed: true });
});
