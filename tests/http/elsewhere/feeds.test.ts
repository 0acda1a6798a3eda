/** Feeds of verdicts: Atom, JSON Feed, and a DataFeed of ClaimReview. What is retracted leaves them, and says so where it may. */
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();

import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { GET as claimReviews } from "@/app/feeds/claimreview.json/route";
import { GET as claimsAtom } from "@/app/feeds/claims.atom/route";
import { GET as claimsJson } from "@/app/feeds/claims.json/route";
import { GET as correctionsJson } from "@/app/feeds/corrections.json/route";
import { closePools } from "@/lib/db/engine/pool";
import { publicOrigin } from "@/lib/env";
import { addTranslation } from "@/lib/services/claim/translations";
import { learnLanguages } from "@/lib/words/spoken";
import { type Cast, makeArticle, makeCast, makeClaimIn, move } from "@/tests/make";

database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

type Feed = (request: Request) => Promise<Response>;
const ask = (feed: Feed, search = "", headers: Record<string, string> = {}) =>
  feed(new Request(`${publicOrigin()}/feeds/x${search}`, { headers }));
const atom = async (search = "") => parseAtomFeed(await (await ask(claimsAtom, search)).text());
const json = async (feed: Feed, search = "") => JSON.parse(await (await ask(feed, search)).text());

async function makeIn(language: string) {
  const article = await makeArticle(cast.writer, { language });
  const { slug } = await makeClaimIn("published", cast, { article });
  return { article, slug };
}

test("verdicts by language and by article, in both forms the same", async () => {
  const [english, brazilian] = [await makeIn("en"), await makeIn("pt-BR")];
  const idsOf = async (search: string) => (await atom(search)).entries?.map(({ id }) => id);
  const page = (slug: string) => `${publicOrigin()}/claims/${slug}`;
  expect(await idsOf("?lang=pt")).toEqual([page(brazilian.slug)]);
  expect(await idsOf("?lang=PT-br")).toEqual([page(brazilian.slug)]);
  expect(await idsOf("?lang=p")).toBeUndefined();
  expect(await idsOf(`?article=${english.article}`)).toEqual([page(english.slug)]);
  const feed = parseJsonFeed(await json(claimsJson, "?lang=pt"));
  expect(feed).toMatchObject({
    home_page_url: `${publicOrigin()}/`,
    feed_url: `${publicOrigin()}/feeds/claims.json?lang=pt`,
  });
  expect(feed.items).toMatchObject([
    {
      id: page(brazilian.slug),
      title: "True: The Tyne Bridge is 389 metres long",
      // That of its words, whatever the article is in.
      language: "en",
      tags: ["True"],
    },
  ]);
});

test("a feed in a language has what was translated into it, in its words", async () => {
  const forget = await learnLanguages();
  const { slug } = await makeClaimIn("checking", cast);
  const statement = "El puente del Tyne mide 389 metros";
  await addTranslation(cast.writer, slug, { language: "es", statement });
  await move(cast.writer, slug, "submit");
  await move(cast.editor, slug, "approve");
  await move(cast.editor, slug, "publish");
  const url = `${publicOrigin()}/claims/${slug}`;
  const feed = await json(claimsJson, "?lang=es");
  expect(feed.items).toMatchObject([
    { id: url, title: `Verdadero: ${statement}`, language: "es", tags: ["Verdadero"] },
  ]);
  expect((await json(claimsJson, "?lang=uk")).items).toEqual([]);
  await move(cast.editor, slug, "retract", { reason: "The record was forged." });
  await move(cast.second, slug, "retract");
  expect((await json(claimsJson, "?lang=es")).items).toEqual([]);
  expect((await json(correctionsJson, "?lang=es")).items).toMatchObject([
    { id: `${url}/v/2`, title: expect.stringContaining(statement) },
  ]);
  forget();
});

test("what has not changed is not sent again", async () => {
  for (const feed of [claimsAtom, claimsJson, correctionsJson, claimReviews]) {
    const first = await ask(feed);
    const etag = first.headers.get("etag") ?? "";
    expect(first.status).toBe(200);
    expect((await ask(feed, "", { "if-none-match": etag })).status).toBe(304);
    expect((await ask(feed, "?cursor=nonsense")).status).toBe(404);
  }
});

test("a retraction leaves the feed of verdicts, stands among the corrections, and is deleted in the data", async () => {
  const { slug, article } = await makeIn("fr");
  const before = await json(claimReviews);
  const url = `${publicOrigin()}/claims/${slug}`;
  type Item = { url: string; item?: object[]; dateDeleted?: string };
  const found = (feed: { dataFeedElement: Item[] }) =>
    feed.dataFeedElement.find((one) => one.url === url);
  expect(before).toMatchObject({ "@context": "https://schema.org", "@type": "DataFeed" });
  expect(found(before)).toMatchObject({
    "@type": "DataFeedItem",
    item: [{ "@type": "ClaimReview", claimReviewed: "The Tyne Bridge is 389 metres long" }],
  });

  await move(cast.editor, slug, "retract", { reason: "The record was forged." });
  await move(cast.second, slug, "retract");
  expect((await atom(`?article=${article}`)).entries).toBeUndefined();
  expect((await json(correctionsJson, "?lang=fr")).items).toMatchObject([
    { id: `${url}/v/2`, title: "Retraction: The Tyne Bridge is 389 metres long" },
  ]);
  const after = found(await json(claimReviews));
  expect(after).toMatchObject({ dateDeleted: expect.any(String) });
  expect(after).not.toHaveProperty("item");
});

test("page follows page, and every claim stands on one of them", async () => {
  for (let made = 0; made < 3; made += 1) await makeIn("de");
  const seen: string[] = [];
  let address: string | undefined = `${publicOrigin()}/feeds/claims.json?lang=de`;
  while (address) {
    const { search } = new URL(address);
    const feed: { items: { id: string }[]; next_url?: string } = await json(claimsJson, search);
    seen.push(...feed.items.map(({ id }) => id));
    address = feed.next_url;
  }
  expect(new Set(seen).size).toBe(3);
});
