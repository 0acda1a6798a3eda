// Where the words stand of which readers see a verdict: an editor says it, whichever way it is said.

import { closePools, desk } from "@/lib/db/engine/pool";
import { sql } from "@/lib/db/engine/sql";
import { Forbidden } from "@/lib/domain/errors";
import { addRevision } from "@/lib/services/articles";
import { readClaim } from "@/lib/services/desk";
import { getPublicArticle } from "@/lib/services/public";
import { settle } from "@/lib/services/text/text-changes";
import { type Cast, edit, makeCast, makeClaimIn, move, QUOTE, TEXT } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { refused } from "./everything";

const database = testDatabase();
database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const marksOf = async (slug: string) =>
  (await getPublicArticle(slug))?.published.map((row) => row.place?.exact ?? null);
const waits = async (slug: string) =>
  (
    await desk.row<{ waits: boolean }>(
      sql`select text_changed as waits from claim where slug = ${slug}`,
    )
  )?.waits;

test("a checker does not put the mark of a verdict on a place, an editor does", async () => {
  const { slug, article } = await makeClaimIn("published", cast, { input: { quote: QUOTE } });
  const text = `${QUOTE}.\nOther words.\n${QUOTE}.`;
  await addRevision(cast.writer, article.slug, { text });
  expect(await marksOf(article.slug)).toEqual([null]);
  await refused(database.sql, () => edit(cast.writer, slug, { start: 0 }), Forbidden);
  expect(await marksOf(article.slug)).toEqual([null]);
  await move(cast.second, slug, "reopen", { reason: "Look again." });
  await edit(cast.writer, slug, { quote: "Other words" });
  await refused(database.sql, () => edit(cast.writer, slug, { quote: QUOTE, start: 0 }), Forbidden);
  expect(await marksOf(article.slug)).toEqual([null]);
  await edit(cast.second, slug, { quote: QUOTE, start: 0 });
  expect(await marksOf(article.slug)).toEqual([QUOTE]);
});

test("a claim whose quote goes back to words that stand waits no longer", async () => {
  const { slug, article } = await makeClaimIn("published", cast, { input: { quote: QUOTE } });
  await move(cast.second, slug, "reopen", { reason: "Look again." });
  await edit(cast.writer, slug, { quote: "Nathaniel" });
  await addRevision(cast.writer, article.slug, { text: TEXT.replaceAll("Nathaniel", "A man") });
  expect(await waits(slug)).toBe(true);
  await edit(cast.writer, slug, { quote: QUOTE });
  expect(await waits(slug)).toBe(false);
  expect((await readClaim(cast.writer, slug)).anchor?.start).toBe(
    TEXT.replaceAll("Nathaniel", "A man").indexOf(QUOTE),
  );
});

test("confirmed words that went and come back wait for a person, and stop no text", async () => {
  const { slug, article } = await makeClaimIn("published", cast, { input: { quote: QUOTE } });
  const other = TEXT.replace(QUOTE, "Its length is 389 metres");
  await addRevision(cast.writer, article.slug, { text: other });
  const start = other.indexOf("Its length");
  await settle(cast.second, slug, (await readClaim(cast.second, slug)).version, {
    ...{ act: "same", revision: 2, start, end: start + "Its length is 389 metres".length },
  });
  expect(await marksOf(article.slug)).toEqual(["Its length is 389 metres"]);
  await addRevision(cast.writer, article.slug, { text: "Nothing of it stands here any more." });
  expect(await marksOf(article.slug)).toEqual([null]);
  expect((await addRevision(cast.writer, article.slug, { text: other })).number).toBe(4);
  expect(await marksOf(article.slug)).toEqual([null]);
  expect(await waits(slug)).toBe(true);
});
