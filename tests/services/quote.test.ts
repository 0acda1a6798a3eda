// The words of a claim: they stand in the text, once or at a place that is named.

import { closePools } from "@/lib/db/engine/pool";
import { Invalid } from "@/lib/domain/errors";
import { createClaim, editClaim } from "@/lib/services/claims";
import { readClaim } from "@/lib/services/desk";
import { type Cast, edit, makeArticle, makeCast, makeClaim, makeClaimIn, TEXT } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { refused } from "./everything";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

describe("the quote", () => {
  const twice = `${TEXT}\nThe mayor said it again: it was the longest of its kind.`;
  const words = "it was the longest of its kind";
  const startOf = (nth: number) =>
    [...twice.slice(0, nth ? twice.lastIndexOf(words) : twice.indexOf(words))].length;

  test("that does not stand in the newest text is refused at its field", async () => {
    const article = await makeArticle(cast.writer);
    for (const quote of ["It is 390 metres long", "it is 389 metres long", "\u{1f642}"]) {
      const error = await refused(
        database.sql,
        () => createClaim(cast.writer, article, { quote }),
        Invalid,
      );
      expect(error).toMatchObject({ errors: [{ pointer: "/quote" }] });
    }
  });

  test("that stands twice needs its place, in code points", async () => {
    const article = await makeArticle(cast.writer, { text: `🙂 ${twice}` });
    const make = (start?: number) =>
      createClaim(cast.writer, article, { quote: words, ...(start !== undefined && { start }) });
    const error = await refused(database.sql, () => make(), Invalid);
    expect(error).toMatchObject({
      errors: [{ pointer: "/start", detail: expect.stringContaining("2 times") }],
    });
    await refused(database.sql, () => make(7), Invalid);
    const { slug } = await make(startOf(1) + 2);
    const { anchor } = await readClaim(cast.writer, slug);
    expect(anchor?.start).toBe(`🙂 ${twice}`.lastIndexOf(words));
  });

  test("moves to other words of the text, with its anchor and its place in the list", async () => {
    const claim = await makeClaimIn("checking", cast);
    await edit(cast.writer, claim.slug, { quote: "Nathaniel Collins" });
    const moved = await readClaim(cast.writer, claim.slug);
    expect(moved).toMatchObject({
      quote: "Nathaniel Collins",
      anchor: { start: TEXT.indexOf("Nathaniel") },
    });
    const act = () => edit(cast.writer, claim.slug, { quote: "Nathaniel Collin's" });
    await refused(database.sql, act, Invalid);
  });

  test("can be put on its other place without changing a word, also after publication", async () => {
    const article = await makeArticle(cast.writer, { text: twice });
    const slug = await makeClaim(cast.writer, { article, quote: words, start: startOf(0) });
    const before = await readClaim(cast.writer, slug);
    await editClaim(cast.writer, slug, before.version, { quote: words, start: startOf(1) });
    const after = await readClaim(cast.writer, slug);
    expect(after).toMatchObject({ version: before.version + 1, contentHash: before.contentHash });
    expect(after.anchor?.start).toBe(twice.lastIndexOf(words));
    const same = await editClaim(cast.writer, slug, after.version, {
      quote: words,
      start: startOf(1),
    });
    expect(same.version).toBe(after.version);
  });
});
