/** Nothing of an article that is withheld, cancelled or embargoed reaches a reader, at any address. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { readdirSync } from "node:fs";
import path from "node:path";
import { GET as article } from "@/app/articles/[slug]/route";
import { GET as badge } from "@/app/badge/[file]/route";
import { GET as report } from "@/app/claims/[slug]/report/route";
import { GET as claim } from "@/app/claims/[slug]/route";
import { GET as version } from "@/app/claims/[slug]/v/[version]/route";
import { GET as corrections } from "@/app/corrections/route";
import { GET as articleFrame } from "@/app/embed/articles/[slug]/route";
import { GET as claimFrame } from "@/app/embed/claims/[slug]/route";
import { GET as claimReviews } from "@/app/feeds/claimreview.json/route";
import { GET as claimsAtom } from "@/app/feeds/claims.atom/route";
import { GET as claimsJson } from "@/app/feeds/claims.json/route";
import { GET as feed } from "@/app/feeds/corrections.atom/route";
import { GET as correctionsJson } from "@/app/feeds/corrections.json/route";
import { GET as method } from "@/app/how-we-check/route";
import { GET as oembed } from "@/app/oembed/route";
import { GET as home } from "@/app/route";
import { GET as search } from "@/app/search/route";
import { GET as security } from "@/app/security/route";
import { GET as articlePicture } from "@/app/share/articles/[file]/route";
import { GET as claimPicture } from "@/app/share/claims/[file]/route";
import { GET as sitemap } from "@/app/sitemap.xml/route";
import { GET as topicPage } from "@/app/topics/[slug]/route";
import { closePools } from "@/lib/db/engine/pool";
import { publicOrigin } from "@/lib/env";
import { editArticle, readArticle } from "@/lib/services/articles";
import { type Cast, makeCast, makeClaimIn } from "@/tests/make";
import { call } from "./call";

database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

type Named = { claim: string; article: string };
const ask = (place: string) => new Request(`http://127.0.0.1:3000${place}`);
const at = <P>(params: P) => ({ params: Promise.resolve(params) });

/** Every page that readers have, by its file; null for those that know of no article. */
const pages: Record<string, ((named: Named) => Promise<Response>) | null> = {
  "route.ts": () => home(ask("/")),
  "articles/[slug]/route.ts": ({ article: slug }) =>
    article(ask(`/articles/${slug}`), at({ slug })),
  "claims/[slug]/route.ts": ({ claim: slug }) => claim(ask(`/claims/${slug}`), at({ slug })),
  "claims/[slug]/report/route.ts": ({ claim: slug }) =>
    report(ask(`/claims/${slug}/report`), at({ slug })),
  "claims/[slug]/v/[version]/route.ts": ({ claim: slug }) =>
    version(ask(`/claims/${slug}/v/1`), at({ slug, version: "1" })),
  "badge/[file]/route.ts": ({ claim: slug }) =>
    badge(ask(`/badge/${slug}.svg`), at({ file: `${slug}.svg` })),
  "embed/claims/[slug]/route.ts": ({ claim: slug }) =>
    claimFrame(ask(`/embed/claims/${slug}`), at({ slug })),
  "embed/articles/[slug]/route.ts": ({ article: slug }) =>
    articleFrame(ask(`/embed/articles/${slug}`), at({ slug })),
  "share/claims/[file]/route.ts": ({ claim: slug }) =>
    claimPicture(ask(`/share/claims/${slug}.png`), at({ file: `${slug}.png` })),
  "share/articles/[file]/route.ts": ({ article: slug }) =>
    articlePicture(ask(`/share/articles/${slug}.png`), at({ file: `${slug}.png` })),
  "oembed/route.ts": ({ claim: slug }) =>
    oembed(ask(`/oembed?url=${encodeURIComponent(`${publicOrigin()}/claims/${slug}`)}`)),
  "corrections/route.ts": () => corrections(ask("/corrections")),
  "feeds/claims.atom/route.ts": () => claimsAtom(ask("/feeds/claims.atom")),
  "feeds/claims.json/route.ts": () => claimsJson(ask("/feeds/claims.json")),
  "feeds/corrections.json/route.ts": () => correctionsJson(ask("/feeds/corrections.json")),
  "feeds/claimreview.json/route.ts": () => claimReviews(ask("/feeds/claimreview.json")),
  "feeds/corrections.atom/route.ts": () => feed(ask("/feeds/corrections.atom")),
  "how-we-check/route.ts": () => method(ask("/how-we-check")),
  "security/route.ts": () => security(ask("/security")),
  "search/route.ts": () => search(ask("/search?q=bridge")),
  "sitemap.xml/route.ts": () => sitemap(ask("/sitemap.xml")),
  "topics/[slug]/route.ts": () => topicPage(ask("/topics/held-back"), at({ slug: "held-back" })),
  ".well-known/claim-log/[number]/route.ts": null,
  ".well-known/security.txt/route.ts": null,
  "expert/[token]/route.ts": null,
  "[...path]/route.ts": null,
  "api/[[...path]]/route.ts": null,
  "assets/[file]/route.ts": null,
  "embed.js/route.ts": null,
  "favicon.ico/route.ts": null,
  "robots.txt/route.ts": null,
};
/** Every address of the API that anyone may call. */
const calls: Record<string, (named: Named) => string> = {
  "/annotations": () => `/annotations?url=${encodeURIComponent("https://paper.example/held-back")}`,
  "/articles": () => "/articles",
  "/articles/{slug}": ({ article: slug }) => `/articles/${slug}`,
  "/articles/{slug}/annotations": ({ article: slug }) => `/articles/${slug}/annotations`,
  "/claims": ({ article: slug }) => `/claims?article=${slug}`,
  "/claims/{slug}": ({ claim: slug }) => `/claims/${slug}`,
  "/claims/{slug}/publications": ({ claim: slug }) => `/claims/${slug}/publications`,
};

test("every public address is asked below", async () => {
  const app = path.join(__dirname, "..", "..", "app");
  const files = readdirSync(app, { recursive: true, encoding: "utf8" });
  expect(files.filter((file) => /(^|\/)route\.tsx?$/u.test(file)).sort()).toEqual(
    Object.keys(pages).sort(),
  );
  const { body } = await call("GET", "/api/openapi.json");
  const open = Object.entries<Record<string, { security?: unknown[] }>>(body.paths)
    .filter(
      ([place, methods]) => place.startsWith("/api/v1/") && methods.get?.security?.length === 0,
    )
    .map(([place]) => place.slice("/api/v1".length));
  expect(open.sort()).toEqual(Object.keys(calls).sort());
});

/** What each address answers, as one text by its name. */
async function seen(named: Named): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, get] of Object.entries(pages))
    if (get) texts[name] = await (await get(named)).text();
  for (const [name, place] of Object.entries(calls)) {
    const { status, text } = await call("GET", place(named));
    texts[`/api/v1${name}`] = status === 404 ? "" : text;
  }
  return texts;
}

test.each([
  ["withheld", { status: "withheld" as const }],
  ["cancelled", { status: "cancelled" as const }],
  ["embargoed", { embargoedUntil: "2999-01-01T00:00:00Z" }],
])("%s, the article and its verdicts are nowhere; set free, they are back", async (_, patch) => {
  const made = await makeClaimIn("published", cast);
  const named = { claim: made.slug, article: made.article.slug };
  const url = "https://paper.example/held-back";
  const { article: first } = await readArticle(cast.editor, named.article);
  await editArticle(cast.editor, named.article, first.version, { url });
  const tells = (text: string) => text.includes(named.claim) || text.includes(named.article);
  const before = await seen(named);
  const telling = Object.keys(before).filter((name) => tells(before[name] ?? ""));
  expect(telling).toEqual(
    expect.arrayContaining([
      "route.ts",
      "articles/[slug]/route.ts",
      "claims/[slug]/route.ts",
      "sitemap.xml/route.ts",
      "/api/v1/claims",
      "/api/v1/annotations",
      "embed/claims/[slug]/route.ts",
      "feeds/claims.atom/route.ts",
      "feeds/claimreview.json/route.ts",
    ]),
  );

  const edit = async (change: Parameters<typeof editArticle>[3]) => {
    const { article: now } = await readArticle(cast.editor, named.article);
    await editArticle(cast.editor, named.article, now.version, change);
  };
  await edit(patch);
  const held = await seen(named);
  const unknown = await seen({ claim: "unknown-bcdfg", article: "unknown-bcdfg" });
  expect(Object.keys(held).filter((name) => tells(held[name] ?? ""))).toEqual([]);
  for (const name of [
    "articles/[slug]/route.ts",
    "claims/[slug]/route.ts",
    "badge/[file]/route.ts",
    "embed/claims/[slug]/route.ts",
    "embed/articles/[slug]/route.ts",
    "share/claims/[file]/route.ts",
    "share/articles/[file]/route.ts",
    "oembed/route.ts",
  ])
    expect(held[name]).toBe(unknown[name]);

  await edit({ status: "usable", embargoedUntil: null });
  const after = await seen(named);
  expect(Object.keys(after).filter((name) => tells(after[name] ?? ""))).toEqual(telling);
});

test("a checker can't set it free", async () => {
  const { article: about } = await makeClaimIn("published", cast);
  const { article: now } = await readArticle(cast.writer, about.slug);
  expect(() => editArticle(cast.writer, about.slug, now.version, { status: "usable" })).toThrow(
    "Only an editor may do this.",
  );
});
