// A text changed under its claims: what a person may say about them, and what readers see meanwhile.

import fc from "fast-check";
import { closePools } from "@/lib/db/engine/pool";
import { plainShapes } from "@/lib/domain/anchor/plain-shapes";
import { Forbidden, Invalid, Refused, Stale } from "@/lib/domain/errors";
import type { Actor } from "@/lib/domain/person";
import type { SettleInput } from "@/lib/domain/view/text-changes";
import { addRevision, readArticle } from "@/lib/services/articles";
import { claimHistory, readClaim } from "@/lib/services/desk";
import { getClaimInContext, getPublicArticle } from "@/lib/services/public";
import { listChanged, readChanged, settle } from "@/lib/services/text/text-changes";
import { anything, writing } from "@/tests/domain/writing";
import { type Cast, makeArticle, makeCast, makeClaim, makeClaimIn, move, TEXT } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { refused } from "./everything";

const database = testDatabase();
database.atEnd(closePools);

const QUOTE = "the mayor said that it was the longest of its kind";
const OTHER = "the mayor said that it was the tallest of its kind";
const REWORDED = TEXT.replace(QUOTE, OTHER);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});
const revise = (slug: string, text: string) => addRevision(cast.writer, slug, { text });
async function marksOf(slug: string) {
  return (await getPublicArticle(slug))?.published.map((row) => row.place?.exact ?? null);
}
const published = () => makeClaimIn("published", cast, { input: { quote: QUOTE } });
async function say(actor: Actor, slug: string, input: SettleInput) {
  return settle(actor, slug, (await readClaim(actor, slug)).version, input);
}
const at = (text: string, words: string) => ({
  start: [...text.slice(0, text.indexOf(words))].length,
  end: [...text.slice(0, text.indexOf(words) + words.length)].length,
});
const here = (text: string, words: string, revision = 2) =>
  ({ act: "same", revision, ...at(text, words) }) as const;
const waits = async (slug: string) =>
  (await listChanged(cast.writer)).items.find((row) => row.slug === slug);

test("a rewording waits with a proposal; readers see no mark until an editor says it is the same", async () => {
  const claim = await published();
  const article = claim.article.slug;
  await revise(article, REWORDED);
  expect(await marksOf(article)).toEqual([null]);
  expect(await waits(claim.slug)).toMatchObject({
    health: "changed",
    isLive: true,
    revision: { number: 2, how: "text", by: { name: cast.writer.name } },
    near: { exact: OTHER, differs: null, start: REWORDED.indexOf(OTHER) },
  });
  expect((await readArticle(cast.writer, article)).claims[0]?.place).toBeNull();
  const same = here(REWORDED, OTHER);
  await refused(database.sql, () => say(cast.writer, claim.slug, same), Forbidden);
  await say(cast.second, claim.slug, same);
  expect(await marksOf(article)).toEqual([OTHER]);
  expect(await waits(claim.slug)).toBeUndefined();
  expect(await readClaim(cast.writer, claim.slug)).toMatchObject({
    state: "published",
    quote: QUOTE,
    anchor: { exact: OTHER, health: "moved", method: "chosen" },
    context: { quote: OTHER },
  });
  const [event] = await claimHistory(cast.writer, claim.slug, null);
  expect(event).toMatchObject({
    type: "claim.place_confirmed",
    actor: { name: cast.second.name },
    facts: { revision: 2 },
    texts: { from: { quote: QUOTE }, to: { quote: OTHER } },
  });

  // What was confirmed is followed like the words that were checked, until it changes again.
  await revise(article, `New.\n${REWORDED}`);
  expect(await marksOf(article)).toEqual([OTHER]);
  await revise(article, `New.\n${REWORDED.replace("tallest", "widest")}`);
  expect(await marksOf(article)).toEqual([null]);
  expect(await waits(claim.slug)).toMatchObject({ health: "changed", revision: { number: 4 } });
  await revise(article, TEXT);
  expect(await marksOf(article)).toEqual([QUOTE]);
  expect(await waits(claim.slug)).toBeUndefined();
});

test("another number is no proposal, but its place is shown with what differs", async () => {
  const claim = await makeClaimIn("published", cast);
  const text = TEXT.replace("389", "398");
  await revise(claim.article.slug, text);
  expect(await waits(claim.slug)).toMatchObject({
    health: "lost",
    near: { exact: "It is 398 metres long", differs: "number" },
  });
  const screen = await readChanged(cast.editor, claim.slug);
  expect(screen).toMatchObject({ text, stood: { after: expect.stringContaining("mayor") } });
  expect(screen?.attempts.map(({ revision, health }) => [revision, health])).toEqual([
    [2, "lost"],
    [1, "exact"],
  ]);
});

test("no longer in the text: the verdict stays on its page, and says so", async () => {
  const claim = await published();
  const article = claim.article.slug;
  await revise(article, TEXT.replace(`, and ${QUOTE}`, ""));
  const gone = { act: "gone", revision: 2 } as const;
  await refused(database.sql, () => say(cast.writer, claim.slug, gone), Forbidden);
  expect((await getClaimInContext(claim.slug))?.place).toMatchObject({ is: "changed" });
  await say(cast.editor, claim.slug, gone);
  expect(await waits(claim.slug)).toBeUndefined();
  expect(await marksOf(article)).toEqual([null]);
  expect((await getClaimInContext(claim.slug))?.place).toMatchObject({ is: "gone" });
  const [event] = await claimHistory(cast.writer, claim.slug, null);
  expect(event).toMatchObject({ type: "claim.place_removed", facts: { revision: 2 } });

  // It holds for later texts, and ends when the words come back.
  await revise(article, "Another text.");
  expect(await waits(claim.slug)).toBeUndefined();
  expect((await getClaimInContext(claim.slug))?.place).toMatchObject({ is: "gone" });
  await revise(article, TEXT);
  expect(await marksOf(article)).toEqual([QUOTE]);
  expect((await getClaimInContext(claim.slug))?.place).toMatchObject({ is: "here" });
});

test("reword: a published claim goes back to checking with the new words; readers see the old verdict", async () => {
  const claim = await published();
  const article = claim.article.slug;
  await revise(article, REWORDED);
  const place = at(REWORDED, OTHER);
  const act = { act: "reword", revision: 2, place } as const;
  await refused(database.sql, () => say(cast.editor, claim.slug, act), Refused);
  await say(cast.editor, claim.slug, { ...act, reason: "The article says something else now." });
  expect(await readClaim(cast.writer, claim.slug)).toMatchObject({
    state: "checking",
    quote: OTHER,
    returnedReason: "The article says something else now.",
    anchor: { exact: OTHER, health: "exact" },
  });
  expect(await waits(claim.slug)).toBeUndefined();
  expect(await marksOf(article)).toEqual([null]);
  expect((await getClaimInContext(claim.slug))?.snapshot.content.quote).toBe(QUOTE);
});

test("reword: of a claim that is being checked already the other words must be given", async () => {
  const claim = await makeClaimIn("checking", cast, { input: { quote: QUOTE } });
  await revise(claim.article.slug, TEXT.replace(QUOTE, ""));
  const act = { act: "reword", revision: 2 } as const;
  await refused(database.sql, () => say(cast.writer, claim.slug, act), Invalid);
  expect(await waits(claim.slug)).toBeDefined();
});

test("of a claim that is not published a checker says it, and the quote follows the text", async () => {
  const claim = await makeClaimIn("approved", cast, { input: { quote: QUOTE } });
  await revise(claim.article.slug, REWORDED);
  expect(await waits(claim.slug)).toMatchObject({ isLive: false });
  await say(cast.writer, claim.slug, here(REWORDED, OTHER));
  expect(await readClaim(cast.writer, claim.slug)).toMatchObject({
    state: "in_review",
    quote: OTHER,
    approvals: 0,
    anchor: { exact: OTHER },
  });
  expect(await waits(claim.slug)).toBeUndefined();
});

test("of several places of the same words one is chosen by hand", async () => {
  const article = await makeArticle(cast.writer, { text: "Yes, it is long." });
  const slug = await makeClaim(cast.writer, { article, quote: "it is long" });
  const twice = "Yes, it is long. No? Yes, it is long.";
  await revise(article, twice);
  expect(await waits(slug)).toMatchObject({ health: "lost", near: null });
  await say(cast.writer, slug, { act: "same", revision: 2, start: 26, end: 36 });
  expect((await readClaim(cast.writer, slug)).anchor).toMatchObject({ start: 26, health: "exact" });
  expect(await waits(slug)).toBeUndefined();
});

test("what was said of another version, text or place is refused, and nothing is written", async () => {
  const claim = await published();
  await revise(claim.article.slug, REWORDED);
  const same = here(REWORDED, OTHER);
  const { version } = await readClaim(cast.editor, claim.slug);
  await refused(database.sql, () => settle(cast.editor, claim.slug, version - 1, same), Stale);
  await refused(
    database.sql,
    () => settle(cast.editor, claim.slug, version, { ...same, revision: 1 }),
    Refused,
  );
  const beyond = { act: "same", revision: 2, start: 5000, end: 6000 } as const;
  await refused(database.sql, () => settle(cast.editor, claim.slug, version, beyond), Invalid);
  const ragged = { ...same, start: same.start - 1 };
  await refused(database.sql, () => settle(cast.editor, claim.slug, version, ragged), Invalid);
});

test("two editors at the same moment: one is heard, the other is told", async () => {
  const claim = await published();
  await revise(claim.article.slug, REWORDED);
  const { version } = await readClaim(cast.editor, claim.slug);
  const both = await Promise.allSettled([
    settle(cast.editor, claim.slug, version, here(REWORDED, OTHER)),
    settle(cast.second, claim.slug, version, { act: "gone", revision: 2 }),
  ]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: expect.any(Stale),
  });
});

test("claims that are dropped or retracted wait for nobody", async () => {
  const claim = await makeClaimIn("retracted", cast, { input: { quote: QUOTE } });
  await revise(claim.article.slug, REWORDED);
  expect(await waits(claim.slug)).toBeUndefined();
  const dropped = await makeClaim(cast.writer, { quote: QUOTE });
  await revise((await readClaim(cast.writer, dropped)).article.slug, REWORDED);
  expect(await waits(dropped)).toBeDefined();
  await move(cast.writer, dropped, "drop", { reason: "It went." });
  expect(await waits(dropped)).toBeUndefined();
});

// Around all code: what the database itself holds.
async function anchorBySql(slug: string, over: { by?: string | null; exact?: string }) {
  const { exact = OTHER, by = null } = over;
  const app = database.as("ss_app");
  return app.begin(async (tx) => {
    const [row] = await tx`
      insert into anchor (claim_id, revision_id, quote, exact, prefix, suffix, start, "end", health, method, confirmed_by, confirmed_at)
      select c.id, r.id, c.quote, ${exact}, '', '', 5, ${5 + exact.length}, 'moved', 'quote', ${by}, case when ${by}::uuid is not null then now() end
      from claim c join article a on a.id = c.article_id join revision r on r.article_id = a.id and r.number = a.revision_number
      where c.slug = ${slug} returning claim_id`;
    await tx`select record_event('claim', ${row?.claim_id}, 'claim.anchored', null, '{"revision":2,"health":"moved","method":"quote"}', '{}')`;
  });
}

test("around the code, too, a mark stands on other words only in the name of an editor", async () => {
  const claim = await published();
  const article = claim.article.slug;
  await revise(article, REWORDED);
  await expect(anchorBySql(claim.slug, {})).rejects.toMatchObject({ code: "SS403" });
  const byChecker = anchorBySql(claim.slug, { by: cast.writer.id });
  await expect(byChecker).rejects.toMatchObject({ code: "SS403" });
  expect(await marksOf(article)).toEqual([null]);
  const seen = await database.as(
    "ss_reader",
  )`select exact from public_anchor where slug = ${claim.slug}`;
  expect(seen).toHaveLength(0);
  // The very words, in other shapes, are what the machine may say.
  await anchorBySql(claim.slug, { exact: QUOTE.replaceAll(" ", "\u00a0") });
});

test("the database counts no more as equal than the code does, and no less", async () => {
  const words = await fc.sample(
    fc.oneof(
      writing(20),
      anything(20).map((text) => text.toWellFormed().replaceAll("\0", "")),
      fc.string({
        unit: fc.constantFrom(...'a “”„‟«»″‘’‚‛‹›′`´‐‑‒–—―−"-\u00a0\u2007\u2009\u202f'),
      }),
    ),
    400,
  );
  const rows = await database.sql<{ plain: string }[]>`
    select plain_shapes(w) as plain from unnest(${words}::text[]) with ordinality as t(w, n) order by n`;
  const blanks = (text: string) => text.normalize("NFC").replace(/[\s\u0085\u180e]+/gu, " ");
  words.forEach((text, index) => {
    expect(blanks(plainShapes(text.normalize("NFC")))).toBe(blanks(rows[index]?.plain ?? ""));
  });
});
