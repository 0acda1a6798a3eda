/** Topics over HTTP: the desk's list, and what readers get of one. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { parseAtomFeed } from "feedsmith";
import { GET as articlePage } from "@/app/articles/[slug]/route";
import { GET as claimReviews } from "@/app/feeds/claimreview.json/route";
import { GET as claimsAtom } from "@/app/feeds/claims.atom/route";
import { GET as claimsJson } from "@/app/feeds/claims.json/route";
import { GET as correctionsJson } from "@/app/feeds/corrections.json/route";
import { GET as search } from "@/app/search/route";
import { GET as sitemap } from "@/app/sitemap.xml/route";
import { GET as topicPage } from "@/app/topics/[slug]/route";
import { closePools } from "@/lib/db/engine/pool";
import { publicOrigin } from "@/lib/env";
import { type Cast, makeArticle, makeCast, makeClaimIn, move } from "@/tests/make";
import { call } from "../call";

database.atEnd(closePools);
let cast: Cast;
let on: { article: string; slug: string };
let off: { article: string; slug: string };
beforeAll(async () => {
  cast = await makeCast();
  on = await makeIn();
  off = await makeIn();
  const body = { name: "Bridges & rivers" };
  const made = await call("POST", "/desk/topics", { as: cast.editor, body });
  expect(made).toMatchObject({ status: 201, body: { slug: "bridges-rivers", position: 1 } });
  expect(made.headers.get("etag")).toBe('"1"');
  const { body: read } = await call("GET", `/desk/articles/${on.article}`, { as: cast.writer });
  const set = await call("PATCH", `/desk/articles/${on.article}`, {
    as: cast.writer,
    version: read.article.version,
    body: { topics: ["bridges-rivers"] },
  });
  expect(set.body.topics).toEqual([{ slug: "bridges-rivers", name: "Bridges & rivers" }]);
});

async function makeIn() {
  const article = await makeArticle(cast.writer);
  return { article, slug: (await makeClaimIn("published", cast, { article })).slug };
}
type Get = (request: Request) => Promise<Response>;
const ask = (get: Get, place: string, headers: Record<string, string> = {}) =>
  get(new Request(`${publicOrigin()}${place}`, { headers }));
const topic = (slug: string) =>
  topicPage(new Request(`${publicOrigin()}/topics/${slug}`), { params: Promise.resolve({ slug }) });
const TOPIC = "?topic=bridges-rivers";

test("who may manage the list", async () => {
  const body = { name: "Sport" };
  expect((await call("POST", "/desk/topics", { as: cast.writer, body })).status).toBe(403);
  expect((await call("POST", "/desk/topics", { body })).status).toBe(401);
  expect((await call("GET", "/desk/topics", { as: cast.writer })).status).toBe(200);
  const at = "/desk/topics/bridges-rivers";
  expect((await call("PATCH", at, { as: cast.editor, body: { position: 2 } })).status).toBe(428);
  const stale = await call("PATCH", at, { as: cast.editor, version: 9, body: { position: 2 } });
  expect(stale.status).toBe(412);
});

test.each([
  ["claims.atom", claimsAtom],
  ["claims.json", claimsJson],
  ["claimreview.json", claimReviews],
])("%s of a topic has its verdicts, no others, and is conditional", async (name, feed) => {
  const answer = await ask(feed, `/feeds/${name}${TOPIC}`);
  const text = await answer.text();
  expect([text.includes(on.slug), text.includes(off.slug)]).toEqual([true, false]);
  const etag = answer.headers.get("etag") ?? "";
  const again = await ask(feed, `/feeds/${name}${TOPIC}`, { "if-none-match": etag });
  expect(again.status).toBe(304);
});

test("an unknown topic is answered as an unknown article is", async () => {
  for (const filter of ["topic=nothing", "article=nothing"]) {
    const answer = await ask(claimsJson, `/feeds/claims.json?${filter}`);
    expect([answer.status, (await answer.json()).items]).toEqual([200, []]);
  }
  expect((await topic("nothing")).status).toBe(404);
});

test("the feed leads to the page of the topic, and the page to the feed", async () => {
  const feed = parseAtomFeed(await (await ask(claimsAtom, `/feeds/claims.atom${TOPIC}`)).text());
  const page = `${publicOrigin()}/topics/bridges-rivers`;
  expect(feed.links).toContainEqual(expect.objectContaining({ rel: "alternate", href: page }));
  const html = await (await topic("bridges-rivers")).text();
  expect(html).toContain(`href="${publicOrigin()}/feeds/claims.atom?topic=bridges-rivers"`);
  expect([html.includes(on.slug), html.includes(off.slug)]).toEqual([true, false]);
});

test("an article's page, the sitemap, the search and the API know the topic", async () => {
  const slug = on.article;
  const page = await articlePage(new Request(`${publicOrigin()}/articles/${slug}`), {
    params: Promise.resolve({ slug }),
  });
  const html = await page.text();
  expect(html).toContain('href="/topics/bridges-rivers"');
  expect(html).toContain('"keywords":["Bridges ');
  expect(await (await ask(sitemap, "/sitemap.xml")).text()).toContain("/topics/bridges-rivers<");
  const found = await (await ask(search, `/search${TOPIC}&q=bridge`)).text();
  expect([found.includes(on.slug), found.includes(off.slug)]).toEqual([true, false]);
  const { body } = await call("GET", `/claims${TOPIC}`);
  expect(body.items.map((claim: { slug: string }) => claim.slug)).toEqual([on.slug]);
});

test("a topic without a verdict says so, and comes into no sitemap", async () => {
  await call("POST", "/desk/topics", { as: cast.editor, body: { name: "Sport" } });
  expect(await (await topic("sport")).text()).toContain("Nothing on this topic is published yet.");
  expect(await (await ask(sitemap, "/sitemap.xml")).text()).not.toContain("/topics/sport");
});

test("corrections of a topic", async () => {
  for (const { slug } of [on, off]) {
    await move(cast.editor, slug, "retract", { reason: "The record was forged." });
    await move(cast.second, slug, "retract", { reason: "The record was forged." });
  }
  const { items } = await (await ask(correctionsJson, `/feeds/corrections.json${TOPIC}`)).json();
  expect(items).toHaveLength(1);
  expect(items[0].url).toContain(on.slug);
});
