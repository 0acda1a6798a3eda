// An article by sentence: what was looked at, what is suggested, and what people decided about it.
import { closePools } from "@/lib/db/engine/pool";
import { Forbidden, NotFound } from "@/lib/domain/errors";
import { doNext } from "@/lib/jobs/queue";
import { addRevision, articleHistory, listArticles } from "@/lib/services/articles";
import { createClaim } from "@/lib/services/claims";
import { claimHistory } from "@/lib/services/desk";
import { getNewsroom, patchNewsroom } from "@/lib/services/newsroom";
import { decideSentence, readCoverage } from "@/lib/services/text/sentences";
import { type Cast, makeArticle, makeCast, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);

const HELLO = "Thank you all for coming.";
const SPENT = "The mayor spent $40 million on a bridge in 2015.";
const TOWN = "We love our town.";
const TEXT = `${HELLO} ${SPENT}\n${TOWN} “It is safe,” Olga Petrenko said.`;

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

/** Does what waits for the worker. */
async function work(): Promise<void> {
  const signal = new AbortController().signal;
  while (await doNext(signal));
}

async function looked(): Promise<string> {
  const slug = await makeArticle(cast.writer, { text: TEXT });
  await work();
  return slug;
}

async function sentence(slug: string, text: string) {
  const found = (await readCoverage(cast.writer, slug)).sentences.find((one) => one.text === text);
  if (!found) throw new Error(`"${text}" is no sentence of it.`);
  return found;
}

const countsInList = async (slug: string) =>
  (await listArticles(cast.writer, {})).items
    .filter((row) => row.slug === slug)
    .map((row) => [row.decidedCount, row.sentenceCount, row.openCount]);

test("the worker suggests what deserves a look, with reasons, and counts the sentences", async () => {
  const slug = await looked();
  const { sentences, counts, done, revision } = await readCoverage(cast.writer, slug);
  expect({ counts, done, revision }).toEqual({
    counts: { all: 4, decided: 0, open: 2 },
    done: false,
    revision: 1,
  });
  const best = sentences.filter((one) => one.suggestion).sort(byScore)[0];
  expect(best).toMatchObject({ text: SPENT, needs: ["number"], claims: [], aside: null });
  expect(best?.suggestion?.reasons).toContain("number");
  expect(best?.suggestion?.maker).toMatch(/^finder 1/);
  expect(await countsInList(slug)).toEqual([[0, 4, 2]]);
});

const byScore = (
  a: { suggestion: { score: number } | null },
  b: { suggestion: { score: number } | null },
) => (b.suggestion?.score ?? 0) - (a.suggestion?.score ?? 0);

test("a sentence set aside counts as looked at, and taking it back opens it again", async () => {
  const slug = await looked();
  const { hash } = await sentence(slug, SPENT);
  await decideSentence(cast.writer, slug, hash, "not_worth");
  expect((await sentence(slug, SPENT)).aside).toMatchObject({
    decision: "not_worth",
    by: { name: cast.writer.name },
  });
  expect(await countsInList(slug)).toEqual([[1, 4, 1]]);
  await decideSentence(cast.second, slug, hash, "opinion");
  expect((await sentence(slug, SPENT)).aside?.decision).toBe("opinion");
  await decideSentence(cast.second, slug, hash, null);
  expect((await sentence(slug, SPENT)).aside).toBeNull();
  expect(await countsInList(slug)).toEqual([[0, 4, 2]]);
});

test("the trail says who set it aside, why, and what had suggested it", async () => {
  const slug = await looked();
  const { hash, suggestion } = await sentence(slug, SPENT);
  await decideSentence(cast.writer, slug, hash, "opinion");
  await decideSentence(cast.writer, slug, hash, "opinion");
  await decideSentence(cast.writer, slug, hash, null);
  const [back, aside, created] = await articleHistory(cast.writer, slug);
  expect(aside).toMatchObject({
    type: "article.sentence_set_aside",
    actor: { id: cast.writer.id },
    facts: { hash, decision: "opinion", suggestedBy: suggestion },
    texts: { sentence: SPENT },
  });
  expect(back).toMatchObject({
    type: "article.sentence_taken_back",
    facts: { hash, decision: "opinion" },
  });
  expect(created?.type).toBe("article.created");
});

test("a claim decides each sentence that its words stand in; a dropped one does not", async () => {
  const slug = await looked();
  const { suggestion } = await sentence(slug, SPENT);
  const { slug: claim } = await createClaim(cast.writer, slug, {
    quote: "spent $40 million",
    suggested: true,
  });
  expect((await sentence(slug, SPENT)).claims).toEqual([claim]);
  await work();
  expect(await countsInList(slug)).toEqual([[1, 4, 1]]);
  const [made] = await claimHistory(cast.writer, claim, null);
  expect(made).toMatchObject({ type: "claim.created", facts: { suggestedBy: suggestion } });
  await move(cast.writer, claim, "drop", { reason: "Made by mistake." });
  await work();
  expect(await countsInList(slug)).toEqual([[0, 4, 2]]);
});

test("a claim that nobody made of a suggestion names none", async () => {
  const slug = await looked();
  const own = await createClaim(cast.writer, slug, { quote: "on a bridge" });
  const [made] = await claimHistory(cast.writer, own.slug, null);
  expect(made?.facts).not.toHaveProperty("suggestedBy");
  const greeting = await createClaim(cast.writer, slug, { quote: TOWN, suggested: true });
  expect((await claimHistory(cast.writer, greeting.slug, null))[0]?.type).toBe("claim.created");
});

test("a later text keeps what was decided about the same words, and is suggested anew", async () => {
  const slug = await looked();
  await decideSentence(cast.writer, slug, (await sentence(slug, TOWN)).hash, "opinion");
  await addRevision(cast.writer, slug, { text: `${TEXT}\nTaxes rose by 12 percent.` });
  expect((await sentence(slug, TOWN)).aside?.decision).toBe("opinion");
  expect((await sentence(slug, SPENT)).suggestion).toBeNull();
  await work();
  expect((await sentence(slug, "Taxes rose by 12 percent.")).suggestion).not.toBeNull();
  expect(await countsInList(slug)).toEqual([[1, 5, 3]]);
});

test("a newsroom that asks for it is done once every number, name and quotation is decided", async () => {
  const slug = await looked();
  const numbers = (await readCoverage(cast.writer, slug)).sentences.filter(
    (one) => one.needs.length > 0,
  );
  for (const { hash } of numbers)
    await decideSentence(cast.writer, slug, hash, "nothing_checkable");
  expect(await readCoverage(cast.writer, slug)).toMatchObject({ done: false, decideAll: false });
  const { version } = await getNewsroom();
  await patchNewsroom(cast.admin, { patch: { decideAll: true }, version });
  expect(await readCoverage(cast.writer, slug)).toMatchObject({
    done: true,
    decideAll: true,
    counts: { all: 4, decided: 2, open: 0 },
  });
});

test("words that do not stand in the newest text can't be decided, nor by who may not", async () => {
  const slug = await looked();
  await expect(decideSentence(cast.writer, slug, "0".repeat(64), "opinion")).rejects.toThrow(
    NotFound,
  );
  const reader = { ...cast.writer, role: "reader" as "checker" };
  const { hash } = await sentence(slug, TOWN);
  await expect(async () => decideSentence(reader, slug, hash, "opinion")).rejects.toThrow(
    Forbidden,
  );
});

test("two people decide one sentence at the same moment: one decision stands, both are in the trail", async () => {
  const slug = await looked();
  const { hash } = await sentence(slug, TOWN);
  await Promise.all([
    decideSentence(cast.writer, slug, hash, "opinion"),
    decideSentence(cast.second, slug, hash, "not_worth"),
  ]);
  const stands = (await sentence(slug, TOWN)).aside;
  const [last] = await articleHistory(cast.writer, slug);
  expect(last).toMatchObject({ facts: { decision: stands?.decision }, actor: stands?.by });
  expect(await articleHistory(cast.writer, slug)).toHaveLength(3);
});
