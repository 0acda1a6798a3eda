// What the review queue and the corrections page say, for the person who looks at them.

import { closePools } from "@/lib/db/engine/pool";
import { nextInQueue } from "@/lib/domain/view/review-queue";
import { readClaim, reviewQueue } from "@/lib/services/desk";
import { openCorrections } from "@/lib/services/open-corrections";
import { withReviewFacts } from "@/lib/services/review-queue";
import { type Cast, edit, makeCast, makeClaimIn, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);

let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const rowsFor = async (actor: Cast["editor"]) =>
  withReviewFacts(actor, (await reviewQueue(actor)).items);

test("the queue says who submitted, what the quorum lacks, and why I may not approve", async () => {
  const { slug } = await makeClaimIn("in_review", cast, { input: { risk: "high" } });
  await edit(cast.editor, slug, { gaps: "Who measured it." });
  await move(cast.second, slug, "approve");

  const rowOf = async (actor: Cast["editor"]) =>
    (await rowsFor(actor)).find((row) => row.slug === slug)?.facts;
  expect(await rowOf(cast.editor)).toMatchObject({
    submitter: { id: cast.writer.id },
    approvals: 1,
    quorum: 2,
    reasons: [{ code: "fresh_eyes" }],
    warnings: [],
  });
  expect((await rowOf(cast.second))?.reasons).toMatchObject([{ code: "approved_already" }]);
  expect((await rowOf(cast.third))?.reasons).toEqual([]);
  expect((await rowOf(cast.writer))?.reasons).toMatchObject([
    { code: "role" },
    { code: "fresh_eyes" },
  ]);
});

test("the reasons in the queue are those under the button", async () => {
  for (const actor of [cast.writer, cast.editor, cast.third]) {
    for (const row of await rowsFor(actor)) {
      const { moves } = await readClaim(actor, row.slug);
      expect(row.facts?.reasons).toEqual(moves.find((one) => one.move === "approve")?.reasons);
    }
  }
});

test("after a claim comes the next that I may approve, and from the last the first again", async () => {
  const first = await makeClaimIn("in_review", cast);
  const mine = await makeClaimIn("in_review", cast);
  const last = await makeClaimIn("in_review", cast);
  await edit(cast.third, mine.slug, { gaps: "Who paid for it." });
  const slugs = [first, mine, last].map((claim) => claim.slug);
  const rows = (await rowsFor(cast.third)).filter((row) => slugs.includes(row.slug));
  expect(rows.map((row) => row.slug)).toEqual(slugs);
  expect(nextInQueue(rows, first.slug)).toBe(last.slug);
  expect(nextInQueue(rows, last.slug)).toBe(first.slug);
  expect(nextInQueue(rows.slice(0, 2), first.slug)).toBe(mine.slug);
  expect(nextInQueue(rows.slice(0, 1), first.slug)).toBeNull();
});

test("what is being put right is listed until it is public again", async () => {
  const reopened = await makeClaimIn("published", cast);
  await move(cast.editor, reopened.slug, "reopen", { reason: "The builder wrote to us." });
  const doubted = await makeClaimIn("published", cast);
  await move(cast.editor, doubted.slug, "retract", { reason: "The record is forged." });

  const open = await openCorrections(cast.writer);
  expect(open.rechecks.map(({ slug, reason }) => [slug, reason])).toEqual([
    [reopened.slug, "The builder wrote to us."],
  ]);
  expect(open.retractions).toMatchObject([
    { slug: doubted.slug, reason: "The record is forged.", askedBy: { id: cast.editor.id } },
  ]);

  await move(cast.second, doubted.slug, "retract");
  expect((await openCorrections(cast.writer)).retractions).toEqual([]);
});
