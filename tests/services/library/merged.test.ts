// What a merge means for later acts: copies are linked anew, and a withdrawal reaches what kept the old record.
import * as articles from "@/lib/db/articles";
import { closePools } from "@/lib/db/engine/pool";
import { inTransaction } from "@/lib/db/engine/transaction";
import { moveWithin } from "@/lib/services/claim-moves";
import { readClaim } from "@/lib/services/desk";
import { mergeSources, previewMerge } from "@/lib/services/library/merge";
import { claimsReached, takeWithdrawalBack, withdrawSource } from "@/lib/services/library/withdraw";
import { listSources, readSource } from "@/lib/services/sources";
import { type Cast, makeCast, makeClaimIn, makeEvidence, move } from "@/tests/make";
import { testDatabase } from "@/tests/setup/database";

const database = testDatabase();
database.atEnd(closePools);
let cast: Cast;
beforeAll(async () => {
  cast = await makeCast();
});

const withdrawal = {
  on: "2026-01-02",
  reason: "The figures were made up.",
  published: "reopen" as const,
};
let count = 0;
/** A source on which one claim in this state rests decisively. */
async function makeOn(state: "checking" | "approved" | "published", over: object = {}) {
  count += 1;
  const { slug } = await makeClaimIn("checking", cast);
  const source = { title: `Ledger number ${count}`, level: "primary" as const, ...over };
  const evidenceId = await makeEvidence(cast.writer, slug, { source });
  const { evidence } = await readClaim(cast.writer, slug);
  const id = evidence.find((one) => one.id === evidenceId)?.source.id ?? "";
  if (state !== "checking") {
    await move(cast.writer, slug, "submit");
    await move(cast.editor, slug, "approve");
  }
  if (state === "published") await move(cast.editor, slug, "publish");
  return { id, slug };
}
async function makeMerged() {
  const [from, stays] = [await makeOn("published"), await makeOn("checking")];
  await mergeSources(cast.editor, from.id, stays.id);
  return { from, stays };
}

test("a withdrawal of the record that stays reaches public claims that kept the other one", async () => {
  const { from, stays } = await makeMerged();
  const reached = await claimsReached(cast.editor, stays.id);
  expect(reached.map(({ slug }) => slug)).toEqual([from.slug, stays.slug].sort());
  const done = await withdrawSource(cast.editor, stays.id, withdrawal);
  expect(done).toEqual({ reopened: 1, returned: 0, flagged: 1 });
  const claim = await readClaim(cast.writer, from.slug);
  expect(claim.findings).toMatchObject([{ kind: "withdrawn" }]);
  expect(claim.evidence.at(-1)?.source).toMatchObject({ id: from.id, withdrawnOn: withdrawal.on });
  expect(claim.checks.map(({ code }) => code)).toContain("withdrawn_source");
  await takeWithdrawalBack(cast.editor, stays.id);
  const after = await readClaim(cast.writer, from.slug);
  expect(after.checks.map(({ code }) => code)).not.toContain("withdrawn_source");
});

test("a merged record is not withdrawn by itself", async () => {
  const { from } = await makeMerged();
  await expect(withdrawSource(cast.editor, from.id, withdrawal)).rejects.toThrow(/was merged/);
});

test("the page and the list of the record that stays count what kept the other one", async () => {
  const { from, stays } = await makeMerged();
  const { claims } = await readSource(cast.writer, stays.id);
  expect(claims.map(({ slug }) => slug).sort()).toEqual([from.slug, stays.slug].sort());
  const { items } = await listSources(cast.writer, { only: "used", limit: 200 });
  expect(items.find(({ id }) => id === stays.id)).toMatchObject({ claims: 2 });
});

test("copies of the record that goes become copies of the one that stays, and their claims say so", async () => {
  const from = await makeOn("checking");
  const copy = await makeOn("approved", { derivedFrom: from.id, level: "secondary" });
  const stays = await makeOn("checking");
  const { moved, copied } = await previewMerge(cast.editor, from.id, stays.id);
  expect(moved).toMatchObject([{ slug: from.slug, uses: 1 }]);
  expect(copied).toMatchObject([{ slug: copy.slug, state: "approved" }]);
  await mergeSources(cast.editor, from.id, stays.id);
  expect(await readSource(cast.writer, copy.id)).toMatchObject({ derivedFrom: stays.id });
  expect(await readClaim(cast.writer, copy.slug)).toMatchObject({
    state: "in_review",
    approvals: 0,
  });
  const [event] = await database.sql`
    select e.type from audit_event e join claim c on c.id = e.subject_id
    where c.slug = ${copy.slug} order by e.seq desc limit 1`;
  expect(event?.type).toBe("source.changed");
});

test("evidence that is added at the moment of a merge stands on the record that stays", async () => {
  for (let round = 0; round < 6; round += 1) {
    const [from, stays] = [await makeOn("published"), await makeOn("checking")];
    const { slug } = await makeClaimIn("checking", cast);
    await Promise.all([
      mergeSources(cast.editor, from.id, stays.id),
      ...[1, 2, 3].map(() => makeEvidence(cast.writer, slug, { source: from.id })),
    ]);
    const { evidence } = await readClaim(cast.writer, slug);
    expect(evidence.map(({ source }) => source.mergedInto)).toEqual(evidence.map(() => null));
  }
});

test("nothing new is said to be taken from a merged record", async () => {
  const { from } = await makeMerged();
  await expect(makeOn("checking", { derivedFrom: from.id })).rejects.toMatchObject({
    errors: [{ pointer: "/source/derivedFrom" }],
  });
});

test.each(["the one that goes", "the one that stays"])(
  "is refused when only %s was withdrawn, since the mark would be lost or taken on unseen",
  async (which) => {
    const [from, stays] = [await makeOn("checking"), await makeOn("checking")];
    const { id } = which === "the one that goes" ? from : stays;
    await withdrawSource(cast.editor, id, withdrawal);
    await expect(mergeSources(cast.editor, from.id, stays.id)).rejects.toMatchObject({
      errors: [{ pointer: "/into" }],
    });
  },
);

/** Does an act while somebody else holds the claim, who publishes it before they let go. */
async function whilePublished(slug: string, act: () => Promise<unknown>) {
  let going: Promise<unknown> = Promise.resolve();
  await inTransaction(cast.editor, async (tx) => {
    const { version } = await readClaim(cast.editor, slug);
    await articles.lockOf(tx, slug);
    await moveWithin(tx, cast.editor, slug, { move: "publish", version });
    going = act();
    going.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
  });
  return going;
}

test("a claim that is published at the moment of a merge keeps its record, and the merge is done", async () => {
  const [from, stays] = [await makeOn("approved"), await makeOn("checking")];
  await whilePublished(from.slug, () => mergeSources(cast.editor, from.id, stays.id));
  const claim = await readClaim(cast.writer, from.slug);
  expect(claim.state).toBe("published");
  expect(claim.evidence.at(-1)?.source.id).toBe(from.id);
  expect(await readSource(cast.writer, from.id)).toMatchObject({ mergedInto: stays.id });
});

test("a claim that is published at the moment of a withdrawal is reopened by it", async () => {
  const { id, slug } = await makeOn("approved");
  const done = await whilePublished(slug, () => withdrawSource(cast.editor, id, withdrawal));
  expect(done).toEqual({ reopened: 1, returned: 0, flagged: 0 });
  expect((await readClaim(cast.writer, slug)).state).toBe("checking");
});
