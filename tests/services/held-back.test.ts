// What is published, or revised, while an article is held back from readers is held back with it.

import { closePools, reader } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import { nearestWords } from "@/lib/db/reader/claims";
import { Invalid } from "@/lib/domain/errors";
import type { Incoming } from "@/lib/domain/incoming";
import { editArticle, readArticle } from "@/lib/services/articles";
import { takeIn } from "@/lib/services/intake/take-in";
import { getPublicClaim } from "@/lib/services/public";
import { publish } from "@/tests/db/attempt";
import { type Cast, makeArticle, makeCast, makeClaimIn, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { eventually } from "@/tests/setup/eventually";

const database = testDatabase();
database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

async function change(article: string, patch: Parameters<typeof editArticle>[3]) {
  const { version } = (await readArticle(cast.editor, article)).article;
  return editArticle(cast.editor, article, version, patch);
}

test("an article that is withheld while a claim of it is being published takes the claim with it", async () => {
  const claim = await makeClaimIn("approved", cast);
  await change(claim.article.slug, { public: true });
  let isOver = false;
  const withheld = await database.sql.begin(async (tx) => {
    await publish(tx, claim, { by: cast.editor.id });
    const editing = change(claim.article.slug, { status: "withheld" }).finally(() => {
      isOver = true;
    });
    await eventually(async () => {
      const [waiting] = await database.sql`
        select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      expect(isOver || waiting?.n > 0).toBe(true);
    });
    return { editing };
  });
  await withheld.editing;
  expect(await getPublicClaim(claim.slug)).toBeNull();
});

test("a word that only a held back verdict has is not offered to readers", async () => {
  const { slug, article } = await makeClaimIn("approved", cast, {
    verdict: { summary: "The zwobbelgrund was measured twice." },
  });
  await change(article.slug, { embargoedUntil: "2999-01-01T00:00:00Z" });
  await move(cast.editor, slug, "publish");
  expect(await nearestWords(reader, ["zwobbelgrumd"])).toEqual([]);
  await change(article.slug, { embargoedUntil: null });
  expect(await nearestWords(reader, ["zwobbelgrumd"])).toEqual([
    { from: "zwobbelgrumd", to: "zwobbelgrund" },
  ]);
});

describe("a file that is to be the next revision", () => {
  const incoming = (over: Partial<Incoming>): Incoming => ({
    ...{ headline: "The bridge", byline: null, publisher: null, url: null, language: "en" },
    ...{ publishedAt: null, externalId: null, status: "usable", embargoedUntil: null },
    blocks: [{ kind: "paragraph", text: "The bridge is 400 metres long." }],
    notes: [],
    warnings: [],
    ...over,
  });
  const take = async (over: Partial<Incoming>) => {
    const article = await makeArticle(cast.writer);
    const arrival = { actor: cast.writer, createdBy: cast.writer.id, how: "file" as const };
    return inTransaction(cast.writer, (tx) => takeIn(tx, incoming(over), arrival, article));
  };

  test("is not taken while it is under embargo", async () => {
    await expect(take({ embargoedUntil: "2999-01-01T00:00:00Z" })).rejects.toThrow(Invalid);
    expect((await take({ embargoedUntil: "2001-01-01T00:00:00Z" })).revision).toBe(2);
  });

  test("is not taken without a text", async () => {
    await expect(take({ blocks: [] })).rejects.toThrow(Invalid);
  });
});
