// Words in another language are content: approved, frozen and told with the rest; and they leave it when
// the words that they translate change.
import { closePools } from "@/lib/db/engine/pool";
import { Stale } from "@/lib/domain/errors";
import {
  addTranslation,
  changeTranslation,
  removeTranslation,
} from "@/lib/services/claim/translations";
import { editClaim } from "@/lib/services/claims";
import { claimHistory, readClaim } from "@/lib/services/desk";
import { getPublicClaim, listPublicClaims } from "@/lib/services/public";
import { type Cast, makeCast, makeClaimIn, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

async function edit(slug: string, patch: Parameters<typeof editClaim>[3]) {
  const { version } = await readClaim(cast.writer, slug);
  await editClaim(cast.writer, slug, version, patch);
}

const spanish = {
  language: "es",
  statement: "El puente colgante mide 389 metros",
  summary: "Así consta en los dos registros.",
} as const;

test("adding takes the approval away, and the one who wrote it is no fresh eyes", async () => {
  const { slug } = await makeClaimIn("approved", cast);
  await addTranslation(cast.third, slug, spanish);
  const claim = await readClaim(cast.third, slug);
  expect(claim).toMatchObject({
    state: "in_review",
    approvals: 0,
    translations: [{ ...spanish, gaps: null, analysis: null, behind: [] }],
  });
  expect(claim.moves.find((one) => one.move === "approve")?.reasons).toMatchObject([
    { code: "fresh_eyes" },
  ]);
});

test("a claim without translations has the content that it had", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const before = await readClaim(cast.writer, slug);
  expect(before.workingContent).not.toHaveProperty("translations");
  const { id } = await addTranslation(cast.writer, slug, spanish);
  expect((await readClaim(cast.writer, slug)).contentHash).not.toBe(before.contentHash);
  await removeTranslation(cast.writer, slug, id);
  expect((await readClaim(cast.writer, slug)).contentHash).toBe(before.contentHash);
});

test("readers get it as it was approved, and find the claim by its words", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  await addTranslation(cast.writer, slug, spanish);
  await move(cast.writer, slug, "submit");
  await move(cast.editor, slug, "approve");
  await move(cast.editor, slug, "publish");
  const read = await getPublicClaim(slug);
  expect(read?.snapshot.content.translations).toEqual([{ ...spanish, gaps: null, analysis: null }]);
  const found = await listPublicClaims({ q: "colgante" });
  expect(found.items).toMatchObject([{ slug, translations: [spanish] }]);
  const { id } = (await readClaim(cast.writer, slug)).translations[0] ?? { id: "" };
  await expect(
    changeTranslation(cast.writer, slug, id, { summary: "Otra cosa." }),
  ).rejects.toMatchObject({ reasons: [{ code: "state" }] });
});

test("a part leaves the content when its words change, and comes back when somebody has looked at it", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const { id } = await addTranslation(cast.writer, slug, spanish);
  await edit(slug, { summary: "Only one record says so." });
  const behind = await readClaim(cast.writer, slug);
  expect(behind.translations).toMatchObject([{ ...spanish, behind: ["summary"] }]);
  expect(behind.workingContent.translations).toMatchObject([
    { statement: spanish.statement, summary: null },
  ]);
  expect(behind.checks.map(({ code }) => code)).toContain("translation_behind");

  // The same words, sent again: somebody says that they are right.
  await changeTranslation(cast.writer, slug, id, { summary: spanish.summary }, behind.version);
  const right = await readClaim(cast.writer, slug);
  expect(right.translations).toMatchObject([{ ...spanish, behind: [] }]);
  expect(right.workingContent.translations).toMatchObject([spanish]);
  // And sent once more they change nothing.
  const again = await changeTranslation(cast.writer, slug, id, { summary: spanish.summary });
  expect(again.version).toBe(right.version);
});

test("words that come back find their translation again", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  await addTranslation(cast.writer, slug, spanish);
  const { statement } = await readClaim(cast.writer, slug);
  await edit(slug, { statement: "The bridge is 400 metres long" });
  expect((await readClaim(cast.writer, slug)).translations[0]?.behind).toEqual(["statement"]);
  await edit(slug, { statement });
  expect((await readClaim(cast.writer, slug)).translations[0]?.behind).toEqual([]);
});

test("of which words a part is the translation, nobody says by hand", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const { id } = await addTranslation(cast.writer, slug, spanish);
  let fits: boolean | undefined;
  const byHand = database.sql.begin(async (tx) => {
    const [row] = await tx<{ fits: boolean }[]>`
      update claim_translation set statement_of = sha256('other words'::bytea) where id = ${id}
      returning statement_of = (select words_hash(c.statement) from claim c where c.id = claim_id) as fits`;
    fits = row?.fits;
  });
  await expect(byHand).rejects.toThrow("without its audit event");
  expect(fits).toBe(true);
  expect((await readClaim(cast.writer, slug)).translations[0]?.behind).toEqual([]);
});

test("what does not fit is refused at its field, and nothing is written", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const { version } = await readClaim(cast.writer, slug);
  const refused = (input: Parameters<typeof addTranslation>[2]) =>
    addTranslation(cast.writer, slug, input);
  await expect(refused({ language: "en", statement: "The bridge" })).rejects.toMatchObject({
    errors: [{ pointer: "/language" }],
  });
  await expect(refused({ language: "es" })).rejects.toMatchObject({
    errors: [{ pointer: "/statement" }],
  });
  await expect(refused({ language: "es", gaps: "Nada" })).rejects.toMatchObject({
    errors: [{ pointer: "/gaps" }],
  });
  expect((await readClaim(cast.writer, slug)).version).toBe(version);
});

test("each language stands once, also when two add it at the same moment", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const both = await Promise.allSettled([
    addTranslation(cast.writer, slug, spanish),
    addTranslation(cast.third, slug, { ...spanish, statement: "Otro" }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const rejected = both.find((one) => one.status === "rejected");
  expect(rejected?.reason).toMatchObject({ reasons: [{ code: "translated" }] });
});

test("a change on another version is refused; the trail keeps what was removed", async () => {
  const { slug } = await makeClaimIn("checking", cast);
  const { id, version } = await addTranslation(cast.writer, slug, spanish);
  await expect(
    changeTranslation(cast.writer, slug, id, { summary: "Otra." }, version - 1),
  ).rejects.toThrow(Stale);
  await changeTranslation(cast.writer, slug, id, { summary: "Otra." }, version);
  await removeTranslation(cast.writer, slug, id);
  const [removed, changed, added] = await claimHistory(cast.writer, slug, null);
  expect(added).toMatchObject({
    type: "translation.added",
    texts: { statement: spanish.statement },
  });
  expect(changed).toMatchObject({
    type: "translation.changed",
    texts: { from: { summary: spanish.summary }, to: { summary: "Otra." } },
  });
  expect(removed).toMatchObject({ type: "translation.removed", texts: { summary: "Otra." } });
});
