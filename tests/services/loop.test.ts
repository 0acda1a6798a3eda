// The whole loop, as people go through it: from an article's text to a verdict, its correction, and
// its retraction.

import { closePools } from "@/lib/db/engine/pool";
import { Refused } from "@/lib/domain/errors";
import { createArticle, readArticle } from "@/lib/services/articles";
import { moveClaim, withdrawRetraction } from "@/lib/services/claim-moves";
import { createClaim, editClaim } from "@/lib/services/claims";
import { claimHistory, listCorrections, myWork, readClaim, reviewQueue } from "@/lib/services/desk";
import { addEvidence } from "@/lib/services/evidence";
import { getNewsroom, patchNewsroom } from "@/lib/services/newsroom";
import { getPublicClaim, listPublicClaims } from "@/lib/services/public";
import { brokenEvents } from "@/tests/db/chain";
import {
  type Cast,
  edit,
  makeCast,
  makeClaimIn,
  makeEvidence,
  makePerson,
  move,
  QUOTE,
  TEXT,
} from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";
import { refused } from "./everything";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

test("from a text to a verdict, returned once, corrected to another rating, retracted by two", async () => {
  const { writer, editor, second } = cast;
  const { slug: article } = await createArticle(writer, {
    headline: "The Tyne Bridge",
    language: "en",
    text: ` date 1928-10 ${TEXT}`,
  });
  expect((await readArticle(writer, article)).article).toMatchObject({
    publishedAt: "1928-10",
    publicAt: null,
    direction: "ltr",
    version: 1,
  });

  const { slug } = await createClaim(writer, article, { quote: QUOTE, kind: "statistic" });
  let claim = await readClaim(writer, slug);
  expect(claim).toMatchObject({ state: "spotted", version: 1, anchor: { health: "exact" } });
  expect(claim.context).toEqual({
    before: "",
    quote: QUOTE,
    after: ", and the mayor said that it was the longest of its kind.",
  });

  claim = await move(writer, slug, "start");
  expect(claim).toMatchObject({ state: "checking", assignee: { id: writer.id } });
  await editClaim(writer, slug, claim.version, {
    statement: "The Tyne Bridge is 389 metres long",
    rating: "true",
    summary: "The city's record says so.",
  });
  await addEvidence(writer, slug, {
    source: { title: "City record", url: "https://records.example.org/bridge" },
    stance: "supports",
    decisive: true,
  });
  claim = await readClaim(writer, slug);
  expect(claim.warnings.map(({ code }) => code)).toEqual(["few_sources"]);
  await expect(moveClaim(writer, slug, { move: "submit", version: claim.version })).rejects.toThrow(
    "Fewer than two independent sources.",
  );
  claim = await move(writer, slug, "submit", { reason: "The record is the only one." });
  expect(claim).toMatchObject({ state: "in_review", submitReason: "The record is the only one." });
  expect((await reviewQueue(editor)).items.map((row) => row.slug)).toContain(slug);
  expect((await myWork(editor)).toReview.map((row) => row.slug)).toContain(slug);
  expect((await myWork(writer)).sent.map((row) => row.slug)).toContain(slug);

  claim = await move(editor, slug, "return", { reason: "Ask the builder too." });
  expect(claim).toMatchObject({ state: "checking", returnedReason: "Ask the builder too." });
  expect((await myWork(writer)).returned).toMatchObject([{ slug, reason: "Ask the builder too." }]);
  await makeEvidence(writer, slug);
  claim = await move(writer, slug, "submit");
  expect(claim.returnedReason).toBeNull();
  expect(claim.lastSeen?.what).toBe("returned");
  claim = await move(editor, slug, "approve");
  expect(claim).toMatchObject({ state: "approved", approvals: 1, quorum: 1 });
  expect(await getPublicClaim(slug)).toBeNull();
  claim = await move(editor, slug, "publish");
  expect(claim).toMatchObject({ state: "published", publishedVersion: 1 });
  const first = await getPublicClaim(slug);
  expect(first).toMatchObject({
    version: 1,
    kind: "verdict",
    snapshot: { rating: { code: "true", label: "True", number: 5 }, content: { quote: QUOTE } },
    checkedBy: [writer.name],
    approvedBy: [editor.name],
  });
  expect((await readArticle(writer, article)).article.publicAt).not.toBeNull();

  claim = await move(second, slug, "reopen", { reason: "It was rebuilt in 2025." });
  expect(await getPublicClaim(slug)).toEqual(first);
  await edit(writer, slug, { rating: "outdated", summary: "True until it was rebuilt." });
  await makeEvidence(writer, slug, { stance: "undermines" });
  await move(writer, slug, "submit", { reason: "The old records stay for the history." });
  claim = await move(second, slug, "approve");
  expect(await getPublicClaim(slug)).toEqual(first);
  const correction = "The bridge was rebuilt and is longer now.";
  const version = claim.version;
  for (const words of [{}, { correctionClass: "minor" as const, correction }])
    await refused(
      database.sql,
      () => moveClaim(second, slug, { move: "publish", version, ...words }),
      Refused,
    );
  claim = await move(second, slug, "publish", { correctionClass: "substantial", correction });
  expect(await getPublicClaim(slug)).toMatchObject({
    version: 2,
    previousRating: "true",
    correctionClass: "substantial",
    correction,
    snapshot: { rating: { code: "outdated", number: null } },
    history: [{ version: 2 }, { version: 1, rating: { code: "true" } }],
  });
  expect((await getPublicClaim(slug, 1))?.snapshot).toEqual(first?.snapshot);

  const forged = "The record was forged.";
  claim = await move(editor, slug, "retract", { reason: forged });
  expect(claim).toMatchObject({ state: "published", retractionAskedBy: editor.id });
  expect((await getPublicClaim(slug))?.kind).toBe("verdict");
  expect((await myWork(second)).toRetract).toMatchObject([{ slug, reason: forged }]);
  await refused(
    database.sql,
    () => moveClaim(editor, slug, { move: "retract", version: claim.version, reason: "Now!" }),
    Refused,
  );
  claim = await move(second, slug, "retract");
  expect(claim).toMatchObject({ state: "retracted", retracted: true, publishedVersion: 3 });
  expect(claim.moves.every(({ open }) => !open)).toBe(true);
  expect(await getPublicClaim(slug)).toMatchObject({
    kind: "retraction",
    version: 3,
    snapshot: { retractionReason: forged, rating: { code: "outdated" } },
  });
  const listed = await listPublicClaims({});
  expect(listed.items.map((row) => row.slug)).not.toContain(slug);
  const log = (await listCorrections(writer)).items.filter((row) => row.slug === slug);
  expect(log.map((row) => [row.version, row.kind, row.correctionClass])).toEqual([
    [3, "retraction", null],
    [2, "verdict", "substantial"],
  ]);

  const history = await claimHistory(writer, slug, null);
  expect(history.map((entry) => entry.seq)).toEqual(
    Array.from({ length: claim.version }, (_, index) => claim.version - index),
  );
  expect(history.map((entry) => entry.type).reverse()).toEqual([
    "claim.created",
    "claim.moved",
    "claim.edited",
    "evidence.added",
    "claim.moved",
    "claim.moved",
    "evidence.added",
    "claim.moved",
    "claim.moved",
    "claim.published",
    "claim.moved",
    "claim.edited",
    "evidence.added",
    "claim.moved",
    "claim.moved",
    "claim.published",
    "claim.retraction_asked",
    "claim.retracted",
  ]);
  expect((await claimHistory(writer, slug, 3)).map((entry) => entry.seq)).toEqual([2, 1]);
});

test("a retraction that was asked for can be withdrawn, by any editor and no checker", async () => {
  const claim = await makeClaimIn("published", cast);
  await refused(
    database.sql,
    () => withdrawRetraction(cast.editor, claim.slug, claim.version),
    Refused,
  );
  const asked = await move(cast.editor, claim.slug, "retract", { reason: "Doubtful." });
  const { version } = await withdrawRetraction(cast.second, claim.slug, asked.version);
  expect(await readClaim(cast.editor, claim.slug)).toMatchObject({
    state: "published",
    version,
    retractionAskedBy: null,
    retractionReason: null,
  });
  // It begins anew: the next ask is a first one again.
  const again = await move(cast.second, claim.slug, "retract", { reason: "Certain." });
  expect(again).toMatchObject({ state: "published", retractionAskedBy: cast.second.id });
  const gone = await move(cast.editor, claim.slug, "retract");
  expect(gone.state).toBe("retracted");
});

test("high risk needs two editors, and a settings change holds for what is under way", async () => {
  const claim = await makeClaimIn("in_review", cast, { input: { risk: "high" } });
  const one = await move(cast.editor, claim.slug, "approve");
  expect(one).toMatchObject({ state: "in_review", approvals: 1, quorum: 2 });
  const two = await move(cast.second, claim.slug, "approve");
  expect(two).toMatchObject({ state: "approved", approvals: 2 });
  const { version } = await getNewsroom();
  await patchNewsroom(cast.admin, { patch: { quorumHigh: 3 }, version });
  const raised = await readClaim(cast.editor, claim.slug);
  expect(raised.moves.find(({ move: name }) => name === "publish")?.reasons[0]?.code).toBe(
    "quorum",
  );
  await refused(
    database.sql,
    () => moveClaim(cast.editor, claim.slug, { move: "publish", version: raised.version }),
    Refused,
  );
  // It goes on: notes and dates can be written, and a return opens it again.
  await edit(cast.writer, claim.slug, { dueOn: "2027-01-01" });
  expect((await move(cast.editor, claim.slug, "return", { reason: "A third." })).state).toBe(
    "checking",
  );
  const { version: now } = await getNewsroom();
  await patchNewsroom(cast.admin, { patch: { quorumHigh: 2 }, version: now });
});

test("one who submitted this text before is told that others must approve it", async () => {
  const claim = await makeClaimIn("checking", cast);
  await move(cast.second, claim.slug, "submit");
  await move(cast.second, claim.slug, "return", { reason: "Wrong button." });
  const { version } = await move(cast.writer, claim.slug, "submit");
  const act = () => moveClaim(cast.second, claim.slug, { move: "approve", version });
  await expect(act()).rejects.toThrow("You submitted this version");
  expect((await move(await makePerson("editor"), claim.slug, "approve")).state).toBe("approved");
});

test("a dropped claim leaves its article's list, its words and its counts stay right", async () => {
  const kept = await makeClaimIn("spotted", cast);
  const article = kept.article.slug;
  const { slug } = await createClaim(cast.writer, article, { quote: "Two workers died" });
  await move(cast.writer, slug, "drop", { reason: "Not ours." });
  expect((await readArticle(cast.writer, article)).claims.map((row) => row.slug)).toEqual([
    kept.slug,
  ]);
  const dropped = await readClaim(cast.writer, slug);
  expect(dropped).toMatchObject({ state: "dropped", version: 2 });
  const counts = await database.sql`
    select state, count from article_tally where article_id = ${dropped.articleId} and count > 0 order by state`;
  expect(counts).toEqual([
    { state: "dropped", count: 1 },
    { state: "spotted", count: 1 },
  ]);
});

test("the chains of all of this hold", async () => {
  expect(await brokenEvents(database.sql)).toEqual([]);
});
