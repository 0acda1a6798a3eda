/** What other sites show of us: frames and oEmbed. Unknown and unpublished are answered alike. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { GET as articleFrame } from "@/app/embed/articles/[slug]/route";
import { GET as claimFrame } from "@/app/embed/claims/[slug]/route";
import { GET as oembed } from "@/app/oembed/route";
import { closePools } from "@/lib/db/engine/pool";
import { publicOrigin } from "@/lib/env";
import { HEIGHT } from "@/lib/render/embed/height";
import { type Cast, makeArticle, makeCast, makeClaimIn, move } from "@/tests/make";
import { call } from "../call";

database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

type Frame = typeof claimFrame;
async function look(frame: Frame, path: string, slug: string) {
  const request = new Request(`${publicOrigin()}${path}`);
  const answer = await frame(request, { params: Promise.resolve({ slug }) });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
const claimIn = (slug: string) => look(claimFrame, `/embed/claims/${slug}`, slug);
const articleIn = (slug: string) => look(articleFrame, `/embed/articles/${slug}`, slug);
async function ask(query: Record<string, string>) {
  const answer = await oembed(
    new Request(`${publicOrigin()}/oembed?${new URLSearchParams(query)}`),
  );
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

test("a claim in a frame: any site may hold it, and its one script is the height", async () => {
  const { slug } = await makeClaimIn("published", cast);
  const { status, headers, text } = await claimIn(slug);
  expect(status).toBe(200);
  expect(text).toContain("The Tyne Bridge is 389 metres long");
  expect(text.match(/<script/gu)).toHaveLength(1);
  expect(text).toContain(HEIGHT);
  expect(text).not.toContain('<a href="/');
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'sha256-[\w+/=]+'/u);
  expect(policy).not.toContain("frame-ancestors");
  expect(headers.get("x-frame-options")).toBeNull();
  expect(headers.get("set-cookie")).toBeNull();
  expect(headers.get("etag")).toMatch(/^"/u);
});

test("a retracted claim shows that it was, and no verdict", async () => {
  const { slug } = await makeClaimIn("published", cast);
  await move(cast.editor, slug, "retract", { reason: "The record was forged." });
  await move(cast.second, slug, "retract");
  const { status, text } = await claimIn(slug);
  expect(status).toBe(200);
  expect(text).toContain("Retracted.");
  expect(text).not.toContain("data-tone");
});

test("an article in a frame has its summary and its claims", async () => {
  const { article, slug } = await makeClaimIn("published", cast);
  const { status, text } = await articleIn(article.slug);
  expect(status).toBe(200);
  expect(text).toContain("1 claim checked.");
  expect(text).toContain(`${publicOrigin()}/claims/${slug}`);
});

test("what is not public is answered alike, byte for byte", async () => {
  const { slug, article } = await makeClaimIn("approved", cast);
  const [held, unknown] = [await claimIn(slug), await claimIn("nothing-here-bcdfg")];
  expect([held.status, held.text]).toEqual([404, unknown.text]);
  const heldArticle = await articleIn(article.slug);
  expect([heldArticle.status, heldArticle.text]).toEqual([404, unknown.text]);
  for (const url of [`${publicOrigin()}/claims/${slug}`, `${publicOrigin()}/claims/nothing-here`]) {
    const { status, text } = await ask({ url });
    expect([status, text]).toEqual([404, "There is no published check at this address.\n"]);
  }
});

test("oEmbed, as JSON and as XML, within the size that is free", async () => {
  const { slug } = await makeClaimIn("published", cast);
  const url = `${publicOrigin()}/claims/${slug}`;
  const { status, headers, text } = await ask({ url, maxwidth: "320", maxheight: "99999" });
  expect([status, headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
  const told = JSON.parse(text);
  expect(told).toMatchObject({
    version: "1.0",
    type: "rich",
    title: "True: The Tyne Bridge is 389 metres long",
    width: 320,
    height: 380,
  });
  expect(told.html).toContain(`src="${publicOrigin()}/embed/claims/${slug}"`);
  // A picture is no larger than what was asked for, as the specification says.
  expect(told).not.toHaveProperty("thumbnail_url");
  const picture = { thumbnail_width: 1200, thumbnail_height: 630 };
  expect(JSON.parse((await ask({ url })).text)).toMatchObject({
    ...picture,
    thumbnail_url: `${publicOrigin()}/share/claims/${slug}.png?v=1`,
  });
  const [article] = (await call("GET", "/articles")).body.items;
  const ofArticle = await ask({ url: `${publicOrigin()}/articles/${article.slug}` });
  expect(JSON.parse(ofArticle.text)).toMatchObject({
    ...picture,
    thumbnail_url: expect.stringMatching(/\/share\/articles\/[a-z0-9-]+\.png\?v=[a-z0-9]+$/u),
  });
  const xml = await ask({ url, format: "xml" });
  expect(xml.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  expect(xml.text).toContain("<type>rich</type>");
  // As the specification asks: a format that is not there is 501.
  expect((await ask({ url, format: "yaml" })).status).toBe(501);
});

test.each([
  "https://elsewhere.example/claims/x",
  "javascript:alert(1)",
  "",
  `${publicOrigin()}/desk/claims/x`,
  `${publicOrigin()}/claims/x/v/1`,
])("oEmbed knows nothing of %p", async (url) => {
  expect((await ask({ url })).status).toBe(404);
});

test("an article is found by its address, however that is written", async () => {
  const article = await makeArticle(cast.writer, { url: "https://paper.example/bridge" });
  const { slug } = await makeClaimIn("published", cast, { article });
  const at = (url: string) => call("GET", `/annotations?url=${encodeURIComponent(url)}`);
  const found = await at("https://paper.example/bridge?utm_source=mail#top");
  expect(found.body.items).toMatchObject([{ canonical: `${publicOrigin()}/claims/${slug}` }]);
  expect((await at("https://paper.example/other")).status).toBe(404);
  expect((await at("nonsense")).status).toBe(422);
});
