// A later text: every claim's words are found on exactly the same words, or lost, and readers see
// marks only where the published words stand.

import { closePools } from "@/lib/db/engine/pool";
import { Invalid } from "@/lib/domain/errors";
import {
  addRevision,
  articleHistory,
  createArticle,
  editArticle,
  readArticle,
} from "@/lib/services/articles";
import { editClaim } from "@/lib/services/claims";
import { readClaim } from "@/lib/services/desk";
import { getPublicArticle } from "@/lib/services/public";
import {
  type Cast,
  edit,
  makeArticle,
  makeCast,
  makeClaim,
  makeClaimIn,
  move,
  QUOTE,
  TEXT,
} from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { everything, refused } from "./everything";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const revise = (slug: string, text: string) => addRevision(cast.writer, slug, { text });
async function marksOf(slug: string) {
  const article = await getPublicArticle(slug);
  return article?.published.map((row) => row.place?.exact ?? null);
}

test("the same text, however it is broken and spaced, adds nothing", async () => {
  const article = await makeArticle(cast.writer);
  const claim = await makeClaim(cast.writer, { article });
  const before = await everything(database.sql);
  const same = await revise(
    article,
    `  ${TEXT.replaceAll("\n", "\r\n\r\n").replaceAll(" ", "\u00a0 ")}\n`,
  );
  expect(same).toEqual({ number: 1, anchors: [{ claim, health: "exact" }] });
  expect(await everything(database.sql)).toEqual(before);
});

test("words that moved, stayed, doubled and went", async () => {
  const article = await makeArticle(cast.writer);
  const [stays, moves, doubles, goes] = [
    await makeClaim(cast.writer, { article, quote: "opened on 10 October 1928" }),
    await makeClaim(cast.writer, { article }),
    await makeClaim(cast.writer, { article, quote: "Two workers died" }),
    await makeClaim(cast.writer, { article, quote: "Nathaniel Collins" }),
  ];
  const later = TEXT.replace("\n", "\nA new paragraph.\n")
    .replace("Nathaniel Collins", "Nathan Collins")
    .concat("\nTwo workers died, while others lived.");
  const { number, anchors } = await revise(article, later);
  expect(number).toBe(2);
  expect(Object.fromEntries(anchors.map(({ claim, health }) => [claim, health]))).toEqual({
    [stays]: "exact",
    [moves]: "moved",
    [doubles]: "moved",
    [goes]: "lost",
  });
  const places = new Map(
    (await readArticle(cast.writer, article)).claims.map((row) => [row.slug, row.place]),
  );
  expect(places.get(moves)).toMatchObject({ start: later.indexOf(QUOTE), exact: QUOTE });
  expect(places.get(doubles)?.start).toBe(later.indexOf("Two workers"));
  expect(places.get(goes)).toBeNull();
  expect((await readArticle(cast.writer, article)).claims.at(-1)?.slug).toBe(goes);
  expect(await readClaim(cast.writer, goes)).toMatchObject({
    version: 2,
    anchor: { health: "lost" },
    context: null,
  });
  const [event] = await articleHistory(cast.writer, article);
  expect(event).toMatchObject({
    type: "article.revised",
    facts: { revision: 2, kept: 3, lost: 1 },
  });

  // Back again: what was lost is found.
  await revise(article, TEXT);
  expect((await readClaim(cast.writer, goes)).anchor).toMatchObject({
    health: "moved",
    exact: "Nathaniel Collins",
  });
});

test("several places that look alike are a person's to choose", async () => {
  const article = await makeArticle(cast.writer, { text: "Yes, it is long." });
  const slug = await makeClaim(cast.writer, { article, quote: "it is long" });
  await revise(article, "Yes, it is long. No? Yes, it is long.");
  const lost = await readClaim(cast.writer, slug);
  expect(lost.anchor).toMatchObject({ health: "lost" });
  await editClaim(cast.writer, slug, lost.version, { quote: "it is long", start: 26 });
  expect((await readClaim(cast.writer, slug)).anchor).toMatchObject({ health: "exact", start: 26 });
});

test("a published mark leaves the public text when its words change, and comes back with them", async () => {
  const claim = await makeClaimIn("published", cast);
  const article = claim.article.slug;
  expect(await marksOf(article)).toEqual([QUOTE]);
  const { anchors } = await revise(article, TEXT.replace("389", "398"));
  expect(anchors).toEqual([{ claim: claim.slug, health: "lost" }]);
  expect(await marksOf(article)).toEqual([null]);
  expect((await getPublicArticle(article))?.text).toContain("398");
  const after = await readClaim(cast.editor, claim.slug);
  expect(after).toMatchObject({ state: "published", version: claim.version + 1 });
  await revise(article, `Corrected.\n${TEXT}`);
  expect(await marksOf(article)).toEqual([QUOTE]);
});

test("the live quote keeps its mark while the working claim is about other words", async () => {
  const claim = await makeClaimIn("published", cast);
  const article = claim.article.slug;
  await move(cast.editor, claim.slug, "reopen", { reason: "Other words matter." });
  await edit(cast.writer, claim.slug, {
    quote: "Nathaniel Collins",
    statement: "A worker was Nathaniel Collins",
  });
  expect(await marksOf(article)).toEqual([QUOTE]);
  await revise(article, `New.\n${TEXT}`);
  expect(await marksOf(article)).toEqual([QUOTE]);
  expect((await readClaim(cast.writer, claim.slug)).anchor).toMatchObject({
    exact: "Nathaniel Collins",
    health: "moved",
  });
  await revise(article, TEXT.replace("389", "398"));
  expect(await marksOf(article)).toEqual([null]);
  expect((await readClaim(cast.writer, claim.slug)).anchor?.health).not.toBe("lost");
  await move(cast.writer, claim.slug, "submit");
  await move(cast.second, claim.slug, "approve");
  await move(cast.second, claim.slug, "publish", {
    correctionClass: "update",
    correction: "Other words.",
  });
  expect(await marksOf(article)).toEqual(["Nathaniel Collins"]);
});

test("a dropped claim is not looked for", async () => {
  const claim = await makeClaimIn("dropped", cast);
  const { anchors } = await revise(claim.article.slug, `New.\n${TEXT}`);
  expect(anchors).toEqual([]);
  expect((await readClaim(cast.writer, claim.slug)).version).toBe(claim.version);
});

test("texts of other scripts keep their claims by exact words", async () => {
  const text = "🙂 Міст відкрили 1928 року. الجسر طويل جدا. 这座桥很长。 पुल लंबा है।";
  const article = await makeArticle(cast.writer, { text, language: "uk" });
  const quotes = ["відкрили 1928 року", "الجسر طويل", "桥很长", "पुल लंबा"];
  const slugs: string[] = [];
  for (const quote of quotes) slugs.push(await makeClaim(cast.writer, { article, quote }));
  await revise(article, `Ще одне речення. 🇺🇦 ${text}`);
  for (const [index, slug] of slugs.entries()) {
    const { anchor, context } = await readClaim(cast.writer, slug);
    expect(anchor).toMatchObject({ health: "moved", exact: quotes[index] });
    expect(context?.quote).toBe(quotes[index]);
  }
});

test("a quote that moves while a new text comes is looked for in it", async () => {
  for (let round = 0; round < 10; round += 1) {
    const claim = await makeClaimIn("checking", cast);
    await Promise.allSettled([
      editClaim(cast.writer, claim.slug, claim.version, { quote: "Two workers died" }),
      revise(claim.article.slug, `Round ${round}.\n${TEXT}`),
    ]);
    const after = await readClaim(cast.writer, claim.slug);
    expect(after.anchor).toMatchObject({ exact: after.quote });
    expect(after.context?.quote).toBe(after.quote);
  }
});

test("a text that is only a date is refused at its field", async () => {
  const input = { headline: "A", language: "en", text: " date 2023-09 " };
  const error = await refused(database.sql, () => createArticle(cast.writer, input), Invalid);
  expect(error).toMatchObject({ errors: [{ pointer: "/text" }] });
  const article = await makeArticle(cast.writer);
  await refused(database.sql, () => revise(article, " date 2023-09 "), Invalid);
});

test("what stands around the text is edited on the version that was seen", async () => {
  const article = await makeArticle(cast.writer);
  const { version } = (await readArticle(cast.writer, article)).article;
  await editArticle(cast.writer, article, version, { headline: "Another", language: "ar" });
  expect((await readArticle(cast.writer, article)).article).toMatchObject({
    headline: "Another",
    direction: "rtl",
    version: version + 1,
  });
  await expect(
    editArticle(cast.writer, article, version, { headline: "Third" }),
  ).rejects.toMatchObject({ currentVersion: version + 1 });
});
