/** A sheet says no more than its person may, and its claims are counted. */
import { closePools, desk } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import { addRevision } from "@/lib/services/articles";
import { readClaim } from "@/lib/services/desk";
import { getPublicArticle } from "@/lib/services/public";
import { type Cast, edit, makeArticle, makeCast, makeClaimIn, move, QUOTE } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { bring } from "./bring";

const database = testDatabase();
database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const marksOf = async (slug: string) =>
  (await getPublicArticle(slug))?.published.map((row) => row.place?.exact ?? null);

test("a checker's sheet puts no mark of a verdict on a place, an editor's does", async () => {
  const { slug, article } = await makeClaimIn("published", cast, { input: { quote: QUOTE } });
  await addRevision(cast.writer, article.slug, { text: "Other words.\nNothing else." });
  await move(cast.second, slug, "reopen", { reason: "Look again." });
  await edit(cast.writer, slug, { quote: "Other words" });
  await addRevision(cast.writer, article.slug, { text: `Other words.\n${QUOTE}.\n${QUOTE}.` });
  expect(await marksOf(article.slug)).toEqual([null]);
  const { version } = await readClaim(cast.writer, slug);
  const rows = [
    ["Claim ID", "Version", "Article ID", "Exact words", "Place in the text"],
    [slug, String(version), article.slug, QUOTE, "13"],
  ];
  const refused = await bring(cast.writer, rows);
  expect(refused.sheet).toMatchObject({ state: "failed", imported: false });
  expect(refused.sheet.problem).toContain("Only an editor");
  expect(await marksOf(article.slug)).toEqual([null]);
  expect((await bring(cast.second, rows)).sheet).toMatchObject({ state: "done", imported: true });
  expect(await marksOf(article.slug)).toEqual([QUOTE]);
});

test("the sentences of an article to which a sheet brings claims are counted again", async () => {
  const article = await makeArticle(cast.writer);
  await bring(cast.writer, [
    ["Article", "Quote"],
    [article, QUOTE],
  ]);
  const asked = await desk.rows(sql`
    select from job j join article a on a.id::text = j.payload ->> 'articleId'
    where j.kind = 'count-sentences' and a.slug = ${article}`);
  expect(asked).toHaveLength(1);
});
