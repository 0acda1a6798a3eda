import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { GET as article } from "@/app/articles/[slug]/route";
import { GET as badge } from "@/app/badge/[file]/route";
import { GET as claim } from "@/app/claims/[slug]/route";
import { GET as oldClaim } from "@/app/claims/[slug]/v/[version]/route";
import { GET as corrections } from "@/app/corrections/route";
import { GET as method } from "@/app/how-we-check/route";
import { GET as home } from "@/app/route";
import { GET as search } from "@/app/search/route";
import { closePools, reader } from "@/lib/db/engine/pool";
import { type Cast, makeCast, makeClaimIn, move } from "@/tests/make";

database.atEnd(closePools);

const ask = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://127.0.0.1:3000${path}`, { headers });

/** Every public address that names a claim or an article, asked for one slug. */
const addresses: Record<
  string,
  (slug: string, headers?: Record<string, string>) => Promise<Response>
> = {
  claim: (slug, headers) =>
    claim(ask(`/claims/${slug}`, headers), { params: Promise.resolve({ slug }) }),
  version: (slug) =>
    oldClaim(ask(`/claims/${slug}/v/1`), { params: Promise.resolve({ slug, version: "1" }) }),
  article: (slug) => article(ask(`/articles/${slug}`), { params: Promise.resolve({ slug }) }),
  badge: (slug) =>
    badge(ask(`/badge/${slug}.svg`), { params: Promise.resolve({ file: `${slug}.svg` }) }),
};
const claimPage = (slug: string, headers?: Record<string, string>) =>
  addresses.claim?.(slug, headers) ?? Promise.reject(new Error("no address"));

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

async function bytesOf(response: Response) {
  return { status: response.status, headers: [...response.headers], body: await response.text() };
}

test.each(Object.entries(addresses))(
  "an unknown and an unpublished %s answer alike, byte for byte",
  async (name, get) => {
    const hidden = await makeClaimIn("approved", cast);
    const slug = name === "article" ? hidden.article.slug : hidden.slug;
    const unpublished = await bytesOf(await get(slug));
    expect(unpublished.status).toBe(404);
    expect(unpublished).toEqual(await bytesOf(await get("unknown-bcdfg")));
  },
);

test("a slug that no database could hold is just not there", async () => {
  for (const slug of ["a\u0000b", "\ud800", "x".repeat(5000), "%00", "..", "'"])
    expect((await claimPage(slug)).status).toBe(404);
});

test("what was published is there at once, what is retracted is so at once", async () => {
  const { slug } = await makeClaimIn("approved", cast);
  expect((await claimPage(slug)).status).toBe(404);
  await move(cast.editor, slug, "publish");
  const published = await claimPage(slug);
  expect(published.status).toBe(200);
  expect(await published.text()).toContain('"@type":"ClaimReview"');
  await move(cast.editor, slug, "retract", { reason: "The record was forged." });
  await move(cast.second, slug, "retract");
  const retracted = await (await claimPage(slug)).text();
  expect(retracted).toContain("This check no longer stands");
  expect(retracted).not.toContain("ClaimReview");
});

test("a reader who has a page already is told so, until it changes", async () => {
  const { slug } = await makeClaimIn("published", cast);
  const etag = (await claimPage(slug)).headers.get("etag") ?? "";
  expect((await claimPage(slug, { "if-none-match": etag })).status).toBe(304);
  await move(cast.editor, slug, "retract", { reason: "Wrong." });
  await move(cast.second, slug, "retract");
  expect((await claimPage(slug, { "if-none-match": etag })).status).toBe(200);
});

test("no page shows a draft, a note, or an address of a person", async () => {
  await makeClaimIn("checking", cast, {
    verdict: { statement: "A secret draft", summary: "For nobody's eyes" },
  });
  const pages = await Promise.all([
    home(ask("/")),
    corrections(ask("/corrections")),
    method(ask("/how-we-check")),
    search(ask("/search?q=secret")),
  ]);
  for (const page of pages) {
    expect(page.status).toBe(200);
    expect(page.headers.get("set-cookie")).toBeNull();
    const text = await page.text();
    expect(text).not.toMatch(/A secret draft|nobody&#x27;s eyes|@example\.org/u);
  }
});

test("a cursor that is not ours, and a filter that does not exist, harm nothing", async () => {
  expect((await home(ask("/?cursor=x"))).status).toBe(404);
  expect((await search(ask("/search?rating=none&q=%00"))).status).toBe(200);
  expect((await corrections(ask("/corrections?class=none"))).status).toBe(200);
});

test("while the database is away readers get a plain 503 that no cache keeps", async () => {
  const away = jest.spyOn(reader, "row").mockRejectedValue(new Error("the database is away"));
  const error = jest.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    const page = await claimPage("any-bcdfg");
    expect(page.status).toBe(503);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("retry-after")).toBe("30");
    expect(await page.text()).toContain("can’t be shown at the moment");
    expect((await addresses.badge?.("any-bcdfg"))?.status).toBe(503);
  } finally {
    away.mockRestore();
    error.mockRestore();
  }
});

test("canonical addresses follow the origin that was asked, and no nonsense in its place", async () => {
  const { slug } = await makeClaimIn("published", cast);
  const text = await (await claimPage(slug, { host: "facts.example.org" })).text();
  expect(text).toContain(`<link rel="canonical" href="http://facts.example.org/claims/${slug}"/>`);
  const odd = await (await claimPage(slug, { host: 'x"><script>' })).text();
  expect(odd).toContain(`href="http://127.0.0.1:3000/claims/${slug}"`);
});
