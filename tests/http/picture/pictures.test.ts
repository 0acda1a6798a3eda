/** The pictures for social networks: painted, conditional, drawn once, gone with what they show. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { inflateSync } from "node:zlib";
import { GET as articlePage } from "@/app/articles/[slug]/route";
import { GET as claimPage } from "@/app/claims/[slug]/route";
import { GET as articlePicture } from "@/app/share/articles/[file]/route";
import { GET as claimPicture } from "@/app/share/claims/[file]/route";
import { closePools } from "@/lib/db/engine/pool";
import { setListening } from "@/lib/http/kept/keep";
import { drawn } from "@/lib/http/picture/drawn";
import { Busy, paint } from "@/lib/http/picture/painters";
import { tellLanguage } from "@/lib/words/ambient";
import { type Cast, makeCast, makeClaimIn, move } from "@/tests/make";

database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const ask = (place: string, headers: Record<string, string> = {}) =>
  new Request(`http://127.0.0.1:3000${place}`, { headers });
const ofClaim = (slug: string, headers?: Record<string, string>, more = "") =>
  claimPicture(ask(`/share/claims/${slug}.png${more}`, headers), {
    params: Promise.resolve({ file: `${slug}.png` }),
  });
const ofArticle = (slug: string) =>
  articlePicture(ask(`/share/articles/${slug}.png`), {
    params: Promise.resolve({ file: `${slug}.png` }),
  });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

/** Width and height of a PNG, and how many bytes its pixels are. */
function look(png: Buffer) {
  expect(png.subarray(0, 8)).toEqual(Buffer.from("89504e470d0a1a0a", "hex"));
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const pixels = inflateSync(Buffer.concat(parts));
  return { size: [png.readUInt32BE(16), png.readUInt32BE(20)], bytes: pixels.length };
}

test("a published claim and its article have a picture, named in the page", async () => {
  const made = await makeClaimIn("published", cast);
  for (const response of [await ofClaim(made.slug), await ofArticle(made.article.slug)]) {
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.get("cache-control")).toContain("max-age=30");
    expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    const { size, bytes } = look(await bytesOf(response));
    expect([size, bytes]).toEqual([[1200, 630], (1200 * 4 + 1) * 630]);
  }
  const page = await claimPage(ask(`/claims/${made.slug}`), {
    params: Promise.resolve({ slug: made.slug }),
  });
  const html = await page.text();
  expect(html).toContain(
    `<meta property="og:image" content="http://127.0.0.1:3000/share/claims/${made.slug}.png?v=1"/>`,
  );
  expect(html).toContain('<meta property="og:image:width" content="1200"/>');
  expect(html).toContain('<meta property="og:image:height" content="630"/>');
  expect(html).toMatch(/<meta property="og:image:alt" content="The claim: [^"]+"\/>/u);
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  const about = await articlePage(ask(`/articles/${made.article.slug}`), {
    params: Promise.resolve({ slug: made.article.slug }),
  });
  expect(await about.text()).toContain(`/share/articles/${made.article.slug}.png?v=`);
});

test("it has a tag, which whatever follows a question mark does not change", async () => {
  const { slug } = await makeClaimIn("published", cast);
  const first = await ofClaim(slug);
  const etag = first.headers.get("etag") ?? "";
  expect((await ofClaim(slug, { "if-none-match": etag })).status).toBe(304);
  expect((await ofClaim(slug, {}, "?v=9")).headers.get("etag")).toBe(etag);
});

test("what is kept of it is kept by its language", async () => {
  const { slug } = await makeClaimIn("published", cast);
  setListening(true);
  const english = (await ofClaim(slug)).headers.get("etag");
  tellLanguage(() => ({ language: "es", prefix: "" }));
  const spanish = (await ofClaim(slug)).headers.get("etag");
  tellLanguage(() => undefined);
  expect(spanish).not.toBe(english);
  expect((await ofClaim(slug)).headers.get("etag")).toBe(english);
  setListening(false);
});

test("a retraction takes the picture away at once, from its page, too", async () => {
  const { slug } = await makeClaimIn("published", cast);
  expect((await ofClaim(slug)).status).toBe(200);
  await move(cast.editor, slug, "retract", { reason: "The record was forged." });
  await move(cast.second, slug, "retract");
  const gone = await ofClaim(slug);
  expect(gone.status).toBe(404);
  expect(await bytesOf(gone)).toEqual(await bytesOf(await ofClaim("unknown-bcdfg")));
  const page = await claimPage(ask(`/claims/${slug}`), { params: Promise.resolve({ slug }) });
  expect(await page.text()).not.toContain("og:image");
});

test.each([
  ["claim", (made: { slug: string }) => ofClaim(made.slug)],
  ["article", (made: { article: { slug: string } }) => ofArticle(made.article.slug)],
])("an unknown and an unpublished %s answer alike, byte for byte", async (_, get) => {
  const hidden = await makeClaimIn("approved", cast);
  const unpublished = await get(hidden);
  const unknown = await get({ slug: "unknown-bcdfg", article: { slug: "unknown-bcdfg" } });
  expect([unpublished.status, [...unpublished.headers]]).toEqual([404, [...unknown.headers]]);
  expect(await bytesOf(unpublished)).toEqual(await bytesOf(unknown));
});

const square = (n: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="${n}" height="4"/></svg>`;

test("the same drawing is painted once, and has the same bytes whoever paints it", async () => {
  const [one, other] = await Promise.all([drawn(square(1)), drawn(square(1))]);
  expect(other).toBe(one);
  expect(await drawn(square(1))).toBe(one);
  expect(Buffer.from(await paint(square(1)))).toEqual(Buffer.from(one));
});

test("what can't be painted fails alone", async () => {
  await expect(paint("no drawing")).rejects.toThrow();
  expect((await paint(square(2))).length).toBeGreaterThan(50);
});

test("when too many wait, one more is refused at once, and the others are painted", async () => {
  const asked = Array.from({ length: 60 }, (_, n) => paint(square(n)));
  const ends = await Promise.allSettled(asked);
  const refused = ends.filter((end) => end.status === "rejected" && end.reason instanceof Busy);
  expect(refused).toHaveLength(60 - 50 - 2);
  expect(ends.filter((end) => end.status === "fulfilled")).toHaveLength(52);
});
